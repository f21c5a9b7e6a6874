import { expect, test } from 'vitest';
import type { PastWindow } from '../../lib/model/account/history.ts';
import { limitIdOf } from '../../lib/model/limit.ts';
import { judgedRangesOf } from '../../lib/screen/judged-ranges.ts';
import { aYear } from '../gallery/year.ts';
import { noon } from '../support/make.ts';

const week = { meter: 'codex', lengthSeconds: 604_800 };
const ends = noon.add({ hours: 168 });

function makeWindow(usedPercent: number, other: Partial<PastWindow> = {}): PastWindow {
  const forecasts = [{ madeAt: noon.add({ hours: 40 }), p10: 50, p50: 60, p90: 70 }];
  const seen = { start: noon, resetsAt: ends, end: ends, lastSeenAt: ends, usedUpAt: null };
  return { ...week, ...seen, ended: 'as-announced', usedPercent, forecasts, ...other };
}

test.each([
  [49, { made: 1, below: 1, within: 0, above: 0 }],
  [49.5, { made: 1, below: 0, within: 1, above: 0 }],
  [70.5, { made: 1, below: 0, within: 1, above: 0 }],
  [71, { made: 1, below: 0, within: 0, above: 1 }],
])('Of %s used, where 50 to 70 were expected: %j', (used, outcomes) => {
  expect(judgedRangesOf([makeWindow(used)], week)).toEqual(outcomes);
});

test('What became of a window nobody saw, or of another limit’s, is not counted', () => {
  const others = [makeWindow(60, { ended: 'early' }), makeWindow(60, { lengthSeconds: 18_000 })];
  expect(judgedRangesOf(others, week)).toEqual({ made: 0, below: 0, within: 0, above: 0 });
});

test('The outcomes are those that the record which corrects the ranges has counted', () => {
  const { windows, history } = aYear().past;
  for (const tracked of history?.limits ?? []) {
    const { made, within } = judgedRangesOf(windows, limitIdOf(tracked));
    expect([made, within]).toEqual([tracked.record.made, tracked.record.held]);
  }
  expect(history?.limits).toHaveLength(2);
});
