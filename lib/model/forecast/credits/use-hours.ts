import { hourMs, hourOf } from '../../moment.ts';
import { historyDays, type UseHistory } from './use-history.ts';

type Hours = UseHistory['hours'];

/** Which figure of an hour: percent points of the short limit, of the long one, or credits. */
export type Column = 1 | 2 | 3;

/** The first hour that is kept at a moment, counted since 1970. */
export function firstHourKept(at: Temporal.Instant): number {
  return hourOf(at) - historyDays * 24;
}

/** An amount that was used at some time in a stretch. */
export interface Use {
  from: Temporal.Instant;
  to: Temporal.Instant;
  amount: number;
  column: Column;
}

/** The hours with these amounts in them, each spread evenly over its stretch, since nobody knows better. */
export function withUses(hours: Hours, uses: readonly Use[], firstHour: number): Hours {
  if (uses.length === 0) return hours;
  // There are up to fourteen hundred, so they are copied once.
  const changed = [...hours];
  for (const use of uses) spread(changed, use, firstHour);
  return changed;
}

function spread(hours: Hours, { from, to, amount, column }: Use, firstHour: number): void {
  const end = to.epochMilliseconds / hourMs;
  const start = Math.min(from.epochMilliseconds / hourMs, end - 1 / 60);
  for (let hour = Math.max(firstHour, Math.floor(start)); hour < end; hour++) {
    const share = (Math.min(end, hour + 1) - Math.max(start, hour)) / (end - start);
    add(hours, hour, column, amount * share);
  }
}

function add(hours: Hours, hour: number, column: Column, amount: number): void {
  let index = hours.length;
  while (index > 0 && (hours[index - 1]?.[0] ?? 0) >= hour) index--;
  const found = hours[index];
  const entry: Hours[number] = found?.[0] === hour ? [...found] : [hour, 0, 0, 0];
  entry[column] = Number((entry[column] + amount).toFixed(6));
  hours.splice(index, found?.[0] === hour ? 1 : 0, entry);
}
