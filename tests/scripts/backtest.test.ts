import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { codeburn } from '../../scripts/backtest/methods/codeburn.ts';
import { backtest as backtestOf, scoredAt } from '../../scripts/backtest/protocol/backtest.ts';
import type { Forecast } from '../../scripts/backtest/protocol/forecast.ts';
import { type Origin, originsOf } from '../../scripts/backtest/protocol/origin.ts';
import { scoresOf } from '../../scripts/backtest/protocol/score.ts';
import { scoredWindows } from '../../scripts/backtest/protocol/scored.ts';
import { readSources } from '../../scripts/backtest/sources/read.ts';
import { quantileWeights } from '../../scripts/fit/quantile-regression.ts';
import { parametersText } from '../../scripts/fit/text.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const script = pathOf('../../scripts/backtest.ts');
const fixtures = pathOf('../fixtures/traces');
const all = pathOf('../../../shared/traces');
const folder = mkdtempSync(join(tmpdir(), 'spillway-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function backtest(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { stdout, stderr, status };
}

describe('The protocol', () => {
  const start = 1_790_000_000;
  const resetsAt = start + 18_000;
  const readings = [
    [60, 0],
    [1800, 10],
    [2000, 12],
    [7200, 20],
    [12_000, 30],
  ].map(([after = 0, used = 0]) => ({ at: start + after, windowMinutes: 300, used, resetsAt }));
  const later = { at: resetsAt + 60, windowMinutes: 300, used: 1, resetsAt: resetsAt + 18_000 };
  const windows = scoredWindows({ id: 'x', readings: [...readings, later] }, 300);

  test('scores a window that was read to its end', () => {
    expect(windows).toMatchObject([{ startsAt: start, final: 30 }]);
  });

  test.each([
    ['was not read again after its reset', readings],
    ['has fewer than five readings', [...readings.slice(1), later]],
    ['used less than three percent', [...readings.map((reading) => ({ ...reading, used: 2 })), later]],
    ['fell by five points', [...readings, { ...later, at: start + 12_060, used: 24, resetsAt }, later]],
    ['ended early', [...readings, { ...later, at: start + 13_000, resetsAt: start + 31_000 }, later]],
  ])('leaves out a window that %s', (_, left) => {
    expect(scoredWindows({ id: 'x', readings: left }, 300)).toEqual([]);
  });

  test('forecasts at readings a quarter of an hour apart, and at each fifth', () => {
    const origins = windows.flatMap(originsOf).map(({ kind, at, used }) => [kind, (at - start) / 60, used]);
    expect(origins).toEqual([
      ['active', 30, 10],
      ['active', 120, 20],
      ['active', 200, 30],
      ['grid', 60, 12],
      ['grid', 120, 20],
      ['grid', 180, 20],
      ['grid', 240, 30],
    ]);
  });

  test('takes readings whose resets lie within 15 minutes as one window', () => {
    const jittering = readings.map((reading, index) => ({ ...reading, resetsAt: resetsAt + (index % 2) * 840 }));
    expect(scoredWindows({ id: 'x', readings: [...jittering, { ...later, at: resetsAt + 900 }] }, 300)).toHaveLength(1);
  });

  test('lets no further use stand in for only what a method refuses, as CodeBurn does a time of exhaustion in five hours', () => {
    const window = { ...windows[0], final: 30 } as Origin['window'];
    const origin: Origin = { window, kind: 'active', at: start + 1800, elapsed: 0.1, used: 20 };
    const answerIn = (windowMinutes: number) => {
      const resetsAt = origin.at + 0.9 * windowMinutes * 60;
      return scoredAt(origin, codeburn({ ...origin, now: origin.at, windowMinutes, resetsAt, readings: [] }));
    };
    const pace = { p10: 100, p50: 100, p90: 100 };
    expect(answerIn(300)).toEqual({ origin, forecast: { ...pace, exhaustion: 0 }, refused: 'not-given' });
    expect(answerIn(10_080)).toEqual({ origin, forecast: { ...pace, exhaustion: 1 }, refused: null });
  });

  test('shows a method nothing that was read after its moment, and puts no further use where it refuses', () => {
    const scored = backtestOf([{ id: 'x', readings: [...readings, later] }], 300, () => (situation) => {
      expect(situation.readings.every(({ at }) => at <= situation.now)).toBe(true);
      return { refused: 'shy' };
    });
    expect(scored).toHaveLength(7);
    for (const { origin, forecast, refused } of scored)
      expect([forecast, refused]).toEqual([
        { p10: origin.used, p50: origin.used, p90: origin.used, exhaustion: 0 },
        'shy',
      ]);
  });

  test('gives the scores that a hand computes', () => {
    const window = { ...windows[0], final: 30 } as Origin['window'];
    const other = { ...window, final: 100, sourceId: 'y' };
    const one = (of: Origin['window'], forecast: Forecast) => ({
      origin: { kind: 'grid' as const, at: 0, elapsed: 0.5, used: 10, window: of },
      forecast,
      refused: null,
    });
    const scored = [
      one(window, { p10: 20, p50: 40, p90: 60, exhaustion: 0.2 }),
      one(window, { p10: 32, p50: 40, p90: 60, exhaustion: 0 }),
      one(other, { p10: 50, p50: 80, p90: 99.5, exhaustion: 0.5 }),
    ];
    // Every window counts once, so the two forecasts of the first count half each.
    expect(scoresOf(scored, 'windows')).toMatchObject({
      error: (10 + 20) / 2,
      pinball10: ((0.1 * 10 + 0.9 * 2) / 2 + 0.1 * 50) / 2,
      pinball50: (0.5 * 10 + 0.5 * 20) / 2,
      coverage: (0.5 + 1) / 2,
      brier: (0.04 / 2 + 0.25) / 2,
      baseRateBrier: 0.25,
    });
  });
});

describe('The fit', () => {
  test.each([
    [0.1, 0.1],
    [0.5, 0.5],
    [0.9, 0.9],
  ])('finds the quantile %d of outcomes', (share, weight) => {
    const outcomes = Array.from({ length: 99 }, (_, index) => ({
      terms: [10],
      outcome: (index + 1) / 10,
      most: 100,
      weight: 1 / 99,
    }));
    expect(quantileWeights(outcomes, share)[0]).toBeCloseTo(weight, 1);
  });

  test.skipIf(!existsSync(all))(
    'made the parameters that are shipped, and makes them again byte for byte',
    () => {
      expect(parametersText(readSources(all))).toBe(
        readFileSync(pathOf('../../lib/model/forecast/parameters.json'), 'utf8'),
      );
    },
    60_000,
  );
});

describe('The command', () => {
  const predictions = join(folder, 'predictions.csv');
  const { stdout, status } = backtest('--traces', fixtures, '--json', '--predictions', predictions);

  test('scores the shipped forecast beside the others, as one object', () => {
    const { cells } = JSON.parse(stdout);
    const first = cells[0];
    expect(status).toBe(0);
    expect(cells.length).toBeGreaterThanOrEqual(4);
    expect(first.rows.map(({ method }: { method: string }) => method)).toEqual([
      'Spillway',
      'Spillway, as when somebody looks',
      'no further use',
      'linear pace',
      'half pace',
      'last hour or day',
      'the fan',
      'CodexBar linear',
      'CodexBar historical',
      'openusage',
      'CodeBurn',
      'frkandris',
    ]);
    expect(first.rows[0].pinball).toBeGreaterThan(0);
  });

  test('writes a row for each forecast', () => {
    const [header, ...rows] = readFileSync(predictions, 'utf8').trim().split('\n');
    expect(header).toBe('source_id,window_minutes,resets_at_unix,t_unix,kind,elapsed,used,p10,p50,p90,p_exhaust');
    expect(rows.length).toBeGreaterThan(50);
  });

  test('prints tables for people, and says why Spillway refused', () => {
    expect(backtest('--', '--traces', fixtures).stdout).toMatch(
      /^\*\*5 h, active, by windows\*\*[\s\S]+\| Spillway \|[\s\S]+Spillway, as when somebody looks refused: /,
    );
  });

  test.each([[['--traces', join(folder, 'missing')]], [['--colour', 'red']]])('refuses %j with a sentence', (args) => {
    const { stderr, status: failed } = backtest(...args);
    expect([failed, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^backtest: /);
  });
});

describe('Session logs', () => {
  const line = (timestamp: string, limits: object) =>
    JSON.stringify({ timestamp, type: 'event_msg', payload: { type: 'token_count', info: null, rate_limits: limits } });
  const window = (used_percent: number, rest: object) => ({ used_percent, window_minutes: 300, ...rest });

  test('are read in all their forms, in order of time, each reading once', () => {
    const logs = mkdtempSync(join(folder, 'logs-'));
    const seconds = Date.parse('2026-09-16T17:00:00Z') / 1000;
    const lines = [
      line('2026-09-16T12:10:00Z', {
        limit_id: 'codex',
        primary: window(3.5, { resets_at: seconds }),
        secondary: null,
      }),
      line('2026-09-16T12:00:00Z', { primary: window(1, { resets_in_seconds: 18_000 }) }),
      line('2026-09-16T12:20:00Z', { limit_id: 'codex_bengalfox', primary: window(90, { resets_at: seconds }) }),
      line('2026-09-16T12:15:00Z', {
        limit_id: null,
        primary: { ...window(4, { resets_at: '2026-09-16T17:00:00+00:00' }), window_minutes: 299 },
      }),
      line('2026-09-16T12:16:00Z', { limit_id: 'codex', primary: null, secondary: null }),
      '{"timestamp":"2026-09-16T12:17:00Z","payload":{"type":"token_count","rate_limits":{"prim',
    ];
    writeFileSync(join(logs, 'rollout-1.jsonl'), lines.join('\n'));
    writeFileSync(join(logs, 'rollout-2.jsonl.zst'), zstdCompressSync(lines.slice(0, 1).join('\n')));
    const [source] = readSources(logs);
    expect(
      source?.readings.map(({ at, used, resetsAt, windowMinutes }) => [
        seconds - at,
        used,
        resetsAt - seconds,
        windowMinutes,
      ]),
    ).toEqual([
      [18_000, 1, 0, 300],
      [17_400, 3.5, 0, 300],
      [17_100, 4, 0, 300],
    ]);
  });
});
