import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../lib/model/forecast/case.ts';
import { forecastWindow } from '../../../lib/model/forecast/forecast.ts';
import parameters from '../../../lib/model/forecast/parameters.json' with { type: 'json' };
import { noPast, withWindow } from '../../../lib/model/forecast/past.ts';
import { rateOf } from '../../../lib/model/forecast/rate.ts';
import { evenRhythm, wakingShare, withRise } from '../../../lib/model/forecast/rhythm.ts';

const limits = ['fiveHours', 'week'] as const;

function makeCase(overrides: Partial<Case> = {}): Case {
  return { elapsed: 0.4, used: 30, idleHours: 0, busy: 0.5, waking: 1, past: noPast, ...overrides };
}

const anyCase = fc.record({
  elapsed: fc.double({ min: 0, max: 1, noNaN: true }),
  used: fc.double({ min: 0, max: 100, noNaN: true }),
  idleHours: fc.double({ min: 0, max: 200, noNaN: true }),
  busy: fc.constantFrom(0, 1 / 6, 0.5, 1),
  waking: fc.double({ min: 0, max: 3, noNaN: true }),
  past: fc.record({
    used: fc.double({ min: 0, max: 2000, noNaN: true }),
    exposure: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
});

describe.each(limits)('The forecast of %s', (limit) => {
  property.prop([anyCase])('lies between what is used and 100 %, its quantiles in order', (known) => {
    const { p10, p50, p90, exhaustion } = forecastWindow(known, limit, parameters);
    expect(p10).toBeGreaterThanOrEqual(known.used);
    expect(p50).toBeGreaterThanOrEqual(p10);
    expect(p90).toBeGreaterThanOrEqual(p50);
    expect(p90).toBeLessThanOrEqual(100);
    expect(exhaustion).toBeGreaterThanOrEqual(0);
    expect(exhaustion).toBeLessThanOrEqual(1);
  });

  property.prop([anyCase])('at the reset is what is used', (known) => {
    const { p10, p90 } = forecastWindow({ ...known, elapsed: 1, busy: 0 }, limit, parameters);
    expect(p90 - p10).toBeCloseTo(0, 9);
    expect(p10).toBeCloseTo(known.used, 9);
  });

  test('is certain of a limit that is used up', () => {
    const { p10, exhaustion } = forecastWindow(makeCase({ used: 100 }), limit, parameters);
    expect([p10, exhaustion]).toEqual([100, 1]);
  });

  property.prop([anyCase])('expects no more of a longer pause', (known) => {
    const now = forecastWindow(known, limit, parameters);
    const later = forecastWindow({ ...known, idleHours: known.idleHours + 1 }, limit, parameters);
    expect(later.p50).toBeLessThanOrEqual(now.p50 + 1e-9);
    expect(later.exhaustion).toBeLessThanOrEqual(now.exhaustion + 1e-9);
  });
});

describe('A person’s rate', () => {
  const pool = { rate: 40, strength: 1, pastWeight: 1 };

  test('is that of others before anything is known', () => {
    expect(rateOf(makeCase({ used: 0, elapsed: 0 }), pool)).toBe(40);
  });

  test('comes ever closer to one’s own with each window', () => {
    let past = noPast;
    const rates = Array.from({ length: 20 }, () => {
      past = withWindow(past, { daysAgo: 0, used: 10, exposure: 1 });
      return rateOf(makeCase({ used: 0, elapsed: 0, past }), pool);
    });
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(rates.at(-1)).toBeLessThan(12);
  });

  test('counts a window that was used up half-way as half a window', () => {
    const past = withWindow(noPast, { daysAgo: 0, used: 100, exposure: 0.5 });
    expect(rateOf(makeCase({ used: 0, elapsed: 0, past }), { ...pool, strength: 0 })).toBe(200);
  });
});

describe('The rhythm of the day', () => {
  test('is even as long as nothing is known', () => {
    expect(wakingShare(evenRhythm, 3, 7.5)).toBeCloseTo(1, 9);
  });

  test('expects more of the hours that were used before, around the clock', () => {
    let rhythm = evenRhythm;
    for (let day = 0; day < 30; day += 1) rhythm = withRise(rhythm, { hour: 23.5, percent: 20, daysAgo: day });
    expect(wakingShare(rhythm, 22, 4)).toBeGreaterThan(2);
    expect(wakingShare(rhythm, 9, 4)).toBeLessThan(0.5);
  });
});
