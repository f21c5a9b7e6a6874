import { withoutHidden } from '../../lib/model/shown-accounts.ts';
import { nextChangeAfter, standingOf } from '../../lib/model/standing.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { wakeAt } from '../../lib/platform/alarm.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { clock } from '../../lib/platform/clock.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { show } from '../../lib/platform/shown.ts';
import { badgeOf, badgeOfStoreTrouble } from '../../lib/screen/badge.ts';
import { formatAt } from '../../lib/screen/format.ts';

/** Shows a summary on the toolbar button and in the popup, and asks to be woken when time alone will change it. */
export async function paint(work: Promise<Summary>): Promise<void> {
  try {
    const summary = await work;
    const now = clock.now();
    const settings = await storedSettings();
    const standing = standingOf(withoutHidden(summary, settings), null, now);
    await showBadge(badgeOf(standing, { display: settings.display, format: formatAt(now, clock.zone()) }));
    await show({ summary, settings, trouble: null });
    await wakeAt('repaint', nextChangeAfter(summary, now));
  } catch (error) {
    await paintTrouble(error);
  }
}

/** Shows what keeps the store from being read or written: a full disk, a broken profile. What was kept stays as it is. */
export async function paintTrouble(error: unknown): Promise<void> {
  const why = errorName(error);
  await showBadge(badgeOfStoreTrouble(why));
  await show({ trouble: why, settings: await storedSettings() });
}
