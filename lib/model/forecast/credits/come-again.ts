import { daysAhead, hourlyDays } from './days-ahead.ts';
import type { Random } from './random.ts';
import type { WantsWriter } from './wants.ts';

// Set by hand, since a year of hours would take too long. Hours matter for the next week, or ten days where the reading
// is some days old; then days do, until three months ahead, and weeks from then on.
export const finelyWritten = 10;
const dailyWeeks = 8;
const weeks = Math.ceil((daysAhead - hourlyDays) / 7);

/** Sums up the later days of a path, and lets its weeks come again: not its first, which goes on from what is now. */
export function comeAgain(writer: WantsWriter, daily: Float64Array, random: Random): void {
  for (let day = finelyWritten; day < hourlyDays; day++) {
    const credits = daily[day] ?? 0;
    if (credits > 0) writer.add(day * 24, 24, credits);
  }
  for (let week = 0; week < weeks; week++) {
    const from = 6 + 7 * Math.floor(random() * 4);
    const start = hourlyDays + 7 * week;
    let sum = 0;
    for (let day = 0; day < 7; day++) {
      const credits = daily[from + day] ?? 0;
      sum += credits;
      if (week < dailyWeeks && credits > 0) writer.add((start + day) * 24, 24, credits);
    }
    if (week >= dailyWeeks && sum > 0) writer.add(start * 24, 168, sum);
  }
}
