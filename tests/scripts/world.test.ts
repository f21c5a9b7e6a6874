import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Movement, Through } from '../../lib/model/credits/movement.ts';
import { attendedLivesOf } from '../../scripts/world/attended.ts';
import { type Replay, replay } from '../../scripts/world/replay.ts';
import { scoreLife } from '../../scripts/world/score-life.ts';
import { scoreMovements } from '../../scripts/world/score-movements.ts';
import { scoreRange } from '../../scripts/world/score-ranges.ts';
import { scoreThrough } from '../../scripts/world/score-through.ts';
import { replayed } from '../../scripts/world/score-warnings.ts';
import { scoreWindows } from '../../scripts/world/score-windows.ts';
import { emptyTally, estimateOf, type Tally } from '../../scripts/world/tally.ts';
import { decimal } from '../support/make.ts';
import type { Life } from '../support/world/life.ts';
import type { TrueMovement } from '../support/world/truth.ts';
import { dayMs, instantOf } from '../support/world/units.ts';
import { lifeIn, livesOf } from '../support/world.ts';

const minuteMs = 60_000;
const share = (tally: Tally, name: string) => estimateOf([tally], name)?.value;

describe('The score of movements', () => {
  const life = lifeIn({ seed: 1, days: 1 }, 0);
  const really = (kind: TrueMovement['kind'], minute: number, credits: number): TrueMovement => {
    const atMs = minute * minuteMs;
    return { kind, happenedMs: atMs, postedMs: atMs, micro: credits * 1_000_000, through: null };
  };
  const told = (kind: Movement['kind'], from: number, to: number, credits: number) => {
    const span = { after: instantOf(from * minuteMs), by: instantOf(to * minuteMs), change: decimal(credits) };
    return (kind === 'spend' ? { ...span, kind, through: { kind: 'unknown' } } : { ...span, kind }) as Movement;
  };
  const scoreOf = (truth: TrueMovement[], movements: Movement[], minutes: number[]) => {
    const tally = emptyTally();
    const balancesMs = minutes.map((minute) => minute * minuteMs);
    const replayed: Replay = { windows: [], movements, looksMs: balancesMs, balancesMs, conserved: minutes.length };
    scoreMovements({ ...life, truth: { ...life.truth, movements: truth } } as Life, replayed, tally);
    return tally;
  };

  test('counts debits of one spell as one spend, which may be told in one piece or in several', () => {
    const truth = [really('spend', 10, -3), really('spend', 40, -5)];
    const whole = scoreOf(truth, [told('spend', 0, 60, -8)], [0, 60, 90]);
    const pieces = scoreOf(truth, [told('spend', 0, 30, -3), told('spend', 30, 60, -5)], [0, 30, 60, 90]);
    for (const tally of [whole, pieces]) {
      expect(estimateOf([tally], 'movements named right')).toMatchObject({ value: 1, of: 1 });
      expect(share(tally, 'movements misnamed')).toBe(0);
    }
  });

  test('counts a movement of another kind as misnamed, and what it should have been as missed', () => {
    const tally = scoreOf([really('purchase', 10, 500)], [told('auto-top-up', 0, 30, 500)], [0, 30, 60]);
    expect(share(tally, 'movements named right')).toBe(0);
    expect(share(tally, 'movements misnamed')).toBe(1);
  });

  test('counts what is called unexplained as neither right nor misnamed', () => {
    const tally = scoreOf([really('purchase', 10, 500)], [told('unexplained', 0, 30, 500)], [0, 30, 60]);
    expect([share(tally, 'movements named right'), share(tally, 'movements misnamed')]).toEqual([0, 0]);
    expect(share(tally, 'movements unexplained')).toBe(1);
  });

  test('takes a purchase spent again before anybody looked for out of sight', () => {
    const truth = [really('purchase', 10, 500), really('spend', 20, -600)];
    const tally = scoreOf(truth, [told('spend', 0, 30, -100)], [0, 30, 60]);
    expect(share(tally, 'movements named right, purchase')).toBe(0);
    expect(share(tally, 'movements named right, in sight, purchase')).toBeUndefined();
  });
});

describe('The score of what credits were spent through', () => {
  const life = lifeIn({ seed: 1, days: 1 }, 0);
  const really = (minute: number, through: TrueMovement['through'], credits = -5): TrueMovement => {
    const atMs = minute * minuteMs;
    return { kind: 'spend', happenedMs: atMs, postedMs: atMs, micro: credits * 1_000_000, through };
  };
  const told = (through: Through): Movement => ({
    kind: 'spend',
    after: instantOf(0),
    by: instantOf(60 * minuteMs),
    change: decimal(-5),
    through,
  });
  const week: Through = { kind: 'limit', meter: 'codex', lengthSeconds: 604_800 };
  const hadRoom: Through = { kind: 'plan-had-room' };

  test.each<[string, TrueMovement[], Through, number[]]>([
    ['finds the limit', [really(10, 604_800)], week, [1, 0, 0]],
    ['finds that the plan had room', [really(10, null)], hadRoom, [1, 0, 0]],
    ['counts another limit as misnamed', [really(10, 18_000)], week, [0, 1, 0]],
    ['counts room that there was not as misnamed', [really(10, 18_000)], hadRoom, [0, 1, 0]],
    ['counts a limit where there was room as misnamed', [really(10, null)], week, [0, 1, 0]],
    ['does not count what nobody knows as misnamed', [really(10, 18_000)], { kind: 'unknown' }, [0, 0, 1]],
    ['counts next to nothing as nothing', [really(10, 604_800), really(20, null, -0.1)], week, [1, 0, 0]],
    ['asks for nine tenths', [really(10, 604_800), really(20, null, -1)], week, [0, 1, 0]],
  ])('%s', (_, truth, through, counted) => {
    const tally = emptyTally();
    const balancesMs = [0, 60 * minuteMs, 61 * minuteMs];
    const replayed: Replay = { windows: [], movements: [told(through)], looksMs: balancesMs, balancesMs, conserved: 3 };
    scoreThrough({ ...life, truth: { ...life.truth, movements: truth } } as Life, replayed, tally);
    const names = ['found', 'misnamed', 'nobody knows'].map((name) => `movements, through what spent: ${name}`);
    expect(names.map((name) => share(tally, name))).toEqual(counted);
  });
});

describe('The score of ranges', () => {
  test.each([
    [10, 'holds'],
    [9.4, 'below'],
    [31, 'above'],
  ])('says of an outcome of %s in 10 to 30, known to a half, that it %s', (outcome, where) => {
    const tally = emptyTally();
    scoreRange(tally, 'x', { p10: 10, p50: 20, p90: 30 }, outcome, 0.5, { p10: 0, p50: 0, p90: 0 });
    const counted = ['holds', 'below', 'above'].filter((name) => share(tally, `${name}: x`) === 1);
    expect(counted).toEqual([where]);
    expect(share(tally, 'holds with two ends: x')).toBe(Number(where === 'holds'));
  });

  test.each([
    [{ p10: 0, p50: 20, p90: 30 }, 'holds with one end'],
    [{ p10: 10, p50: 20, p90: 40 }, 'holds with one end'],
    [{ p10: 0, p50: 20, p90: 40 }, 'holds with no end'],
    [{ p10: 20, p50: 20, p90: 20 }, 'holds as one figure'],
  ])('counts a range of which an end cannot be missed apart: %j', (stated, apart) => {
    const tally = emptyTally();
    scoreRange(tally, 'x', stated, 20, 0.5, stated, { least: 0, most: 40 });
    const counted = ['two ends', 'one end', 'no end'].map((ends) => `holds with ${ends}`).concat('holds as one figure');
    expect(counted.filter((name) => share(tally, `${name}: x`) === 1)).toEqual([apart]);
  });
});

describe('In a small world', () => {
  // Without forecasts, which take nearly all the time of a score.
  const tallies = [...livesOf({ seed: 2, users: 12, days: 30 })].map((life) => {
    const tally = emptyTally();
    const known = replay(life, () => {});
    scoreWindows(life, known, tally);
    scoreMovements(life, known, tally);
    scoreThrough(life, known, tally);
    return tally;
  });

  test('the books balance at every reading', () => {
    expect(estimateOf(tallies, 'conservation held')?.value).toBe(1);
  });

  test('windows are found, told how they ended, and not invented', () => {
    expect(estimateOf(tallies, 'windows found, five hours')?.value).toBeGreaterThan(0.97);
    expect(estimateOf(tallies, 'windows found, week')?.value).toBeGreaterThan(0.9);
    expect(estimateOf(tallies, 'windows, how ended, week')?.value).toBeGreaterThan(0.9);
    expect(estimateOf(tallies, 'windows invented')?.value).toBeLessThan(0.03);
  });

  test('movements that can be seen are named right', () => {
    expect(estimateOf(tallies, 'movements named right, in sight')?.value).toBeGreaterThanOrEqual(0.98);
    expect(estimateOf(tallies, 'movements misnamed')?.value).toBeLessThan(0.05);
  });

  test('what credits were spent through is found, and hardly ever misnamed', () => {
    expect(estimateOf(tallies, 'movements, through what spent: found')?.value).toBeGreaterThan(0.9);
    expect(estimateOf(tallies, 'movements, through what spent: misnamed')?.value).toBeLessThan(0.05);
  });

  test('of a whole life all is scored: windows, movements, forecasts and what was said', () => {
    const { forecasts, tally } = scoreLife(lifeIn({ seed: 2, days: 16 }, 3));
    expect(forecasts).toBeGreaterThan(9);
    const scored = [
      'windows found, week',
      'movements named right',
      'movements, through what spent: found',
      'holds: hours until the switch',
      'said: twice',
    ];
    expect(scored.filter((name) => share(tally, name) === undefined)).toEqual([]);
  });
});

describe('A world in which Spillway keeps itself fresh', () => {
  const world = { seed: 7, users: 1, days: 16 };
  const [[life, spillway] = []] = attendedLivesOf(world);

  test('is read every two minutes to every hour, beside the person’s own looks, and nothing else is different', () => {
    if (life === undefined) throw new Error('nobody lived');
    const readsMs = life.seen.filter(({ figures }) => figures.kind === 'usage').map(({ at }) => at.epochMilliseconds);
    const gapsMs = readsMs.slice(1).map((ms, index) => ms - (readsMs[index] ?? 0));
    expect(Math.max(...gapsMs)).toBeLessThanOrEqual(61 * minuteMs);
    expect(readsMs.length).toBeGreaterThan(16 * 24);
    const { habits: _, ...truth } = lifeIn(world, 0).truth;
    expect(life.truth).toMatchObject(truth);
  });

  test('says as it reads what it would say of the same readings afterwards', () => {
    if (life === undefined) throw new Error('nobody lived');
    const afterwards = replayed(life).said();
    expect(afterwards.length).toBeGreaterThan(0);
    expect(afterwards.map(({ key }) => key)).toEqual(spillway?.said().map(({ key }) => key));
  });
});

test('Of a life as many of its last days are watched as are asked for, and the two before may say what comes in them', () => {
  const life = lifeIn({ seed: 1, days: 65 }, 0);
  const watchedFromMs = (days: number) => life.endMs - days * dayMs - 2 * dayMs;
  const { topUp: _, ...person } = life.person;
  const unbought = { ...life, person: { ...person, topUp: null } };
  expect(replayed(unbought).fromMs).toBe(watchedFromMs(30));
  expect(replayed(unbought, 60).fromMs).toBe(watchedFromMs(60));
});

test.each([
  ['no number', '--users many', '--users takes a whole number from 1 to 999999, not "many"'],
  ['a world without days', '--days 0', '--days takes a whole number from 1 to 999999, not "0"'],
  ['to watch no day', '--watched-days 0', '--watched-days takes a whole number from 1 to 30, not "0"'],
  ['to watch half a day', '--watched-days 0.5', '--watched-days takes a whole number from 1 to 30, not "0.5"'],
  [
    'to watch more days than there are',
    '--watched-days 31',
    '--watched-days takes a whole number from 1 to 30, not "31"',
  ],
])('The command refuses %s, and says so in one line', (_, given, message) => {
  const script = fileURLToPath(new URL('../../scripts/world.ts', import.meta.url));
  const options = ['--users', '1', '--days', '30', ...given.split(' ')];
  const { stderr, status } = spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(`world: ${message}`);
});
