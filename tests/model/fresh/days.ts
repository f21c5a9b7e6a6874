import type { AccountForecast } from '../../../lib/model/account/forecast.ts';
import { forecastWindow } from '../../../lib/model/forecast/window.ts';
import type { Freshness } from '../../../lib/model/fresh/freshness.ts';
import { type FurtherKind, furtherKindsDue } from '../../../lib/model/fresh/further.ts';
import { begun, begunFurther, ended, neverTried, nextRoundAt } from '../../../lib/model/fresh/rounds.ts';
import { timingOf } from '../../../lib/model/fresh/upcoming.ts';
import { type LimitReading, mainMeter } from '../../../lib/model/limit.ts';
import type { LimitHistory } from '../../../lib/model/limit-history.ts';
import type { AccountSummary } from '../../../lib/model/summary.ts';
import { historyAfter } from '../../../lib/model/window.ts';
import { readTrace } from '../../../scripts/backtest/sources/traces.ts';
import { decimal, makeAccount, makeCredits, makeLimit, makeTopUp, makeUsage } from '../../support/make.ts';

/** What the site would say of the limits at any moment. */
export type Truth = (at: Temporal.Instant) => LimitReading[];

/** The truth that a recorded trace holds: between two of its rows nothing changes, after a reset nothing is used. */
export function truthOf(file: string): { truth: Truth; from: Temporal.Instant; to: Temporal.Instant } {
  const rows = readTrace(file).map(([, row]) => row);
  const lengths = [...new Set(rows.map((row) => row.windowMinutes))];
  const instant = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return {
    from: instant(Math.min(...rows.map((row) => row.at))),
    to: instant(Math.max(...rows.map((row) => row.at))),
    truth: (at) =>
      lengths.map((minutes) => {
        const seconds = at.epochMilliseconds / 1000;
        const last = rows.filter((row) => row.windowMinutes === minutes && row.at <= seconds).at(-1);
        const isRunning = last !== undefined && last.resetsAt > seconds;
        return makeLimit({
          lengthSeconds: minutes * 60,
          usedPercent: isRunning ? last.used : 0,
          resetsAt: isRunning ? instant(last.resetsAt) : at.add({ minutes }),
          idle: !isRunning,
        });
      }),
  };
}

/** Every request that Keep fresh makes from one moment to another, with nobody opening a page. */
export function requestsOf(truth: Truth, from: Temporal.Instant, to: Temporal.Instant): Temporal.Instant[] {
  const requests: Temporal.Instant[] = [];
  const histories = new Map<number | null, LimitHistory>();
  const lastSaid: Partial<Record<FurtherKind, Temporal.Instant>> = {};
  let freshness: Freshness = neverTried;
  let shown: AccountSummary | null = null;
  const timing = () =>
    timingOf(
      shown,
      [...histories.values()].map(({ lastUse }) => lastUse),
    );
  for (let now: Temporal.Instant | null = from; now && Temporal.Instant.compare(now, to) < 0; ) {
    const next = begun(freshness, timing(), now, 'timetable');
    if (next !== null) {
      const limits = truth(now);
      const figures = makeUsage({ limits, credits: makeCredits({ balance: decimal(400) }) });
      for (const limit of limits)
        histories.set(
          limit.lengthSeconds,
          historyAfter(histories.get(limit.lengthSeconds) ?? null, { at: now, limit, isUse: false }).history,
        );
      shown = makeAccount({
        usage: { at: now, source: 'answer', figures, problems: [] },
        forecast: {
          limits: [...histories.values()].map((history) => forecastOf(history, now as Temporal.Instant)),
          credits: null,
        },
      });
      const known = { lastSaid, notBefore: {}, usage: figures, topUp: makeTopUp(), country: 'US' };
      const further = begunFurther(next, furtherKindsDue(known, now), now);
      for (const kind of further.kinds) lastSaid[kind] = now;
      requests.push(...Array.from({ length: 2 + further.kinds.length }, () => now as Temporal.Instant));
      freshness = ended(further.freshness, now, { kind: 'ok' }, { now, chance: 0 });
    }
    now = nextRoundAt(freshness, timing(), now);
  }
  return requests;
}

function forecastOf(history: LimitHistory, now: Temporal.Instant): AccountForecast['limits'][number] {
  const { lengthSeconds } = history;
  return { meter: mainMeter, lengthSeconds, window: forecastWindow(history, now), record: { made: 0, held: 0 } };
}
