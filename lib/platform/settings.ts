import { storage } from 'wxt/utils/storage';
import { type Settings, settingsOf } from '../model/settings.ts';

// In `sync`, so that they follow the user to another computer.
const item = storage.defineItem<unknown>('sync:settings', { version: 1 });

/** The settings as they stand. */
export async function storedSettings(): Promise<Settings> {
  return settingsOf(await item.getValue());
}

/** Changes some of the settings and leaves the others as they are. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await storedSettings()), ...change });
}

/** Calls `take` with the settings after each change, whoever made it. Returns how to stop. */
export function watchSettings(take: (settings: Settings) => void): () => void {
  return item.watch((stored) => take(settingsOf(stored)));
}
