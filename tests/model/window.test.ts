import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { LimitReading } from '../../lib/model/limit.ts';
import { LimitHistory } from '../../lib/model/limit-history.ts';
import { z } from '../../lib/model/schema.ts';
import { historyAfter } from '../../lib/model/window.ts';
import { EndedWindow } from '../../lib/model/window-ended.ts';
import { makeLimit, noon } from '../support/make.ts';

const reset = noon.add({ hours: 2 });
const start = noon.subtract({ hours: 3 });

/** Looks in minutes after noon; the limit is a five-hour one that began at nine and resets at two. */
type Seen = [minute: number, limit?: Partial<LimitReading>, isUse?: boolean];

const momentOf = (minute: number) => noon.add({ milliseconds: Math.round(minute * 60_000) });

function follow(...looks: Seen[]): { history: LimitHistory; ended: EndedWindow[] } {
  let history: LimitHistory | null = null;
  const all: EndedWindow[] = [];
  for (const [minute, limit = {}, isUse = false] of looks) {
    const step = historyAfter(history, { at: momentOf(minute), limit: makeLimit(limit), isUse });
    history = step.history;
    all.push(...step.ended);
  }
  if (history === null) throw new Error('at least one look');
  return { history, ended: all };
}

const used = (usedPercent: number, resetsAt = reset): Partial<LimitReading> => ({ usedPercent, resetsAt });
const anew = (usedPercent: number, minute: number) => used(usedPercent, momentOf(minute).add({ hours: 5 }));

describe('One window', () => {
  test('runs from its announced reset back by its length', () => {
    expect(follow([0, used(40)]).history.state).toMatchObject({ kind: 'running', start, resetsAt: reset });
  });

  test.each([
    ['by seconds', [8, -8, 75]],
    ['by a quarter of an hour, over and over', [900, 0, -900]],
  ])('remains the same when its reset jitters %s', (_, jitters) => {
    const looks = jitters.map((seconds, index): Seen => [index, used(40 + index, reset.add({ seconds }))]);
    const { history, ended } = follow([-1, used(40)], ...looks);
    expect([history.state.kind, history.doubt, ended]).toEqual(['running', null, []]);
  });

  test.each([1, 2, 4.9])('keeps its running maximum when percent falls by %d', (points) => {
    const { history } = follow([0, used(40)], [1, used(40 - points)], [60, used(40 - points)]);
    expect(history).toMatchObject({ state: { usedPercent: 40 }, doubt: null });
  });

  test('remembers when it was first seen used up', () => {
    expect(follow([0, used(99)], [1, used(100)], [9, used(100)]).history.state).toMatchObject({
      usedUpAt: momentOf(1),
    });
  });

  test('remembers it also when its reset is moved, and no longer when its percent is corrected', () => {
    const later = reset.add({ hours: 1 });
    const moved = follow([0, used(99)], [1, used(100)], [9, used(100, later)], [20, used(100, later)]);
    expect(moved.history.state).toMatchObject({ resetsAt: later, usedUpAt: momentOf(1) });
    const corrected = follow([0, used(100)], [9, used(80)], [20, used(80)]);
    expect(corrected.history.state).toMatchObject({ usedUpAt: null });
  });

  test('is known, too, to a look that gives no reset or only its day', () => {
    const day = { ...used(42), resetsAt: noon.subtract({ hours: 12 }), resetPrecision: 'day' } as const;
    const { history } = follow([0, used(40)], [1, { ...used(41), resetsAt: null }], [2, day]);
    expect(history.state).toMatchObject({ kind: 'running', resetsAt: reset, usedPercent: 42 });
  });
});

describe('No use', () => {
  const since = [
    [-60, used(30)],
    [-30, used(40)],
  ] as const satisfies Seen[];

  test('is a reset that is moved with what was used kept', () => {
    const moved = used(40, reset.add({ hours: 1 }));
    expect(follow(...since, [0, moved], [10, moved]).history.lastUse).toEqual(momentOf(-30));
  });

  test('is what an old answer says that comes late, after the reset that it announces', () => {
    const doubted = momentOf(5);
    const { history } = follow(...since, [4, used(10, doubted)], [6, used(12, doubted)]);
    expect(history.lastUse).toEqual(momentOf(4));
  });
});

describe('No window', () => {
  test('is opened while an idle one slides along', () => {
    const looks = [0, 20, 40].map((minute): Seen => [minute, { ...anew(minute === 20 ? 1 : 0, minute), idle: true }]);
    expect(follow(...looks)).toMatchObject({ history: { state: { kind: 'not-started' }, doubt: null }, ended: [] });
  });

  test('is opened when the page names only the minute at which an idle one would end', () => {
    expect(follow([0.5, { ...anew(0, 0), resetPrecision: 'minute' }]).history.state.kind).toBe('not-started');
  });

  test('can be told without a reset', () => {
    expect(follow([0, { resetsAt: null }]).history.state.kind).toBe('no-reset-time');
  });

  test('is idle where a session log speaks: the line itself is use', () => {
    expect(follow([0, anew(0, 0), true]).history.state.kind).toBe('running');
  });
});

describe('At the announced reset', () => {
  test('the window ends as announced, with what was last seen', () => {
    const { ended } = follow([0, used(40)], [130, anew(3, 125)]);
    const lastSeenAt = noon;
    expect(ended).toEqual([
      { start, resetsAt: reset, end: reset, ended: 'as-announced', usedPercent: 40, lastSeenAt, usedUpAt: null },
    ]);
  });

  test('the next window needs no second look', () => {
    expect(follow([0, used(40)], [130, anew(3, 125)]).history).toMatchObject({
      state: { usedPercent: 3 },
      doubt: null,
    });
  });

  test('a window of one percent ends like any other', () => {
    expect(follow([0, used(1)], [130, anew(3, 125)]).ended).toMatchObject([{ ended: 'as-announced', usedPercent: 1 }]);
  });

  test('a limit that vanishes and returns weeks later is one limit with a gap', () => {
    const weeks = 40 * 24 * 60;
    const { history, ended } = follow([0, used(40)], [weeks, anew(7, weeks - 5)]);
    expect(ended).toMatchObject([{ end: reset, usedPercent: 40 }]);
    expect(history).toMatchObject({ state: { usedPercent: 7 }, past: { asOf: reset } });
  });

  test('an old answer that comes late says nothing', () => {
    const { history, ended } = follow([0, used(40)], [130, anew(3, 125)], [131, used(41)]);
    expect([history.state, history.doubt, ended.length]).toMatchObject([{ usedPercent: 3 }, null, 1]);
  });
});

describe('Before the announced reset', () => {
  test('a drop puts the window in doubt, and is not yet believed', () => {
    const { history, ended } = follow([0, used(40)], [10, anew(2, 8)]);
    expect(history).toMatchObject({ state: { usedPercent: 40 }, doubt: { since: momentOf(10) } });
    expect(ended).toEqual([]);
  });

  test.each([
    ['two minutes later it is still in doubt', 12, []],
    ['five minutes later it is believed', 15, [{ ended: 'early', end: momentOf(8), usedPercent: 40 }]],
  ])('when a second look says the same, %s', (_, minute, ended) => {
    const result = follow([0, used(40)], [10, anew(2, 8)], [minute, anew(3, 8)]);
    expect(result.ended).toMatchObject(ended);
    expect(result.history.doubt === null).toBe(ended.length > 0);
  });

  test('a wrong answer that is gone at the next look changes nothing', () => {
    const { history, ended } = follow([0, used(40)], [10, anew(0, 10)], [20, used(41)]);
    expect([history.state, history.doubt, ended]).toMatchObject([{ start, usedPercent: 41 }, null, []]);
  });

  test('a wrong answer in the last minutes ends nothing either', () => {
    const { history, ended } = follow([0, used(40)], [110, { ...anew(0, 110), idle: true }], [115, used(41)]);
    expect([history.state, history.doubt, ended]).toMatchObject([{ start, usedPercent: 41 }, null, []]);
    expect(follow([0, used(40)], [110, { resetsAt: null }], [115, used(41)]).ended).toEqual([]);
  });

  test('two answers that alternate never end the window', () => {
    const looks = Array.from({ length: 20 }, (_, index): Seen => [index * 3, index % 2 ? anew(4, -30) : used(40)]);
    expect(follow(...looks).ended).toEqual([]);
  });

  test('a reset to a window that has not started is an early one, too', () => {
    const idle = (minute: number): Seen => [minute, { ...anew(0, minute), idle: true }];
    expect(follow([0, used(40)], idle(10), idle(16))).toMatchObject({
      ended: [{ ended: 'early', end: momentOf(10) }],
      history: { state: { kind: 'not-started' } },
    });
  });

  test('a reset that moves later with the use kept is the same window', () => {
    const later = reset.add({ hours: 2 });
    const { history, ended } = follow([0, used(60)], [10, used(60, later)], [20, used(61, later)]);
    expect([history.state, ended]).toMatchObject([{ start, resetsAt: later, usedPercent: 61 }, []]);
  });

  test('a percent that falls without a reset is corrected, and the window goes on', () => {
    const { history, ended } = follow([0, used(83)], [10, used(74)], [20, used(74)]);
    expect([history.state, history.doubt, ended]).toMatchObject([{ start, usedPercent: 74 }, null, []]);
  });

  test('a window that began while nobody looked, with no less used, ended nobody knows how', () => {
    const { ended } = follow([0, used(40)], [200, anew(55, 60)]);
    expect(ended).toMatchObject([{ ended: 'unknown', end: momentOf(60) }]);
  });
});

describe('Use', () => {
  test('is seen in each line of a log, and where somebody looks only in a rise', () => {
    expect(follow([0, used(40)], [10, used(40)]).history.lastUse).toEqual(noon);
    expect(follow([0, used(40)], [10, used(41)]).history.lastUse).toEqual(momentOf(10));
    expect(follow([0, used(40)], [10, used(40), true]).history.lastUse).toEqual(momentOf(10));
  });

  test('that a window began with long before it was first seen is no recent rise', () => {
    expect(follow([0, used(40)]).history.rises).toEqual([]);
    expect(follow([0, anew(4, -10)]).history.rises).toEqual([{ at: noon, percent: 4 }]);
  });

  test('of past windows that were used up counts for the time until then', () => {
    const { history } = follow([-90, used(90)], [-30, used(100)], [130, anew(3, 125)]);
    expect(history.past).toMatchObject({ usedPercent: 100, exposure: 0.5 });
  });
});

const looks = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 400 }),
      percent: fc.integer({ min: 0, max: 100 }),
      resetIn: fc.option(fc.integer({ min: -60, max: 300 }), { nil: null }),
      isUse: fc.boolean(),
      idle: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps) => {
    let minute = 0;
    return steps.map(({ gap, percent, resetIn, isUse, idle }): Seen => {
      minute += gap;
      const resetsAt = resetIn === null ? null : momentOf(minute + resetIn);
      return [minute, { usedPercent: percent, resetsAt, idle }, isUse];
    });
  });

describe('Whatever the site says', () => {
  property.prop([looks])('what is kept survives the store unchanged', (seen) => {
    const { history, ended } = follow(...seen);
    const stored = JSON.parse(JSON.stringify(z.encode(LimitHistory, history)));
    expect(z.decode(LimitHistory, stored)).toEqual(history);
    for (const window of ended) expect(z.decode(EndedWindow, z.encode(EndedWindow, window))).toEqual(window);
  });

  property.prop([looks])('a look repeated changes nothing', (seen) => {
    const once = follow(...seen);
    const twice = follow(...seen, seen.at(-1) ?? [0]);
    expect(twice).toEqual(once);
  });

  property.prop([looks])('a look older than the last changes nothing', (seen) => {
    const once = follow(...seen);
    expect(follow(...seen, [-1, used(99)])).toEqual(once);
  });

  property.prop([looks])('windows end in order of time, after they began', (seen) => {
    for (const { start: from, end, lastSeenAt } of follow(...seen).ended) {
      expect(Temporal.Instant.compare(from, end)).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(lastSeenAt, end) <= 0 || lastSeenAt.since(end).total('minutes') <= 60).toBe(true);
    }
  });

  property.prop([fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 40 })])(
    'a window lasts as long as its limit, to whichever reset it jitters',
    (jitters) => {
      const seen = jitters.map(
        (seconds, index): Seen => [index, used(40, reset.add({ seconds: index % 2 ? seconds : 0 }))],
      );
      const { state } = follow([-1, used(40)], ...seen).history;
      expect(state.kind === 'running' && state.start.until(state.resetsAt).total('hours')).toBe(5);
    },
  );

  property.prop([fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 40 })])(
    'a jitter within a quarter of an hour of the reset changes no window',
    (jitters) => {
      const seen = jitters.map(
        (seconds, index): Seen => [index, used(40, reset.add({ seconds: index % 2 ? seconds : 0 }))],
      );
      const { history, ended } = follow([-1, used(40)], ...seen);
      expect([history.state.kind, history.doubt, ended]).toEqual(['running', null, []]);
    },
  );

  test('what is kept does not grow with what was read', () => {
    const sizeAfter = (count: number) => {
      const seen = Array.from({ length: count }, (_, index): Seen => {
        const window = Math.floor(index / 100);
        return [index * 3, { usedPercent: index % 100, resetsAt: momentOf((window + 1) * 300) }];
      });
      return JSON.stringify(z.encode(LimitHistory, follow(...seen).history)).length;
    };
    expect(sizeAfter(20_000)).toBeLessThan(5000);
    expect(sizeAfter(20_000) - sizeAfter(2000)).toBeLessThan(300);
  });
});
