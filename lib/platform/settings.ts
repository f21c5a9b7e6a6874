import { storage } from 'wxt/utils/storage';
import { type Settings, settingsOf } from '../model/settings.ts';
import { type Change, storedAfter } from '../model/settings-change.ts';
import { shown } from './shown.ts';

// In `sync`, so that they follow the user to another computer. One item, which may be of
// 8 KB: dozens of named accounts. The version is inside, since a computer with an older
// Spillway reads the same item.
const item = storage.defineItem<unknown>('sync:settings');

/**
 * The settings as they stand. Where the browser does not give them, as in a broken profile, those that the popup was last
 * shown with: figures are to be kept, and quiet hours too, whatever becomes of what follows the user elsewhere.
 */
export async function storedSettings(): Promise<Settings> {
  try {
    return settingsOf(await item.getValue());
  } catch {
    const last = await shown().catch(() => null);
    return last?.settings ?? settingsOf(undefined);
  }
}

/** Changes some of the settings and leaves the others as they are. Refuses when the browser cannot keep them. */
export function changeSettings(change: Change<Settings>): Promise<void> {
  // Two pages that change something at once would otherwise each write what the other has not seen.
  return navigator.locks.request('settings', async () => item.setValue(storedAfter(await item.getValue(), change)));
}

/** Calls `take` with the settings at once and after each change, whoever made it. */
export function followSettings(take: (settings: Settings) => void): void {
  watchSettings(take);
  void storedSettings().then(take);
}

/** Calls `take` with the settings after each change, whoever made it. Returns how to stop. */
export function watchSettings(take: (settings: Settings) => void): () => void {
  return item.watch((stored) => take(settingsOf(stored)));
}
