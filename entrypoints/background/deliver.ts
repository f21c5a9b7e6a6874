import { usagePageAddress } from '../../lib/chatgpt/site.ts';
import { choiceOf, withoutHidden } from '../../lib/model/shown-accounts.ts';
import { nextWarningCheckAfter } from '../../lib/model/warning/next-check.ts';
import { wakeAt } from '../../lib/platform/alarm.ts';
import { clock } from '../../lib/platform/clock.ts';
import {
  mayNotify,
  oneDeliveryAtATime,
  showNotification,
  shownNotifications,
} from '../../lib/platform/notifications.ts';
import { openTab, ownPage } from '../../lib/platform/pages.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { show } from '../../lib/platform/shown.ts';
import { text } from '../../lib/platform/text.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { placeFor } from '../../lib/screen/place.ts';
import { notificationOf } from '../../lib/screen/warning.ts';
import type { Database } from '../../lib/store/database.ts';
import { deliverDecided, markDelivered, markShown, type Outlet, warningsIn } from '../../lib/store/delivery.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { openWarnings } from '../../lib/store/warnings.ts';

/** Delivers what was decided, and asks to be woken when time alone may make something due. Never fails. */
export async function deliver(db: Database): Promise<void> {
  // Whatever could not be delivered stays decided, and is tried again after the next reading, check or start.
  await deliverIfAllowed(db).catch(() => {});
  await planCheck(db).catch(() => {});
}

async function deliverIfAllowed(db: Database): Promise<void> {
  if (!(await mayNotify())) return;
  await oneDeliveryAtATime(async () =>
    deliverDecided(db, outletOf(db), { ...here(), settings: await storedSettings() }),
  );
}

/** Finds out, before anything is decided anew, what was shown by a background that was stopped. */
export async function noteDelivered(db: Database): Promise<void> {
  await markShown(db, outletOf(db), clock.now()).catch(() => {});
}

/** Opens the page on which something can be done about what a notification said; where that cannot be read, History, which says why. */
export async function openWhereItHelps(db: Database, id: string): Promise<void> {
  const warnings = await warningsIn(db, id).catch(() => []);
  const place = placeFor(warnings.map(({ rule }) => rule));
  const [warning] = warnings;
  if (place === 'dashboard' && warning) await lookAt(db, warning.account).catch(() => {});
  await openTab(place === 'dashboard' ? ownPage('dashboard.html') : usagePageAddress);
  await markDelivered(db, id, clock.now());
}

/** Has History show an account. */
async function lookAt(db: Database, account: string): Promise<void> {
  const visible = withoutHidden(await storedSummary(db), await storedSettings());
  await show({ chosen: choiceOf(visible, account) });
}

/** Shows what a warning looks like; false where browser or system let none through. */
export async function showTest(): Promise<boolean> {
  if (!(await mayNotify())) return false;
  await showNotification('test', { title: text('warnTest'), message: text('warnTestBody'), context: null });
  return true;
}

async function planCheck(db: Database): Promise<void> {
  const { now, zone } = here();
  const { warnings: choices } = await storedSettings();
  const { accounts } = await storedSummary(db);
  await wakeAt('warn', nextWarningCheckAfter({ accounts, open: await openWarnings(db, null), choices, zone }, now));
}

function outletOf(db: Database): Outlet {
  return {
    shown: shownNotifications,
    show: async (id, warnings) => {
      const { now, zone } = here();
      const known = { summary: await storedSummary(db), settings: await storedSettings(), format: formatAt(now, zone) };
      await showNotification(id, notificationOf(warnings, known));
    },
  };
}

function here() {
  return { now: clock.now(), zone: clock.zone() };
}
