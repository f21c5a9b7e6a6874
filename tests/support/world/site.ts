import type { AccountLook } from '../../../lib/model/account/look.ts';
import type { LimitReading } from '../../../lib/model/limit.ts';
import type { Source } from '../../../lib/model/reading.ts';
import { makeCredits, makeUsage } from '../make.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import type { Limit, Limits } from './limits.ts';
import type { Plan } from './person.ts';
import type { Habit } from './truth.ts';
import { decimalOfMicro, instantOf, minuteMs, secondMs } from './units.ts';

/** What the site would show, if it were quite sure of itself. */
export interface Shown {
  limits: Limits;
  plan: Plan;
  /** Null: it says none. */
  balanceMicro: number | null;
}

/** Usage as the site words it at one moment: whole percents, resets that jitter, now and then a wrong sample. */
export function usageSeen(
  atMs: number,
  source: Source,
  { limits, plan, balanceMicro }: Shown,
  { manners, chance, habits }: { manners: Manners; chance: Chance; habits: Record<Habit, number> },
): AccountLook {
  const isText = source === 'page-text';
  const isWrong = chance.happens(manners.wrongSamples);
  if (isText) habits['page-text']++;
  if (balanceMicro === null) habits['null-balance']++;
  if (isWrong) habits['wrong-sample']++;
  const readings = limits.all
    .filter(({ isThere }) => isThere)
    .map((limit) => {
      const reading = isWrong ? idle(limit, atMs) : limitSeen(limit, atMs, chance, habits);
      return isText ? asPrinted(reading) : reading;
    });
  const usedUp = limits.usedUp() !== null;
  const balance = balanceMicro === null ? null : isText ? Math.round(balanceMicro / 10_000) * 10_000 : balanceMicro;
  return {
    at: instantOf(atMs),
    source,
    figures: makeUsage({
      planType: isText ? null : plan,
      limits: readings,
      credits: makeCredits({
        balance: balance === null ? null : decimalOfMicro(balance),
        has: balanceMicro === null ? (isText ? null : true) : balanceMicro > 0,
        unlimited: isText ? null : false,
      }),
      blocked:
        isText || isWrong
          ? null
          : { allowed: !usedUp, limitReached: usedUp, reason: usedUp ? 'rate_limit_reached' : null },
    }),
  };
}

function limitSeen(limit: Limit, atMs: number, chance: Chance, habits: Record<Habit, number>): LimitReading {
  if (limit.window === null) {
    habits['idle-window']++;
    return { ...idle(limit, atMs), usedPercent: chance.happens(0.15) ? 1 : 0 };
  }
  const { record } = limit.window;
  const shift = jitterMs(chance);
  if (shift !== 0) habits['reset-jitter']++;
  const percent = Math.round(record.usedPercent);
  const isLower = percent >= 1 && percent < 100 && chance.happens(0.009);
  if (isLower) habits['point-lower']++;
  return makeReading(
    limit,
    isLower ? percent - 1 : percent,
    Math.max(atMs + secondMs, record.announcedMs + shift),
    false,
  );
}

/** Not started: the announced reset slides along with the clock. */
function idle(limit: Limit, atMs: number): LimitReading {
  return makeReading(limit, 0, atMs + limit.lengthSeconds * secondMs, true);
}

function makeReading({ lengthSeconds }: Limit, usedPercent: number, resetsMs: number, isIdle: boolean): LimitReading {
  return {
    meter: 'codex',
    name: null,
    lengthSeconds,
    usedPercent,
    resetsAt: instantOf(Math.round(resetsMs / secondMs) * secondMs),
    resetPrecision: 'second',
    idle: isIdle,
  };
}

/** A third of consecutive resets differ; median 8 s, 99th percentile 75 s, worst a quarter of an hour (forecast.md). */
function jitterMs(chance: Chance): number {
  if (!chance.happens(0.2)) return 0;
  const size = chance.happens(0.002) ? chance.between(120, 800) : Math.min(120, chance.lognormal(8, 0.96));
  return (chance.happens(0.5) ? 1 : -1) * Math.round(size) * secondMs;
}

/** A page prints minutes, and says nothing of windows that have not started. */
function asPrinted(reading: LimitReading): LimitReading {
  const ms = reading.resetsAt?.epochMilliseconds ?? 0;
  return {
    ...reading,
    resetsAt: instantOf(Math.floor(ms / minuteMs) * minuteMs),
    resetPrecision: 'minute',
    idle: false,
  };
}
