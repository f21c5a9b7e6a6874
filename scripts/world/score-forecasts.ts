import { type AccountForecast, forecastAccount } from '../../lib/model/account/forecast.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import { limitOfLength, modelledLimits } from '../../lib/model/forecast/limits.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import { isMain } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs, hourMs, instantOf } from '../../tests/support/world/units.ts';
import { fanOfLastWeek, type Outcomes } from './outcomes.ts';
import { noteRefusal } from './refused.ts';
import type { KnownThen, Origin } from './replay.ts';
import { scoreExpiry } from './score-expiry.ts';
import { scoreProbability, scoreRange } from './score-ranges.ts';
import { scoreTopUp } from './score-top-up.ts';
import type { Tally } from './tally.ts';

/** What was forecast at one moment, kept for what is scored afterwards. */
export interface Said {
  nowMs: number;
  /** Probability that the balance falls below the minimum within a day; null: nothing was said. */
  topUp: number | null;
  /** Probability that the plan gives way to credits within a day; null: nothing was said, or it has. */
  switch: number | null;
}

/** Forecasts all of an account at one moment and holds it against what came. */
export function scoreForecast(
  life: Life,
  { history, terms }: KnownThen,
  { nowMs }: Origin,
  outcomes: Outcomes,
  tally: Tally,
): Said {
  const forecast = forecastAccount(history, instantOf(nowMs), terms);
  for (const [index, limit] of forecast.limits.entries())
    scoreWindow(limit, history.limits[index]?.history, nowMs, outcomes, tally);
  const { credits } = forecast;
  const said: Said = { nowMs, topUp: null, switch: null };
  if (credits === null || !life.person.hasCredits) return said;
  scoreSpend(credits, nowMs, outcomes, tally);
  scoreExpiry(life, credits, nowMs, outcomes, tally);
  return {
    nowMs,
    topUp: scoreTopUp(life, credits, nowMs, outcomes, tally),
    switch: scoreSwitch(credits, nowMs, outcomes, tally),
  };
}

/** Use at the reset, of windows that ended as announced and were not moved: that others come early nobody forecasts. */
function scoreWindow(
  { meter, lengthSeconds, window }: AccountForecast['limits'][number],
  history: LimitHistory | undefined,
  nowMs: number,
  outcomes: Outcomes,
  tally: Tally,
): void {
  const limit = isMain({ meter }) ? limitOfLength(lengthSeconds) : null;
  if (limit === null) return;
  const name = { fiveHours: 'five hours at the reset', week: 'week at the reset' }[limit];
  noteRefusal(tally, name, window);
  const truth = outcomes.window(modelledLimits[limit].lengthSeconds, nowMs);
  if (isRefusal(window) || truth?.ended !== 'as-announced' || truth.wasMoved) return;
  const used = history?.state.kind === 'running' ? history.state.usedPercent : 0;
  const linear = Math.min(100, (100 * used) / Math.max(1, window.evenPercent));
  const simple = { p10: used, p50: (used + linear) / 2, p90: linear };
  scoreRange(tally, name, window, truth.usedPercent, 0.5, simple, { least: used, most: 100 });
  scoreProbability(tally, `${name}: used up`, window.exhaustion.probability, truth.usedUpAtMs !== null);
}

function scoreSpend({ asOf, spend }: CreditsForecast, nowMs: number, outcomes: Outcomes, tally: Tally): void {
  noteRefusal(tally, 'credits', spend);
  if (isRefusal(spend)) return;
  for (const [name, days, part] of [
    ['credits in a day', 1, spend.day],
    ['credits in 7 days', 7, spend.days7],
    ['credits in 30 days', 30, spend.days30],
  ] as const) {
    const untilMs = nowMs + days * dayMs;
    if (untilMs > outcomes.endMs) continue;
    const spent = outcomes.spent(asOf.epochMilliseconds, untilMs);
    scoreRange(tally, name, part.spent, spent, 0.5, fanOfLastWeek(outcomes, nowMs, days));
    if (outcomes.spent(nowMs - 14 * dayMs, nowMs) > 0)
      scoreRange(tally, `${name}, spent lately`, part.spent, spent, 0.5, fanOfLastWeek(outcomes, nowMs, days));
  }
}

/** Returns the probability to be warned by. */
function scoreSwitch(
  { asOf, switch: stated }: CreditsForecast,
  nowMs: number,
  outcomes: Outcomes,
  tally: Tally,
): number | null {
  noteRefusal(tally, 'switch', stated);
  if (isRefusal(stated)) return null;
  const { already, probability, when, cost, to } = stated;
  const usedUp = outcomes.nextUsedUp(asOf.epochMilliseconds);
  if (already) {
    const window = outcomes.usedUpAt(asOf.epochMilliseconds);
    if (cost && to === 'credits' && window?.ended === 'as-announced') {
      const left = outcomes.spent(asOf.epochMilliseconds, window.endMs);
      const simple = fanOfLastWeek(outcomes, nowMs, (window.endMs - nowMs) / dayMs);
      scoreRange(tally, 'cost until the reset, already on credits', cost, left, 0.5, simple);
    }
    return null;
  }
  const within = (ms: number) => usedUp !== undefined && usedUp.usedUpAtMs <= nowMs + ms;
  if (nowMs + dayMs <= outcomes.endMs)
    scoreProbability(tally, 'switch within 24 hours', probability.hours24, within(dayMs));
  if (nowMs + 7 * dayMs > outcomes.endMs) return probability.hours24;
  scoreProbability(tally, 'switch within 7 days', probability.days7, within(7 * dayMs));
  if (usedUp === undefined || !within(7 * dayMs)) return probability.hours24;
  if (when) {
    const hours = (at: { epochMilliseconds: number }) => (at.epochMilliseconds - nowMs) / hourMs;
    const stated = { p10: hours(when.p10), p50: hours(when.p50), p90: hours(when.p90) };
    scoreRange(tally, 'hours until the switch', stated, (usedUp.usedUpAtMs - nowMs) / hourMs, 0.25, {
      p10: 0,
      p50: 84,
      p90: 168,
    });
  }
  if (cost && to === 'credits' && usedUp.ended === 'as-announced' && usedUp.endMs <= outcomes.endMs) {
    const days = (usedUp.endMs - usedUp.usedUpAtMs) / dayMs;
    const spent = outcomes.spent(usedUp.usedUpAtMs, usedUp.endMs);
    scoreRange(tally, 'cost until the reset', cost, spent, 0.5, fanOfLastWeek(outcomes, nowMs, days));
  }
  return probability.hours24;
}
