import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../lib/model/forecast/refusal.ts';
import { forecastWindow } from '../../../lib/model/forecast/window.ts';
import { momentAtWork, type WorkDays, workHours } from '../../../lib/model/forecast/work-time.ts';
import { historyAfter } from '../../../lib/model/window.ts';
import { makeWeekly } from '../../support/make.ts';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).toInstant();
const weekdays: WorkDays = { days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' };

describe('Hours of work', () => {
  test.each([
    ['2026-11-16T00:00', '2026-11-17T00:00', 24, 'a day of work'],
    ['2026-11-21T00:00', '2026-11-22T00:00', 2.4, 'a day off'],
    ['2026-11-20T12:00', '2026-11-21T12:00', 13.2, 'half of each'],
    // Summer time ends on a Sunday.
    ['2026-10-25T00:00', '2026-10-26T00:00', 2.5, 'a day off of twenty-five hours'],
  ])('from %s to %s count %d: %s', (from, to, hours) => {
    expect(workHours(at(from), at(to), weekdays)).toBeCloseTo(hours, 9);
  });

  const moments = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => at('2026-01-01T00:00').add({ minutes }));
  const days = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 })).map((some) => ({ ...weekdays, days: some })));

  property.prop([moments, fc.integer({ min: 1, max: 200 }), days, fc.double({ min: 0, max: 1, noNaN: true })])(
    'have passed by a share at the moment that is said of it',
    (from, hours, workDays, share) => {
      const to = from.add({ hours });
      const moment = momentAtWork(share, from, to, workDays);
      const worked = workHours(from, moment, workDays);
      expect(worked).toBeCloseTo(share * workHours(from, to, workDays), 4);
    },
  );

  property.prop([moments, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), days])(
    'add up',
    (from, first, second, workDays) => {
      const [middle, to] = [from.add({ hours: first }), from.add({ hours: first + second })];
      const sum = workHours(from, middle, workDays) + workHours(middle, to, workDays);
      expect(workHours(from, to, workDays)).toBeCloseTo(sum, 6);
    },
  );
});

describe('A week that is nearly over when the week of work is', () => {
  const [monday, fridayEvening] = [at('2026-11-16T08:00'), at('2026-11-20T18:00')];
  const look = (moment: Temporal.Instant, usedPercent: number) => ({
    at: moment,
    limit: makeWeekly({ usedPercent, resetsAt: monday.add({ hours: 168 }) }),
    isUse: false,
  });
  const { history } = historyAfter(
    historyAfter(null, look(monday.add({ hours: 1 }), 2)).history,
    look(fridayEvening, 50),
  );
  const forecast = (workDays: WorkDays | null) => {
    const window = forecastWindow(history, fridayEvening, { workDays });
    if (isRefusal(window)) throw new Error(window.refused);
    return window;
  };

  test('is forecast to use little more by somebody who does not work at weekends', () => {
    const [all, some] = [forecast(null), forecast(weekdays)];
    expect(some.p90 - 50).toBeLessThan(0.7 * (all.p90 - 50));
    expect(some.exhaustion.probability).toBeLessThan(all.exhaustion.probability);
  });

  test('is at an even pace later than by the clock', () => {
    expect(forecast(null).evenPercent).toBeCloseTo(63.1, 1);
    expect(forecast(weekdays).evenPercent).toBeCloseTo(100 * (106 / 124.8), 1);
  });
});
