import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeLimit, makeWeekly, noon } from '../../support/make.ts';
import { requestsOf, type Truth, truthOf } from './days.ts';

const mostRequestsADay = 150;

function byDay(requests: readonly Temporal.Instant[]): number[] {
  return Object.values(Object.groupBy(requests, (at) => at.toString().slice(0, 10))).map((day) => day?.length ?? 0);
}

const folder = fileURLToPath(new URL('../../fixtures/traces/percent/', import.meta.url));

test.each(readdirSync(folder))('Every recorded day of %s costs fewer than 150 requests', (name) => {
  const { truth, from, to } = truthOf(`${folder}${name}`);
  for (const requests of byDay(requestsOf(truth, from, to))) expect(requests).toBeLessThan(mostRequestsADay);
});

/** Eight hours of work from nine o'clock, at so many percent of a five-hour window an hour. */
function workingDay(percentAnHour: number): Truth {
  const start = Temporal.Instant.from('2026-09-21T09:00:00Z');
  return (at) => {
    const hours = Math.min(8, Math.max(0, start.until(at).total('hours')));
    const window = Math.floor(hours / 5);
    const isOver = start.until(at).total('hours') >= 5 * (window + 1);
    return [
      makeLimit({
        usedPercent: isOver ? 0 : Math.min(100, Math.floor((hours - 5 * window) * percentAnHour)),
        resetsAt: hours > 0 && !isOver ? start.add({ hours: 5 * (window + 1) }) : at.add({ hours: 5 }),
        idle: hours === 0 || isOver,
      }),
      makeWeekly({ usedPercent: 30 + Math.floor((hours * percentAnHour) / 8) }),
    ];
  };
}

test.each([5, 12, 19, 40])('A working day at %i %% of a window an hour costs fewer than 150 requests', (percent) => {
  const midnight = noon.subtract({ hours: 12 });
  const requests = requestsOf(workingDay(percent), midnight, midnight.add({ hours: 24 }));
  expect(requests.length).toBeLessThan(mostRequestsADay);
  // Two for each round, of which there is one an hour at least.
  expect(requests.length).toBeGreaterThan(48);
});

test('A day without any use, with the balance near the minimum, costs three requests an hour', () => {
  const idle: Truth = (at) => [makeLimit({ usedPercent: 0, idle: true, resetsAt: at.add({ hours: 5 }) })];
  const requests = requestsOf(idle, noon, noon.add({ hours: 24 }));
  expect(requests.length).toBeLessThan(24 * 3 + 12);
});
