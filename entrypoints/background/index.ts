import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import { understandAnswer, understandPage } from '../../lib/chatgpt/understand.ts';
import { assumedBy } from '../../lib/model/account/terms.ts';
import { onWake } from '../../lib/platform/alarm.ts';
import { onAsked } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { onMessageFrom } from '../../lib/platform/messages.ts';
import { storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { welcomeAfterInstallation } from '../../lib/platform/welcome.ts';
import { onWhatIf } from '../../lib/platform/what-if.ts';
import { Database } from '../../lib/store/database.ts';
import { forgetTabs } from '../../lib/store/record.ts';
import { refreshSummary, storedSummary } from '../../lib/store/summary.ts';
import { whatIf } from '../../lib/store/what-if.ts';
import { answer } from './answer.ts';
import { paint } from './paint.ts';
import { take } from './take.ts';

export default defineBackground(() => {
  const db = new Database();
  const assumed = async () => assumedBy(await storedSettings(), clock.zone());
  const refreshed = async () => refreshSummary(db, clock.now(), await assumed());

  onMessageFrom(siteOrigin, ({ type, seen }, tab) => {
    const at = clock.now();
    const understood = type === 'answer-seen' ? understandAnswer(seen, at) : understandPage(seen, at, clock.zone());
    if (understood) void paint(assumed().then((assumed) => take(db, understood, { at, tab, assumed })));
  });
  onAsked(async (wish) => answer(db, wish, await assumed()));
  onWhatIf(async (account, topUp) => whatIf(db, { account, topUp }, clock.now(), await assumed()));
  onWake(() => paint(storedSummary(db)));
  watchSettings(() => paint(refreshed()));
  welcomeAfterInstallation();
  browser.runtime.onStartup.addListener(() => forgetTabs(db));

  // The badge is gone after a restart of the browser, and in Firefox the alarm too; and
  // after an update of Spillway the summary may be of an older form.
  void paint(refreshed());
});
