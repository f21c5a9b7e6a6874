import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import { type Understood, understandAnswer, understandPage } from '../../lib/chatgpt/understand.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { onWake } from '../../lib/platform/alarm.ts';
import { watchAllowed } from '../../lib/platform/allowed.ts';
import { onAsked } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { type Message, onMessageFrom, onReadNow } from '../../lib/platform/messages.ts';
import { onNotificationClick, onNotificationDismissal } from '../../lib/platform/notifications.ts';
import { watchSettings } from '../../lib/platform/settings.ts';
import { show } from '../../lib/platform/shown.ts';
import { onSiteAccessChange } from '../../lib/platform/site-access.ts';
import { welcomeAfterInstallation } from '../../lib/platform/welcome.ts';
import { onWhatIf } from '../../lib/platform/what-if.ts';
import { Database } from '../../lib/store/database.ts';
import { markDelivered } from '../../lib/store/delivery.ts';
import { noteOpened } from '../../lib/store/freshness.ts';
import { forgetTabs } from '../../lib/store/record.ts';
import { refreshSummary, storedSummary } from '../../lib/store/summary.ts';
import { whatIf } from '../../lib/store/what-if.ts';
import { answer } from './answer.ts';
import { assumedNow } from './assumed.ts';
import { noteDelivered, openWhereItHelps } from './deliver.ts';
import { follow } from './follow.ts';
import { readSite } from './fresh.ts';
import { paint, paintIfNotOpened, paintTrouble } from './paint.ts';
import { take } from './take.ts';

export default defineBackground({ type: 'module', main });

function main() {
  const db = new Database();
  const refreshed = async () => refreshSummary(db, clock.now(), await assumedNow());
  const refresh = () => void follow(db, refreshed());
  // What is known is shown at once, in the present settings: to work out what is missing may take a while.
  const showAndFollow = async (work: () => Promise<Summary>) => {
    await paint(storedSummary(db));
    await follow(db, work());
  };
  const readIfDue = () => void readSite(db, 'timetable').catch(paintTrouble);

  onMessageFrom(siteOrigin, async (message, { tab, at }) => {
    const understood = understand(message, at);
    if (understood) {
      const work = take(db, understood, { at, since: at, tab });
      void follow(db, work);
      await work;
    }
    if (message.type !== 'page-seen') await noteOpened(db);
    // What a page shows need not be read again so soon.
    readIfDue();
    return true;
  });
  onAsked((wish) => answer(db, wish));
  onWhatIf(async (account, topUp) => whatIf(db, { account, topUp }, clock.now(), await assumedNow()));
  onReadNow(() => void readSite(db, 'click').catch(paintTrouble));
  onWake({
    repaint: refresh,
    warn: refresh,
    read: readIfDue,
  });
  onNotificationClick((id) => void openWhereItHelps(db, id).catch(paintTrouble));
  // It was shown, whether or not whoever showed it came to mark it.
  onNotificationDismissal((id) => void markDelivered(db, id, clock.now()));
  watchSettings(() => {
    void showAndFollow(refreshed);
    readIfDue();
  });
  onSiteAccessChange(readIfDue);
  watchAllowed(siteOrigin, (allowed) => void show({ allowed }).catch(paintTrouble));
  welcomeAfterInstallation();
  browser.runtime.onStartup.addListener(() => forgetTabs(db));

  // The badge is gone after a restart of the browser, and in Firefox the alarms too; and
  // after an update of Spillway the summary may be of an older form. What a background that was stopped has shown is
  // found out first, before anything is decided anew.
  paintIfNotOpened(db);
  void showAndFollow(() => noteDelivered(db).then(refreshed));
  readIfDue();
}

function understand(message: Message, at: Temporal.Instant): Understood | undefined {
  switch (message.type) {
    case 'answer-seen':
      return understandAnswer(message.seen, at);
    case 'page-seen':
      return understandPage(message.seen, at, clock.zone());
    case 'site-opened':
      return undefined;
  }
}
