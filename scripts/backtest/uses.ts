import type { KnownUse } from '../../lib/model/forecast/credits/known.ts';
import { usesAfter } from '../../lib/model/forecast/credits/uses-after.ts';
import { type LimitReading, mainMeter } from '../../lib/model/limit.ts';
import type { LimitHistory } from '../../lib/model/limit-history.ts';
import { instantAt } from '../../lib/model/moment.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { historyAfter } from '../../lib/model/window.ts';
import type { Reading, Source } from './protocol/reading.ts';

/** What Spillway knew of a person's use of both limits, in order of time. */
export type UseTimeline = { at: number; known: KnownUse }[];

/** Takes all readings of a source through the code that the extension ships. In which zone its person lives no trace says. */
export function useTimelineOf(source: Source, isUse: boolean): UseTimeline {
  const limits = new Map<number, LimitReading>();
  const histories = new Map<number, LimitHistory>();
  const timeline: UseTimeline = [];
  for (const [seconds, readings] of Map.groupBy(source.readings, ({ at }) => at)) {
    const at = momentOf(seconds);
    for (const reading of readings) {
      const limit = limitOf(reading);
      limits.set(reading.windowMinutes, limit);
      const { history } = historyAfter(histories.get(reading.windowMinutes) ?? null, { at, limit, isUse });
      histories.set(reading.windowMinutes, history);
    }
    const before = timeline.at(-1)?.known ?? nobody;
    timeline.push({
      at: seconds,
      known: lookedAt({ ...before, limits: [...histories.values()] }, [...limits.values()], at),
    });
  }
  return timeline;
}

const nobody = { limits: [], uses: null, zone: 'UTC', workDays: null };

/** What is known at a moment. A log tells of each use at once, so its silence is a look that finds nothing new. */
export function knownUseAt(timeline: UseTimeline, seconds: number, isUse: boolean): KnownUse | null {
  const last = timeline.findLast(({ at }) => at <= seconds)?.known ?? null;
  return isUse && last ? lookedAt(last, last.usage.limits, momentOf(seconds)) : last;
}

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

export function limitOf({ windowMinutes, used, resetsAt }: Reading): LimitReading {
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
