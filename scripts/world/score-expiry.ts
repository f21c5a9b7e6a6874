import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { creditsOf, dayMs } from '../../tests/support/world/units.ts';
import type { Outcomes } from './outcomes.ts';
import { noteRefusal } from './refused.ts';
import { scoreRange } from './score-ranges.ts';
import type { Tally } from './tally.ts';

/**
 * What is left of each grant on its day, for grants whose day is known; and credits at risk within thirty
 * days against credits lost, apart for people who told Spillway what they had and for those who did not.
 */
export function scoreExpiry(
  { entries, truth, person }: Life,
  { asOf, expiry }: CreditsForecast,
  nowMs: number,
  outcomes: Outcomes,
  tally: Tally,
): void {
  noteRefusal(tally, 'expiry', expiry);
  if (isRefusal(expiry)) return;
  const dayOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(person.zone).toPlainDate().toString();
  for (const day of new Set(
    expiry.grants.filter(({ isLatestDay }) => !isLatestDay).map(({ at }) => dayOf(at.epochMilliseconds)),
  )) {
    const stated = expiry.grants.filter(({ at }) => dayOf(at.epochMilliseconds) === day);
    const really = truth.grants.filter(({ expiresMs }) => dayOf(expiresMs) === day);
    const [grant] = stated;
    if (grant === undefined || stated.length > 1 || really.length !== 1 || really[0]?.expiredMicro == null) continue;
    const left = creditsOf(really[0].expiredMicro);
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
