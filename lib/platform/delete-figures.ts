import type { Settings } from '../model/settings.ts';
import { idsOf, type KnownAs } from '../model/shown-accounts.ts';
import { type Ask, ask } from './asks.ts';
import { changeSettings } from './settings.ts';

/** Has the background delete the figures of one account; gives whether it could. What the user chose for it is forgotten then. */
export function askToDeleteAccount(known: KnownAs): Promise<boolean> {
  return deleteFigures({ type: 'delete-account', account: known.account }, idsOf(known));
}

/** The same of all accounts, those among them of which only a choice is left. */
export function askToDeleteEverything({ accounts }: Settings): Promise<boolean> {
  return deleteFigures({ type: 'delete-everything' }, Object.keys(accounts));
}

async function deleteFigures(
  wish: Extract<Ask, { type: `delete-${string}` }>,
  ids: readonly string[],
): Promise<boolean> {
  const isDone = await ask(wish);
  if (isDone) await changeSettings({ accounts: Object.fromEntries(ids.map((id) => [id, undefined])) });
  return isDone;
}
