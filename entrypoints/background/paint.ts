import { isHeld, withoutHidden } from '../../lib/model/shown-accounts.ts';
import { nextChangeAfter, standingOf } from '../../lib/model/standing.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { wakeAt } from '../../lib/platform/alarm.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { clock } from '../../lib/platform/clock.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { keptChoice, show } from '../../lib/platform/shown.ts';
import { badgeOf, badgeOfStoreTrouble } from '../../lib/screen/badge.ts';
import { formatAt } from '../../lib/screen/format.ts';
import type { Database } from '../../lib/store/database.ts';

/** Shows a summary on the toolbar button and in the popup, and asks to be woken when time alone will change it. Never fails. */
export async function paint(work: Promise<Summary>): Promise<void> {
  try {
    const summary = await work;
    const now = clock.now();
    const settings = await storedSettings();
    const visible = withoutHidden(summary, settings);
    const standing = standingOf(visible, null, now);
    await showBadge(badgeOf(standing, { display: settings.display, format: formatAt(now, clock.zone()) }));
    await wakeAt('repaint', nextChangeAfter(summary, now));
    await show({ summary, settings, trouble: null });
  } catch (error) {
    await paintTrouble(error);
  }
}

/** Forgets the account chosen to look at once that makes no difference any more. Never fails. */
export async function forgetIdleChoice(work: Promise<Summary>): Promise<void> {
  try {
    const visible = withoutHidden(await work, await storedSettings());
    const chosen = await keptChoice();
    if (chosen && !isHeld(visible, chosen)) await show({ chosen: null });
  } catch {}
}

// To open it takes a fraction of a second; and a background that does nothing else is stopped after half a minute.
const longestOpeningMs = 20_000;

// As browsers call it.
const noAnswer: 'TimeoutError' = 'TimeoutError';

/** Says so when the browser neither opens the store nor refuses to: all that waits for it would wait unheard. */
export function paintIfNotOpened(db: Database): void {
  const late = setTimeout(() => void paintTrouble(new DOMException(undefined, noAnswer)), longestOpeningMs);
  const isKnown = () => clearTimeout(late);
  db.open().then(isKnown, isKnown);
}

/**
 * Shows what keeps the store, or what the popup reads, from being read or written: a full disk, a broken profile. What was kept stays
 * as it is. Never fails: where not even this can be left for the popup, the button alone says it.
 */
export async function paintTrouble(error: unknown): Promise<void> {
  const why = errorName(error);
  try {
    await showBadge(badgeOfStoreTrouble(why));
    await show({ trouble: why, settings: await storedSettings() });
  } catch {}
}
