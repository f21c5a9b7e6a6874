import type { ImportPlan } from '../model/backup/plan.ts';
import { portionsOf } from '../model/backup/portions.ts';
import { ask } from './asks.ts';
import { changeSettings } from './settings.ts';

/**
 * Has the background keep the rows of a backup, a portion at a time, and takes over its settings where the user wants
 * them. False when a part, or the settings, could not be kept; what was is worked out all the same.
 */
export async function importBackup({ rows, settings }: ImportPlan, takesSettings: boolean): Promise<boolean> {
  let isKept = true;
  for (const portion of portionsOf(rows)) {
    isKept = await ask({ type: 'import-rows', ...portion });
    if (!isKept) break;
  }
  if (isKept && takesSettings && settings)
    isKept = await changeSettings(settings).then(
      () => true,
      () => false,
    );
  return (await ask({ type: 'import-finished' })) && isKept;
}
