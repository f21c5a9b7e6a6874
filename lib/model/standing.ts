import type { AccountForecast } from './account/forecast.ts';
import { futureFrom } from './clock-set-back.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import parameters from './forecast/credits/parameters.json' with { type: 'json' };
import { isRefusal } from './forecast/refusal.ts';
import { hasReset, isMain, resetBy } from './limit.ts';
import { accountShown, type Choice } from './shown-accounts.ts';
import type { AccountSummary, Summary, Unreadable } from './summary.ts';

/**
 * What can be said at one moment:
 * - `never-read`: nothing yet;
 * - `signed-out`: the site last showed nobody signed in;
 * - `not-understood`: the site's last answer could not be read;
 * - `old`: there are figures, but they may no longer be true;
 * - `current`: there are figures, and who pays follows from them.
 *
 * `shown` are the last figures of the account looked at, whatever their state.
 */
export type Standing =
  | { kind: 'never-read'; shown: null }
  | { kind: 'signed-out'; shown: AccountSummary | null }
  | { kind: 'not-understood'; shown: AccountSummary | null; unreadable: Unreadable }
  | { kind: 'old'; shown: AccountSummary }
  | { kind: 'current'; shown: AccountSummary; coverage: Coverage };

/**
 * How long figures are called current. The busiest hour of a five-hour window
 * holds two thirds of its use (forecast.md), so after an hour a figure says little.
 */
const currentFor = Temporal.Duration.from({ hours: 1 });

/** The standing at `now`, of the account chosen or, without a choice that holds, of the account read last. */
export function standingOf(summary: Summary, choice: Choice | null, now: Temporal.Instant): Standing {
  const shown = accountShown(summary, choice);
  const lastRead = summary.accounts[0]?.usage.at ?? null;
  if (isAfter(summary.signedOutAt, lastRead)) return { kind: 'signed-out', shown };
  const unreadable = summary.unreadable.find((answer) => answer.kind === 'usage');
  if (unreadable && isAfter(unreadable.at, lastRead)) return { kind: 'not-understood', shown, unreadable };
  if (shown === null) return { kind: 'never-read', shown };
  if (isOld(shown, now)) return { kind: 'old', shown };
  return { kind: 'current', shown, coverage: coverageOf(shown.usage.figures, now) };
}

/**
 * The next moment at which time alone changes what is said: figures grow old, a reset passes, or what was forecast should
 * have come by then. Null: none will.
 */
export function nextChangeAfter(summary: Summary, now: Temporal.Instant): Temporal.Instant | null {
  const moments = summary.accounts.flatMap(({ usage, forecast }) => [
    ...(forecast ? forecastEnds(forecast) : []),
    usage.at.add(currentFor),
    ...usage.figures.limits.flatMap((limit) => resetBy(limit) ?? []),
    ...(usage.figures.spendLimit?.resetsAt ? [usage.figures.spendLimit.resetsAt] : []),
  ]);
  return moments.filter((moment) => isAfter(moment, now)).toSorted(Temporal.Instant.compare)[0] ?? null;
}

/** When what is forecast has come nine times in ten, after which it is to be forecast anew; and when it is too old to be said. */
function forecastEnds({ limits, credits }: AccountForecast): Temporal.Instant[] {
  const windows = limits.map(({ window }) => (isRefusal(window) ? null : window.exhaustion.when));
  if (credits === null) return windows.flatMap((when) => when?.p90 ?? []);
  const { switch: change, runway, topUp } = credits;
  const next = isRefusal(topUp) || isRefusal(topUp.next) ? null : topUp.next.when;
  const ends = [...windows, isRefusal(change) ? null : change.when, isRefusal(runway) ? null : runway.empty, next];
  return [
    ...ends.flatMap((when) => when?.p90 ?? []),
    credits.asOf.add({ hours: parameters.refused.spendOlderThanHours }),
  ];
}

function isOld({ usage }: AccountSummary, now: Temporal.Instant): boolean {
  const tooLongAgo = Temporal.Instant.compare(usage.at.add(currentFor), now) <= 0;
  // By a clock that has been set back, so that nobody knows for how long they have been known.
  const isFuture = isAfter(usage.at, futureFrom(now));
  return tooLongAgo || isFuture || usage.figures.limits.some((limit) => isMain(limit) && hasReset(limit, now));
}

function isAfter(moment: Temporal.Instant | null, other: Temporal.Instant | null): boolean {
  return moment !== null && (other === null || Temporal.Instant.compare(moment, other) > 0);
}
