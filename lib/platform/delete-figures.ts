import { type Ask, ask } from './asks.ts';
import { changeSettings } from './settings.ts';

/** Has the background delete figures, and then forgets what the user has chosen for the accounts with these ids. */
export async function deleteFigures(
  wish: Extract<Ask, { type: `delete-${string}` }>,
  ids: readonly string[],
): Promise<boolean> {
  const isDone = await ask(wish);
  if (isDone) await changeSettings({ accounts: Object.fromEntries(ids.map((id) => [id, undefined])) });
  return isDone;
}
