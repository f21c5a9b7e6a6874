import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import shipped from '../../lib/model/forecast/parameters.json' with { type: 'json' };
import { examplesOf } from '../../scripts/backtest/fit/examples.ts';
import { fitParameters } from '../../scripts/backtest/fit/fit.ts';
import { spillway } from '../../scripts/backtest/fit/leave-one-out.ts';
import { methods } from '../../scripts/backtest/methods/all.ts';
import { backtest } from '../../scripts/backtest/protocol/backtest.ts';
import { originsOf } from '../../scripts/backtest/protocol/origin.ts';
import { predictionsCsv } from '../../scripts/backtest/protocol/predictions.ts';
import { fiveHours, type Source, week } from '../../scripts/backtest/protocol/reading.ts';
import { pinball, scoresOf } from '../../scripts/backtest/protocol/score.ts';
import { scoredWindows } from '../../scripts/backtest/protocol/scored.ts';
import { readTraces } from '../../scripts/backtest/protocol/traces.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const copied = readTraces(path('../fixtures/traces'));

/** Readings of five-hour windows: [minutes since the start, used percent, minutes at which it resets]. */
function sourceOf(rows: [number, number, number][]): Source {
  const readings = rows.map(([at, used, resetsAt]) => ({
    at: at * 60,
    windowMinutes: fiveHours,
    used,
    resetsAt: resetsAt * 60,
  }));
  return { id: 'one', readings };
}

const steady: [number, number, number][] = [30, 90, 150, 210, 270].map((at) => [at, at / 5, 300]);
const after: [number, number, number] = [310, 0, 610];

describe('The protocol of forecast.md', () => {
  test('scores a window that was followed past its reset', () => {
    expect(scoredWindows(sourceOf([...steady, after]), fiveHours)).toMatchObject([{ final: 54, startsAt: 0 }]);
  });

  test.each([
    ['was not read again after its reset', steady],
    ['has fewer than five readings', [...steady.slice(1), after]],
    ['was hardly used', [...steady.map(([at, , end]): [number, number, number] => [at, 2, end]), after]],
    ['ended early', [...steady, [280, 1, 580], after]],
    ['fell inside', [...steady.slice(0, 3), [160, 3, 300], ...steady.slice(3), after]],
  ] as [string, [number, number, number][]][])('scores no window that %s', (_, rows) => {
    expect(scoredWindows(sourceOf(rows), fiveHours)).toEqual([]);
  });

  test('takes readings whose resets lie within 15 minutes as one window', () => {
    const jittering = steady.map(([at, used], index): [number, number, number] => [at, used, 300 + (index % 2) * 14]);
    expect(scoredWindows(sourceOf([...jittering, [320, 0, 640]]), fiveHours)).toHaveLength(1);
  });

  test('asks at moments of use and at fixed shares of the window', () => {
    const [window] = scoredWindows(sourceOf([...steady, after]), fiveHours);
    const origins = window ? originsOf(window) : [];
    expect(origins.map(({ kind, at, used }) => `${kind} ${at / 60} ${used}`)).toEqual([
      ...['active 30 6', 'active 90 18', 'active 150 30', 'active 210 42', 'active 270 54'],
      ...['grid 60 6', 'grid 120 18', 'grid 180 30', 'grid 240 42'],
    ]);
  });

  test('loses nine times as much below a tenth percentile as above it', () => {
    expect([pinball(0.1, 50, 40), pinball(0.1, 50, 60), pinball(0.5, 50, 40)]).toEqual([9, 1, 5]);
  });

  test('scores a linear pace on steady use by what the last reading missed', () => {
    const linear = methods['linear pace'];
    const scored = linear ? backtest([sourceOf([...steady, after])], fiveHours, () => linear) : [];
    const active = scored.filter(({ origin }) => origin.kind === 'active');
    const { error, origins, windows, sources } = scoresOf(active, 'windows');
    // 60 % at the end of the window, of which 54 were read.
    expect(error).toBeCloseTo(6, 9);
    expect([origins, windows, sources]).toEqual([5, 1, 1]);
  });

  test('shows a forecast nothing that was read after its moment', () => {
    const source = sourceOf([...steady, after]);
    backtest([source], fiveHours, () => ({ now, readings }) => {
      expect(readings.every(({ at }) => at <= now)).toBe(true);
      return null;
    });
  });
});

test('predictions have the columns of forecast.md and one row an origin', () => {
  const scored = backtest(copied, fiveHours, () => spillway(shipped));
  const [header, ...rows] = predictionsCsv(scored).trim().split('\n');
  expect(header).toBe('source_id,window_minutes,resets_at_unix,t_unix,kind,elapsed,used,p10,p50,p90,p_exhaust');
  expect(rows).toHaveLength(scored.length);
  expect(rows.length).toBeGreaterThan(10);
});

test.skipIf(!existsSync(path('../../../shared/traces')))('fitting anew gives the shipped parameters', () => {
  const sources = readTraces(path('../../../shared/traces'));
  const { provenance: _, ...parameters } = JSON.parse(
    readFileSync(path('../../lib/model/forecast/parameters.json'), 'utf8'),
  );
  const examples = { fiveHours: examplesOf(sources, fiveHours), week: examplesOf(sources, week) };
  expect(fitParameters(examples)).toEqual(parameters);
});
