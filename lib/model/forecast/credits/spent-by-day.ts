import { hourOf } from '../../moment.ts';
import parameters from './parameters.json' with { type: 'json' };
import type { UseHistory } from './use-history.ts';

/** Credits spent in each of the last days that are known whole, of 24 hours each: those up to the last look first. */
export function spentByDay({ hours, since, lastLook }: UseHistory): number[] {
  const last = hourOf(lastLook);
  const days = Math.floor((last + 1 - hourOf(since)) / 24);
  const spent = new Array<number>(Math.max(0, days)).fill(0);
  for (const [hour, , , credits] of hours) {
    const day = Math.floor((last - hour) / 24);
    if (day < days) spent[day] = (spent[day] ?? 0) + credits;
  }
  return spent;
}

const { leastDays, recentDays } = parameters.busyDay;

/** Credits that nine in ten of a person's recent days on credits stay within; null: too few are known. */
export function busyDayCredits(uses: UseHistory): number | null {
  const onCredits = spentByDay(uses)
    .slice(0, recentDays)
    .filter((credits) => credits >= 1)
    .sort((a, b) => a - b);
  return onCredits.length < leastDays ? null : (onCredits[Math.floor(0.9 * onCredits.length)] ?? null);
}
