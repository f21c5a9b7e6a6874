import { askWith } from '../../lib/chatgpt/round/ask.ts';
import { type RoundResult, readRound } from '../../lib/chatgpt/round/round.ts';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import type { Wish } from '../../lib/model/fresh/rounds.ts';
import { wakeAt } from '../../lib/platform/alarm.ts';
import { clock } from '../../lib/platform/clock.ts';
import { storedSettings } from '../../lib/platform/settings.ts';
import { show } from '../../lib/platform/shown.ts';
import { hasSiteAccess } from '../../lib/platform/site-access.ts';
import type { Database } from '../../lib/store/database.ts';
import { beginRound, endRound, nextRound, storedFreshness } from '../../lib/store/freshness.ts';
import { beginFurther } from '../../lib/store/further.ts';
import { follow } from './follow.ts';
import { paintTrouble } from './paint.ts';
import { take } from './take.ts';

const ask = askWith((...request) => fetch(...request), clock.now);

/** Reads the site once if it is time for it, or because the user asked; then plans the next time. */
export async function readSite(db: Database, wish: Wish): Promise<void> {
  const isWished = wish === 'click' || (await storedSettings()).keepFresh;
  const begunAt = isWished && (await hasSiteAccess(siteOrigin)) ? await beginRound(db, wish, clock.now()) : null;
  if (begunAt !== null) {
    await showFreshness(db);
    await oneRound(db, begunAt);
  }
  await planReading(db);
}

/** Sets the alarm for the next reading, or none: from the store and the clock alone, so that it can be done at any time. */
async function planReading(db: Database): Promise<void> {
  await showFreshness(db);
  const isWished = (await storedSettings()).keepFresh && (await hasSiteAccess(siteOrigin));
  await wakeAt('read', isWished ? await nextRound(db, clock.now()) : null);
}

async function showFreshness(db: Database): Promise<void> {
  const freshness = await storedFreshness(db);
  // The site is read whether or not the popup can say so.
  await show({ freshness }).catch(paintTrouble);
}

// When the disk is full, asking again every two minutes would help nobody.
const notKept: RoundResult = { outcome: { kind: 'no-answer', retryAfterSeconds: null }, inVain: [] };

async function oneRound(db: Database, begunAt: Temporal.Instant): Promise<void> {
  const round = readRound({
    ask,
    now: clock.now,
    take: async (understood, at) => {
      const work = take(db, understood, { at, since: begunAt, tab: null });
      void follow(db, work);
      await work;
    },
    further: (account) => beginFurther(db, account, clock.now()),
  });
  await endRound(db, begunAt, await round.catch(() => notKept), { now: clock.now(), chance: Math.random() });
}
