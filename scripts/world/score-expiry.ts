import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import { dayOf } from '../../lib/model/moment.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs } from '../../tests/support/world/units.ts';
import { aloneOnTheirDay, type Outcomes } from './outcomes.ts';
import { noteRefusal } from './refused.ts';
import { scoreRange } from './score-ranges.ts';
import type { Tally } from './tally.ts';

/**
 * What is left of each grant on its day, for grants whose day is known; and credits at risk within thirty
 * days against credits lost, apart for people who told Spillway what they had and for those who did not.
 */
export function scoreExpiry(
  { entries, person }: Life,
  { asOf, expiry }: CreditsForecast,
  nowMs: number,
  outcomes: Outcomes,
  tally: Tally,
): void {
  noteRefusal(tally, 'expiry', expiry);
  if (isRefusal(expiry)) return;
  const dated = expiry.grants.filter(({ isLatestDay }) => !isLatestDay);
  for (const [grant, day] of aloneOnTheirDay(dated, ({ at }) => dayOf(at, person.zone))) {
    const left = outcomes.leftOn(day);
    if (left === null) continue;
    const simple = { p10: 0, p50: grant.left / 2, p90: grant.left };
    scoreRange(tally, 'left of a grant on its day', grant.unspent, left, 0.5, simple, { least: 0, most: grant.left });
  }
  // Where the days are not known, nothing is said of what is at risk.
  if (nowMs + 30 * dayMs > outcomes.endMs || expiry.undated >= 1) return;
  const lost = outcomes.expired(asOf.epochMilliseconds, nowMs + 30 * dayMs);
  const told = entries.length > 0 ? 'told' : 'not told';
  const { credits } = expiry.days30;
  tally.count(`at risk, ${told}`, credits.p50);
  tally.count(`lost, ${told}`, lost);
  if (lost > 0 || credits.p90 > 0)
    scoreRange(tally, `at risk in 30 days, ${told}`, credits, lost, 0.5, { p10: 0, p50: 0, p90: 0 });
}
