import { hourMs, hourOf } from '../../moment.ts';
import { historyDays, type UseHistory } from './use-history.ts';

type Hours = UseHistory['hours'];

/** Which figure of an hour: percent points of the short limit, of the long one, or credits. */
export type Column = 1 | 2 | 3;

/** The first hour that is kept at a moment, counted since 1970. */
export function firstHourKept(at: Temporal.Instant): number {
  return hourOf(at) - historyDays * 24;
}

/** The hours with an amount in them that was used at some time in a stretch: spread evenly, since nobody knows better. */
export function withUseOver(
  hours: Hours,
  { from, to, amount, column }: { from: Temporal.Instant; to: Temporal.Instant; amount: number; column: Column },
  firstHour: number,
): Hours {
  const end = to.epochMilliseconds / hourMs;
  const start = Math.min(from.epochMilliseconds / hourMs, end - 1 / 60);
  let changed = hours;
  for (let hour = Math.max(firstHour, Math.floor(start)); hour < end; hour++) {
    const share = (Math.min(end, hour + 1) - Math.max(start, hour)) / (end - start);
    changed = withUse(changed, hour, column, amount * share, changed === hours);
  }
  return changed;
}

/** Changes a copy: the first change makes it, the next ones go on with it. */
function withUse(hours: Hours, hour: number, column: Column, amount: number, isOriginal: boolean): Hours {
  const changed = isOriginal ? [...hours] : hours;
  let index = changed.length;
  while (index > 0 && (changed[index - 1]?.[0] ?? 0) >= hour) index--;
  const found = changed[index];
  const entry: Hours[number] = found?.[0] === hour ? [...found] : [hour, 0, 0, 0];
  entry[column] = Number((entry[column] + amount).toFixed(6));
  changed.splice(index, found?.[0] === hour ? 1 : 0, entry);
  return changed;
}
