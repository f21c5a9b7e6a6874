import { describe, expect, test } from 'vitest';
import { corrected } from '../../lib/model/forecast/credits/calibration.ts';
import { fitCorrection, fitLevels } from '../../scripts/fit/world/calibration.ts';
import type { DrawSample, ShareSample } from '../../scripts/fit/world/samples.ts';

describe('The correction of a probability', () => {
  /** Somebody to whom everything happens as often as this line says. */
  const livingBy = (shift: number, slope: number): ShareSample[] =>
    [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].flatMap((share) => {
      const comes = Math.round(1000 * corrected(share, { shift, slope }));
      return Array.from({ length: 1000 }, (_, index) => ({ share, came: index < comes }));
    });

  test.each([
    [0, 1],
    [-0.5, 0.6],
    [0.4, 1.3],
  ])('is the line that people lived by: %d and %d', (shift, slope) => {
    const { shift: fittedShift, slope: fittedSlope } = fitCorrection(livingBy(shift, slope));
    expect(fittedShift).toBeCloseTo(shift, 1);
    expect(fittedSlope).toBeCloseTo(slope, 1);
  });

  test('stays a number where everything came', () => {
    const { shift, slope } = fitCorrection(livingBy(0, 1).map(({ share }) => ({ share, came: true })));
    expect(corrected(0.5, { shift, slope })).toBeGreaterThan(0.9);
    expect(slope).toBeLessThan(10);
  });
});

describe('The levels of a range', () => {
  const draws = Float64Array.from({ length: 160 }, (_, index) => index);
  /** Outcomes spread evenly, so much wider than what was drawn. */
  const spread = (factor: number): DrawSample[] =>
    Array.from({ length: 1000 }, (_, index) => ({
      draws,
      outcome: 80 + factor * (0.16 * index - 80),
      least: Number.NEGATIVE_INFINITY,
    }));

  const missed = (samples: DrawSample[]) => {
    const { low, high } = fitLevels(samples);
    const share = (isMissed: (outcome: number) => boolean) =>
      samples.filter(({ outcome }) => isMissed(outcome)).length / samples.length;
    return [share((outcome) => outcome < 160 * low - 1), share((outcome) => outcome > 160 * high + 1)];
  };

  test.each([1, 0.5])('are a tenth and nine tenths where these hold enough: %d times as wide', (factor) => {
    expect(fitLevels(spread(factor))).toEqual({ low: 0.1, high: 0.9 });
  });

  test.each([1.05, 1.1, 1.2])(
    'lie so far out that each is missed by one outcome in ten: %d times as wide',
    (factor) => {
      for (const share of missed(spread(factor))) {
        expect(share).toBeLessThanOrEqual(0.11);
        expect(share).toBeGreaterThan(0.08);
      }
    },
  );

  test('end at the last futures, where outcomes are spread much more widely', () => {
    expect(fitLevels(spread(3))).toEqual({ low: 0.01, high: 0.99 });
    expect(fitLevels(spread(3), 0.05)).toEqual({ low: 0.05, high: 0.95 });
  });

  test('are drawn out only on the side that misses more than one in ten', () => {
    const early = spread(1).map((sample) => ({ ...sample, outcome: Math.max(0, sample.outcome - 25) }));
    const { low, high } = fitLevels(early);
    expect(low).toBeLessThan(0.1);
    expect(high).toBe(0.9);
  });

  test('take no account of ends that cannot be missed: nothing is less than nothing', () => {
    const nothing = Float64Array.from({ length: 160 }, (_, index) => Math.max(0, index - 80));
    const spent = Array.from({ length: 1000 }, (_, index) => ({
      draws: nothing,
      outcome: Math.max(0, 1.2 * (0.16 * index - 80)),
      least: 0,
    }));
    const { low, high } = fitLevels(spent);
    expect(low).toBe(0.1);
    const above = spent.filter(({ outcome }) => outcome > 160 * high - 80 + 1).length / spent.length;
    expect(above).toBeLessThanOrEqual(0.11);
    expect(above).toBeGreaterThan(0.08);
  });
});
