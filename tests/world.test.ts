import { describe, expect, test } from 'vitest';
import { habits } from './support/world/truth.ts';
import { microOfDecimal } from './support/world/units.ts';
import { lifeIn, livesOf } from './support/world.ts';

const lives = [...livesOf({ seed: 4, users: 20, days: 120 })];

describe('The simulated world', () => {
  test('is the same for the same seed, and another for another', () => {
    const [life] = lives;
    expect(lifeIn({ seed: 4, days: 120 }, 0)).toEqual(life);
    expect(lifeIn({ seed: 3, days: 120 }, 0).seen).not.toEqual(life?.seen);
  });

  test.each(habits)('has the habit of the real one: %s', (habit) => {
    expect(lives.reduce((sum, { truth }) => sum + truth.habits[habit], 0)).toBeGreaterThan(0);
  });

  test('has windows that never use more than there is, and of one limit never overlap', () => {
    for (const { truth } of lives) {
      for (const length of [18_000, 604_800]) {
        const windows = truth.windows.filter(({ lengthSeconds }) => lengthSeconds === length);
        for (const [index, { usedPercent, startMs, endMs }] of windows.entries()) {
          expect(usedPercent).toBeLessThanOrEqual(100);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(startMs).toBeGreaterThanOrEqual(windows[index - 1]?.endMs ?? 0);
        }
      }
    }
  });

  test('conserves credits: what was there, came and went is what is left, and what grants hold is never below zero', () => {
    for (const { truth } of lives) {
      const { grants, movements, openingMicro } = truth;
      const left = grants.reduce((sum, { leftMicro }) => sum + leftMicro, 0);
      const balance = movements.reduce((sum, { micro }) => sum + micro, openingMicro);
      // What is owed is in no grant.
      if (balance >= 0) expect(left).toBe(balance);
      for (const grant of grants) expect(grant.leftMicro).toBeGreaterThanOrEqual(0);
    }
  });

  test('shows the balance that the movements posted until then make up, but for old answers come late', () => {
    let [right, wrong] = [0, 0];
    for (const { seen, truth } of lives) {
      for (const { at, source, figures } of seen) {
        if (figures.kind !== 'usage' || figures.credits.balance === null) continue;
        const posted = truth.movements.filter(({ postedMs }) => postedMs < at.epochMilliseconds);
        const balance = posted.reduce((sum, { micro }) => sum + micro, truth.openingMicro);
        const difference = Math.abs(microOfDecimal(figures.credits.balance) - balance);
        if (difference <= (source === 'page-text' ? 5000 : 0)) right++;
        else wrong++;
      }
    }
    expect(right).toBeGreaterThan(10_000);
    expect(wrong).toBeLessThanOrEqual(lives.reduce((sum, { truth }) => sum + truth.habits['out-of-order'], 0));
  });

  test('has days of work like those on record: they vary by 1.4 to 5, and follow the day before by about a half', () => {
    const days = lives.map(({ truth }) => dailyFigures(truth.dailyMicro));
    expect(middle(days.map(({ variation }) => variation))).toSatisfy((value) => value >= 1.4 && value <= 5);
    expect(middle(days.map(({ correlation }) => correlation))).toSatisfy((value) => value >= 0.5 && value <= 0.6);
  });

  test('has people who look seldom, at work, and all the time', () => {
    const perDay = lives.map(({ seen }) => seen.length / 120);
    expect(Math.min(...perDay)).toBeLessThan(6);
    expect(Math.max(...perDay)).toBeGreaterThan(40);
  });
});

function dailyFigures(days: readonly number[]) {
  const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
  const variance = days.reduce((sum, day) => sum + (day - mean) ** 2, 0) / days.length;
  const together = days.slice(1).reduce((sum, day, index) => sum + (day - mean) * ((days[index] ?? 0) - mean), 0);
  return { variation: Math.sqrt(variance) / mean, correlation: together / days.length / variance };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
