import { describe, expect, it } from 'vitest';
import { purchasingPowerOf } from '../../../lib/model/credits/purchasing-power.ts';
import { decimal, makeCredits } from '../../support/make.ts';

const at = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
const powerOf = (balance: number, day: string) =>
  purchasingPowerOf(makeCredits({ balance: decimal(balance) }), at(day));
const named = (balance: number, day: string, model: string) =>
  powerOf(balance, day).filter((one) => one.model === model);

describe('What a balance buys', () => {
  it('is told by the rate in force on the day', () => {
    expect(named(750, '2026-08-20', 'GPT-5.6 Sol')).toMatchObject([{ output: 1_000_000 }]);
    expect(named(750, '2026-08-21', 'GPT-5.6 Sol')).toMatchObject([{ output: 1_500_000 }]);
    expect(named(750, '2026-07-08', 'GPT-5.6 Sol')).toEqual([]);
  });

  it('is told in tokens of each kind, and for Excel in tasks', () => {
    expect(named(300, '2026-11-01', 'ChatGPT for Excel (GPT-5.5)')).toMatchObject([
      { input: 2_400_000, cached: 24_000_000, output: 400_000, tasks: [10, 60] },
    ]);
  });

  it('has one line for each model, and a source for each', () => {
    const models = powerOf(100, '2026-11-01');
    expect(new Set(models.map(({ model }) => model)).size).toBe(models.length);
    expect(models.every(({ source }) => source !== '')).toBe(true);
  });

  it.each([
    ['there is no balance', {}],
    ['nothing is left', { balance: decimal(0) }],
    ['it is below zero', { balance: decimal(-20) }],
    ['it has no end', { balance: decimal(5), unlimited: true }],
  ])('is not told where %s', (_, credits) => {
    expect(purchasingPowerOf(makeCredits(credits), at('2026-11-01'))).toEqual([]);
  });
});
