import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import { understandAnswer, understandPage } from '../../lib/chatgpt/understand.ts';
import { onWake } from '../../lib/platform/alarm.ts';
import { onAsked } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { onMessageFrom } from '../../lib/platform/messages.ts';
import { welcomeAfterInstallation } from '../../lib/platform/welcome.ts';
import { Database } from '../../lib/store/database.ts';
import { forgetTabs } from '../../lib/store/record.ts';
import { storedSummary } from '../../lib/store/summary.ts';
import { answer } from './answer.ts';
import { paint } from './paint.ts';
import { take } from './take.ts';

export default defineBackground(() => {
  const db = new Database();

  onMessageFrom(siteOrigin, ({ type, seen }, tab) => {
    const at = clock.now();
    const understood = type === 'answer-seen' ? understandAnswer(seen, at) : understandPage(seen, at, clock.zone());
    if (understood) void paint(take(db, understood, { at, tab }));
  });
  onAsked((wish) => answer(db, wish));
  onWake(() => paint(storedSummary(db)));
  welcomeAfterInstallation();
  browser.runtime.onStartup.addListener(() => forgetTabs(db));

  // The badge is gone after a restart of the browser, and in Firefox the alarm too.
  void paint(storedSummary(db));
});
