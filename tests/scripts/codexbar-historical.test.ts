import { describe, expect, test } from 'vitest';
import { codexbarHistorical } from '../../scripts/backtest/methods/codexbar-historical.ts';
import type { Reading } from '../../scripts/backtest/protocol/reading.ts';

const hour = 3600;
const week = 168 * hour;

/** A week read every twelve hours until some hours in, that uses so many percent an hour. */
function aWeek(number: number, percentAnHour: number, untilHours = 168): Reading[] {
  const startsAt = number * week;
  return Array.from({ length: untilHours / 12 }, (_, index) => ({
    at: startsAt + (index + 1) * 12 * hour - 1,
    used: Math.min(100, percentAnHour * (index + 1) * 12),
    resetsAt: startsAt + week,
    windowMinutes: 168 * 60,
  }));
}

/** What it says when three quarters of the sixth week have gone at 40 percent. */
function forecastAfter(past: Reading[]) {
  const startsAt = 6 * week;
  const now = startsAt + 0.75 * week;
  const readings = [...past, ...aWeek(6, 40 / 126, 120)];
  const situation = { now, elapsed: 0.75, used: 40, readings, resetsAt: startsAt + week, windowMinutes: 168 * 60 };
  return codexbarHistorical(situation);
}

describe("CodexBar's historical model", () => {
  test('goes on along the slope of a week that hit 100, at its end and before', () => {
    const full = [1, 2, 3, 4, 5].flatMap((number) => aWeek(number, 100 / 84));
    const forecast = forecastAfter(full);
    expect(forecast).toMatchObject({ exhaustion: 0.15 });
    expect('p50' in forecast && Math.round(forecast.p50)).toBe(90);
  });

  test('counts no week that ended early', () => {
    const few = [1, 2].flatMap((number) => aWeek(number, 0.2));
    const endedEarly = aWeek(3, 0.2, 96).map((reading) => ({ ...reading, resetsAt: reading.resetsAt + 0.5 * week }));
    expect(forecastAfter([...few, ...endedEarly, ...aWeek(4, 0.2, 24)])).toEqual(forecastAfter(few));
  });
});
