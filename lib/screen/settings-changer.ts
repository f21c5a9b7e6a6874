import type { Signal } from '@preact/signals';
import type { Settings } from '../model/settings.ts';
import type { Change } from '../model/settings-change.ts';
import { errorMessage } from '../platform/error-words.ts';
import { changeSettings, storedSettings } from '../platform/settings.ts';
import { text } from '../platform/text.ts';

/**
 * What a page changes settings by. Where they cannot be kept, `trouble` says why until something can, and `settings` go
 * back to what holds, and the controls with them.
 */
export function settingsChanger(
  settings: Signal<Settings | null>,
  trouble: Signal<string | null>,
): (change: Change<Settings>) => Promise<void> {
  return async (change) => {
    try {
      await changeSettings(change);
      trouble.value = null;
    } catch (error) {
      trouble.value = text('saveFailedDetail', errorMessage(error));
      settings.value = await storedSettings();
    }
  };
}
