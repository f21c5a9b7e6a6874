import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { hourMs, minuteMs } from './units.ts';
import type { Turn } from './work.ts';

/**
 * When the figures are read. People differ: a few looks in the waking day; every ten to thirty minutes
 * at work; or Spillway itself reads, every few minutes at work and seldom otherwise.
 */
export function looksOf(
  { looks, work }: Person,
  dayStartsMs: readonly number[],
  turns: readonly Turn[],
  chance: Chance,
) {
  const moments: number[] = [];
  const wake = Math.max(5, work.startHour - 1);
  for (const startMs of dayStartsMs) {
    const spread = (count: number) => {
      for (let index = 0; index < count; index++) moments.push(startMs + chance.between(wake, 23.5) * hourMs);
    };
    if (looks === 'seldom') spread(chance.whole(0, 4));
    if (looks === 'often') spread(chance.count(1.5));
    if (looks !== 'keep-fresh') continue;
    for (let hour = wake; hour < 23.5; hour += chance.between(0.4, 0.8)) moments.push(startMs + hour * hourMs);
  }
  const everyMinutes = { seldom: 100, often: chance.between(10, 30), 'keep-fresh': chance.between(4, 9) }[looks];
  let last = 0;
  for (const { atMs } of turns) {
    if (atMs - last < chance.between(0.8, 1.4) * everyMinutes * minuteMs) continue;
    last = atMs;
    if (looks !== 'seldom' || chance.happens(0.5)) moments.push(atMs + chance.between(0.2, 2) * minuteMs);
  }
  return moments.map(Math.round).toSorted((a, b) => a - b);
}
