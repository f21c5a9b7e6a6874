import { describe, expect, it } from 'vitest';
import { purchasingPowerOf } from '../../../lib/model/credits/purchasing-power.ts';
import { decimal, makeCredits } from '../../support/make.ts';

const at = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`);
const powerOf = (balance: number, day: string) =>
  purchasingPowerOf(makeCredits({ balance: decimal(balance) }), at(day))?.models ?? [];
const named = (balance: number, day: string, model: string) =>
  powerOf(balance, day).filter((one) => one.model === model);

describe('What a balance buys', () => {
  it('is told by the rate in force on the day', () => {
    expect(named(750, '2026-08-20', 'GPT-5.6 Sol')).toMatchObject([{ outputMillions: 1 }]);
    expect(named(750, '2026-08-21', 'GPT-5.6 Sol')).toMatchObject([{ outputMillions: 1.5 }]);
    expect(named(750, '2026-07-08', 'GPT-5.6 Sol')).toEqual([]);
  });

  it('is told in tokens of each kind, and for Excel in tasks', () => {
    expect(named(300, '2026-11-01', 'ChatGPT for Excel (GPT-5.5)')).toMatchObject([
      { inputMillions: 2.4, cachedMillions: 24, outputMillions: 0.4, tasks: [10, 60] },
    ]);
  });

  it('is nothing below zero', () => {
    expect(powerOf(-20, '2026-11-01').every(({ inputMillions }) => inputMillions === 0)).toBe(true);
  });

  it('has one line for each model, and a source for each', () => {
    const models = powerOf(100, '2026-11-01');
    expect(new Set(models.map(({ model }) => model)).size).toBe(models.length);
    expect(models.every(({ source }) => source !== '')).toBe(true);
  });

  it("stands beside the site's own ranges", () => {
    const credits = makeCredits({
      balance: decimal('289.39242375'),
      localMessages: [72, 376],
      cloudMessages: [12, 72],
    });
    expect(purchasingPowerOf(credits, at('2026-11-01'))).toMatchObject({
      localMessages: [72, 376],
      cloudMessages: [12, 72],
    });
  });

  it('is not told without a balance, or where it has no end', () => {
    expect(purchasingPowerOf(makeCredits(), at('2026-11-01'))).toBeNull();
    expect(purchasingPowerOf(makeCredits({ balance: decimal(5), unlimited: true }), at('2026-11-01'))).toBeNull();
  });
});
