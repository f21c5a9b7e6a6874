import { byMeterAndLength, type LimitReading, leftPercent, limitKey } from '../limit.ts';
import type { Reading, Usage } from '../reading.ts';
import type { z } from '../schema.ts';
import { emptySeries, joinedSeries, type Series, seriesOf } from './series.ts';

/** A limit over time, in percent left. */
export interface LimitSeries extends Pick<LimitReading, 'meter' | 'lengthSeconds' | 'name'> {
  left: Series;
}

/** All of an account's limits and its balance over time, and how many readings say so. */
export interface UsageSeries {
  limits: readonly LimitSeries[];
  balance: Series;
  readings: number;
  /** How many of them come from the page's text. */
  fromText: number;
}

export const noUsage: UsageSeries = { limits: [], balance: emptySeries, readings: 0, fromText: 0 };

type Stretch = [fromMs: number, toMs: number, value: number];

/**
 * The series that stored readings of usage make, in order of time. The rows are taken as they are stored: to
 * decode 100,000 of them would take longer than to draw them.
 */
export function usageSeriesOf(
  rows: readonly Pick<z.input<typeof Reading>, 'firstAt' | 'lastAt' | 'figures' | 'source'>[],
) {
  const limits = new Map<string, { limit: z.input<typeof Usage>['limits'][number]; stretches: Stretch[] }>();
  const balance: Stretch[] = [];
  let fromText = 0;
  for (const { firstAt, lastAt, figures, source } of rows) {
    if (figures.kind !== 'usage') continue;
    if (source === 'page-text') fromText++;
    for (const limit of figures.limits) {
      const key = limitKey(limit);
      const known = limits.get(key) ?? { limit, stretches: [] };
      known.stretches.push([firstAt, lastAt, leftPercent(limit)]);
      limits.set(key, { ...known, limit });
    }
    if (figures.credits.balance !== null && !figures.credits.unlimited)
      balance.push([firstAt, lastAt, Number(figures.credits.balance)]);
  }
  return {
    limits: [...limits.values()].map(({ limit: { meter, lengthSeconds, name }, stretches }) => ({
      meter,
      lengthSeconds,
      name,
      left: seriesOf(stretches),
    })),
    balance: seriesOf(balance),
    readings: rows.length,
    fromText,
  } satisfies UsageSeries;
}

/** Parts that follow one another in time as one, the limits in the order in which they are listed. */
export function joinedUsage(parts: readonly UsageSeries[]): UsageSeries {
  const limits = Map.groupBy(
    parts.flatMap((part) => part.limits),
    limitKey,
  );
  return {
    limits: [...limits.values()]
      .flatMap((own) => {
        const last = own.at(-1);
        return last ? [{ ...last, left: joinedSeries(own.map(({ left }) => left)) }] : [];
      })
      .toSorted(byMeterAndLength),
    balance: joinedSeries(parts.map(({ balance }) => balance)),
    readings: parts.reduce((sum, { readings }) => sum + readings, 0),
    fromText: parts.reduce((sum, { fromText }) => sum + fromText, 0),
  };
}
