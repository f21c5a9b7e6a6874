import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import { understandAnswer, understandPage } from '../../lib/chatgpt/understand.ts';
import { assumedBy } from '../../lib/model/account/terms.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { onWake } from '../../lib/platform/alarm.ts';
import { clock } from '../../lib/platform/clock.ts';
import { onMessageFrom, onTestWish } from '../../lib/platform/messages.ts';
import { onNotificationClick } from '../../lib/platform/notifications.ts';
import { storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { Database } from '../../lib/store/database.ts';
import { forgetTabs } from '../../lib/store/record.ts';
import { refreshSummary, storedSummary } from '../../lib/store/summary.ts';
import { deliver, noteDelivered, openWhereItHelps, showTest } from './deliver.ts';
import { paint } from './paint.ts';
import { take } from './take.ts';

export default defineBackground(() => {
  const db = new Database();
  const assumed = async () => assumedBy(await storedSettings(), clock.zone());
  const follow = (work: Promise<Summary>) => paint(work).then(() => deliver(db));
  const refreshed = async () => refreshSummary(db, clock.now(), await assumed());

  onMessageFrom(siteOrigin, ({ type, seen }, tab) => {
    const at = clock.now();
    const understood = type === 'answer-seen' ? understandAnswer(seen, at) : understandPage(seen, at, clock.zone());
    if (understood) void follow(assumed().then((assumed) => take(db, understood, { at, tab, assumed })));
  });
  onWake({ repaint: () => void paint(storedSummary(db)), warn: () => void follow(refreshed()) });
  watchSettings(() => void follow(refreshed()));
  onNotificationClick((id) => void openWhereItHelps(db, id));
  onTestWish(() => void showTest());
  browser.runtime.onStartup.addListener(() => forgetTabs(db));

  // The badge is gone after a restart of the browser, and in Firefox the alarm too; and
  // after an update of Spillway the summary may be of an older form. What was being delivered is first found out.
  void follow(noteDelivered(db).then(refreshed));
});
