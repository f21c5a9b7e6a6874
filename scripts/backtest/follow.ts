import type { KnownUse } from '../../lib/model/forecast/credits/known.ts';
import { outsetOf } from '../../lib/model/forecast/credits/outset.ts';
import { type ToldByPlan, toldByPlan } from '../../lib/model/forecast/credits/told-by-plan.ts';
import { usesAfter } from '../../lib/model/forecast/credits/uses-after.ts';
import { type LimitReading, mainMeter } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import { instantAt } from '../../lib/model/moment.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { historyAfter } from '../../lib/model/window.ts';
import type { EndedWindow } from '../../lib/model/window-ended.ts';
import { oncePer } from './once-per.ts';
import type { Reading, Source } from './protocol/reading.ts';

/** A limit after one more reading of it, and the windows that ended with it. */
export interface LimitStep {
  at: number;
  limit: LimitReading;
  history: LimitHistory;
  ended: EndedWindow[];
}

/** What Spillway knew of a source's person, whatever it is forecast by. */
export interface Followed {
  source: Source;
  /** The steps of each limit, in order of time, by the length of its windows in minutes. */
  limits: ReadonlyMap<number, readonly LimitStep[]>;
  /** What both limits told at a moment of the window of such a length that ran. */
  toldAt(windowMinutes: number, moment: Temporal.Instant): ToldByPlan;
}

/**
 * Takes the readings of a source through the code that the extension ships: as the log of all use (`isUse`), or as what
 * somebody saw who merely looked. In which zone its person lives no trace says.
 */
export function follow(source: Source, isUse: boolean): Followed {
  const limits = new Map<number, LimitStep[]>();
  const looks: { at: number; known: KnownUse }[] = [];
  for (const [seconds, readings] of Map.groupBy(source.readings, ({ at }) => at)) {
    const at = momentOf(seconds);
    for (const reading of readings) {
      const steps = limits.get(reading.windowMinutes) ?? [];
      const limit = limitOf(reading);
      steps.push({ at: seconds, limit, ...historyAfter(steps.at(-1)?.history ?? null, { at, limit, isUse }) });
      limits.set(reading.windowMinutes, steps);
    }
    const last = [...limits.values()].flatMap((steps) => steps.at(-1) ?? []);
    const person = { ...(looks.at(-1)?.known ?? nobody), limits: last.map(({ history }) => history) };
    const said = last.map(({ limit }) => limit);
    looks.push({ at: seconds, known: lookedAt(person, said, at) });
  }
  const planAt = oncePer((ms: number) => {
    const known = lastBy(looks, ms / 1000)?.known ?? null;
    // A log tells of each use at once, so its silence is a look that finds nothing new.
    const now = isUse && known ? lookedAt(known, known.usage.limits, instantAt(ms)) : known;
    return toldByPlan(now && outsetOf(now));
  });
  return {
    source,
    limits,
    toldAt: (windowMinutes, moment) =>
      planAt(moment.epochMilliseconds)({ meter: mainMeter, lengthSeconds: windowMinutes * 60 }),
  };
}

/** The last step by a moment; null before the first. */
export function lastBy<Step extends { at: number }>(steps: readonly Step[], seconds: number): Step | null {
  return steps.findLast(({ at }) => at <= seconds) ?? null;
}

const nobody = { limits: [], uses: null, zone: 'UTC', workDays: null };

function lookedAt(
  { uses, ...person }: Omit<KnownUse, 'usage' | 'readAt'>,
  limits: readonly LimitReading[],
  at: Temporal.Instant,
): KnownUse {
  const isRunning = ({ resetsAt }: LimitReading) => resetsAt !== null && Temporal.Instant.compare(resetsAt, at) > 0;
  const usage = { ...noUsage, limits: limits.filter(isRunning) };
  const look = { at, usage, topUp: null, settled: [], open: [] };
  return { ...person, usage, readAt: at, uses: usesAfter(uses, look) };
}

const noUsage: Usage = {
  kind: 'usage',
  planType: null,
  limits: [],
  credits: { balance: null, has: null, unlimited: null, localMessages: null, cloudMessages: null },
  spendLimit: null,
  resetCredits: null,
  applicableResetCredits: null,
  blocked: null,
  blockedModels: [],
};

/** Traces count in seconds. */
export function momentOf(seconds: number): Temporal.Instant {
  return instantAt(seconds * 1000);
}

function limitOf({ windowMinutes, used, resetsAt }: Reading): LimitReading {
  return {
    meter: mainMeter,
    name: null,
    lengthSeconds: windowMinutes * 60,
    usedPercent: used,
    resetsAt: momentOf(resetsAt),
    resetPrecision: 'second',
    idle: false,
  };
}
