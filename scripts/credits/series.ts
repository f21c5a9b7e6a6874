import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../backtest/protocol/reading.ts';
import { week } from '../backtest/protocol/reading.ts';

/** What one source needed, day by day, in percent of a week. */
export interface Series {
  id: string;
  /** The first day, counted since 1970. */
  firstDay: number;
  days: number[];
}

const daySeconds = 86_400;
// With less there is nothing to forecast a week from, and a week to look at.
const leastDays = 14;

// Tokens for a percent of a week: the median of the 28 sources that have both, from 0.02 to 2.35 million.
const tokensPerPercent = 1.1e6;

/**
 * Daily totals of a folder of traces: those in `daily`, and the rises of weekly limits. Estimates of a chat
 * (`…_estimated`) are left out: what they count is not what an agent uses.
 */
export function readSeries(traces: string, sources: readonly Source[]): Series[] {
  const files = readdirSync(join(traces, 'daily')).filter((file) => file.endsWith('_daily.csv'));
  const daily = files.sort().map((file) => dailySeries(join(traces, 'daily', file), file.replace('.csv', '')));
  return [...daily, ...sources.map(weeklySeries)].filter((series) => series.days.length >= leastDays);
}

function dailySeries(file: string, id: string): Series {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return seriesOf(
    id,
    rows
      .map((row) => row.split(','))
      .map(([date, , , , total]) => [Date.parse(date ?? '') / 1000 / daySeconds, Number(total) / tokensPerPercent]),
  );
}

/** A running maximum within a window; a window that is first seen after its start was used then. */
function weeklySeries({ id, readings }: Source): Series {
  const rises: [number, number][] = [];
  let [used, resetsAt] = [0, Number.NEGATIVE_INFINITY];
  for (const reading of readings.filter(({ windowMinutes }) => windowMinutes === week)) {
    const isNew = Math.abs(reading.resetsAt - resetsAt) > 900 || reading.used < used - 5;
    const rise = isNew ? (resetsAt > 0 ? reading.used : 0) : Math.max(0, reading.used - used);
    rises.push([Math.floor(reading.at / daySeconds), rise]);
    used = isNew ? reading.used : Math.max(used, reading.used);
    resetsAt = reading.resetsAt;
  }
  return seriesOf(id, rises);
}

function seriesOf(id: string, amounts: [day: number, amount: number][]): Series {
  const firstDay = Math.min(...amounts.map(([day]) => day));
  const days = new Array<number>(amounts.length > 0 ? Math.max(...amounts.map(([day]) => day)) - firstDay + 1 : 0).fill(
    0,
  );
  for (const [day, amount] of amounts) days[day - firstDay] = (days[day - firstDay] ?? 0) + amount;
  return { id, firstDay, days };
}
