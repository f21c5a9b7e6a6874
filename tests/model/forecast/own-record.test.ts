import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { stretchOf, usedUpOdds } from '../../../lib/model/forecast/own-correction.ts';
import { noRecord, type OwnRecord, recordAfter, wantsForecast } from '../../../lib/model/forecast/own-record.ts';
import { unstretched } from '../../../lib/model/forecast/stretch.ts';
import type { WindowForecast } from '../../../lib/model/forecast/window.ts';
import type { EndedWindow } from '../../../lib/model/window-ended.ts';
import { noon } from '../../support/make.ts';

const start = noon.subtract({ hours: 2 });
const end = start.add({ hours: 5 });

function made(overrides: Partial<WindowForecast> = {}): WindowForecast {
  return {
    p10: 30,
    p50: 40,
    p90: 60,
    exhaustion: { probability: 0, amongOthers: 0, when: null },
    stretch: unstretched,
    inDoubt: false,
    evenPercent: 45,
    asInTheLastHour: null,
    asInTheLastDay: null,
    ...overrides,
  };
}

function ended(usedPercent: number, overrides: Partial<EndedWindow> = {}): EndedWindow {
  const lastSeenAt = end.subtract({ minutes: 10 });
  return { start, resetsAt: end, end, ended: 'as-announced', usedPercent, lastSeenAt, usedUpAt: null, ...overrides };
}

const tooEarly = { refused: 'too-early' } as const;
const keep = (record: OwnRecord, forecast: WindowForecast, usedPercent = 18) =>
  recordAfter(record, [], { at: noon, usedPercent, forecast });
const judge = (record: OwnRecord, window: EndedWindow) => recordAfter(record, [window], null);
const recordOf = (outcomes: number[], forecast = made()) =>
  outcomes.reduce((record, used) => judge(keep(record, forecast), ended(used)), noRecord);

describe('Of one window is kept', () => {
  test('one forecast of each fifth but the first: the first that is made in it', () => {
    const record = [5, 25, 30, 39, 45, 65, 85, 99].reduce(
      (kept, evenPercent) => keep(kept, made({ evenPercent, p50: evenPercent, p90: 100 })),
      noRecord,
    );
    expect(record.kept.map(({ fifth, p50 }) => [fifth, p50])).toEqual([
      [1, 25],
      [2, 45],
      [3, 65],
      [4, 85],
    ]);
  });

  test('none that is not wanted, so that it need not be made', () => {
    const state = { kind: 'running', start, resetsAt: end, usedPercent: 40, usedUpAt: null, lastSeenAt: noon } as const;
    const record = keep(noRecord, made({ evenPercent: 45 }));
    const wanted = [5, 25, 45, 65, 85, 100].filter((passed) =>
      wantsForecast(record, [], { state, doubt: null }, start.add({ minutes: 3 * passed })),
    );
    expect(wanted).toEqual([25, 65, 85]);
    expect(wantsForecast(noRecord, [], { state, doubt: { since: noon, state } }, noon)).toBe(false);
    expect(wantsForecast(noRecord, [], { state: { kind: 'not-started' }, doubt: null }, noon)).toBe(false);
  });

  test('one of a fifth again once that window has ended, and none in the first fifth of the next', () => {
    const record = keep(noRecord, made({ evenPercent: 45 }));
    const state = { kind: 'running', start: end, resetsAt: end.add({ hours: 5 }), usedPercent: 1 } as const;
    const next = { state: { ...state, usedUpAt: null, lastSeenAt: end }, doubt: null };
    const wanted = [5, 45].map((passed) => wantsForecast(record, [ended(50)], next, end.add({ minutes: 3 * passed })));
    expect(wanted).toEqual([false, true]);
  });

  test('none while the window is in doubt, and none that was refused', () => {
    expect(keep(noRecord, made({ inDoubt: true })).kept).toEqual([]);
    expect(recordAfter(noRecord, [], { at: noon, usedPercent: 18, forecast: tooEarly }).kept).toEqual([]);
  });
});

describe('A forecast is judged when its window ends', () => {
  test.each([
    [29.5, 'half a point below P10, since percents are whole', true],
    [29, 'a point below P10', false],
    [60.5, 'half a point above P90', true],
    [61, 'a point above P90', false],
  ])('%d, %s: %s', (used, _, held) => {
    expect(recordOf([used])).toMatchObject({ kept: [], made: 1, held: Number(held) });
  });

  test.each<[string, Partial<EndedWindow>]>([
    ['ended early', { ended: 'early' }],
    ['may have been moved', { ended: 'unknown' }],
    ['was not looked at in its last tenth', { lastSeenAt: end.subtract({ minutes: 31 }) }],
  ])('but not when it %s: nobody knows what would have come', (_, overrides) => {
    expect(judge(keep(noRecord, made()), ended(50, overrides))).toEqual(noRecord);
  });

  test('also when it was used up long before: nothing more could come', () => {
    const usedUp = ended(100, { usedUpAt: noon, lastSeenAt: noon });
    expect(judge(keep(noRecord, made()), usedUp)).toMatchObject({ made: 1, held: 0 });
  });
});

describe('The middle is held beside a straight line through what was used when it was made', () => {
  test.each([
    ['18 used after 45 % of the window go straight to 40', 18, 45, 46, { middle: 16, straight: 6 }],
    ['and 60 to no more than 100', 60, 45, 80, { middle: 50, straight: 20 }],
  ])('%s', (_, used, evenPercent, came, missedBy) => {
    expect(judge(keep(noRecord, made({ evenPercent, p50: 30 }), used), ended(came)).missedBy).toEqual(missedBy);
  });

  test('in sum over all that were judged', () => {
    const one = judge(keep(noRecord, made({ p50: 30 })), ended(45));
    expect(judge(keep(one, made({ p50: 30 })), ended(45))).toMatchObject({
      made: 2,
      missedBy: { middle: 30, straight: 10 },
    });
  });
});

describe('The record draws ranges', () => {
  test('nowhere while there is none', () => {
    const { below, above } = stretchOf(noRecord, 'fiveHours');
    expect(below).toBeCloseTo(1, 1);
    expect(above).toBeCloseTo(1, 1);
  });

  test('out at the end beyond which outcomes often lie, and at no other', () => {
    const often = (outcome: number) =>
      stretchOf(recordOf([...Array(30).fill(45), ...Array(10).fill(outcome)]), 'fiveHours');
    expect(often(85).above).toBeGreaterThan(1.4);
    expect(often(85).below).toBeLessThan(1);
    expect(often(20).below).toBeGreaterThan(1.4);
    expect(often(20).above).toBeLessThan(1);
  });

  test.each([
    ['of five hours in by a quarter at most', 'fiveHours', 0.75],
    ['of a week never in', 'week', 1],
  ] as const)('%s where they never lie beyond either end', (_, limit, narrowest) => {
    const record = recordOf([...Array(20).fill(42), ...Array(20).fill(39)]);
    expect(stretchOf(record, limit)).toEqual({ below: narrowest, above: narrowest });
  });

  test('little after a few windows, whatever came', () => {
    expect(stretchOf(recordOf([100, 100]), 'fiveHours').above).toBeLessThan(1.4);
    expect(stretchOf(recordOf([0, 0]), 'fiveHours').below).toBeLessThan(1.4);
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 100 })])(
    'by bounded factors, from a bounded memory',
    (outcomes) => {
      const record = recordOf(outcomes);
      expect(record.distances.length).toBeLessThanOrEqual(120);
      for (const side of Object.values(stretchOf(record, 'fiveHours'))) {
        expect(side).toBeGreaterThanOrEqual(0.75);
        expect(side).toBeLessThanOrEqual(3);
      }
    },
  );

  // Outcomes run evenly through a band around P50, so that what a range of any width holds can be counted.
  test.each([
    ['twice as wide as', 20],
    ['a quarter narrower than', 8],
  ])(
    'so that, for a person whose outcomes spread %s those of others, each side comes to hold about 80 %',
    (_, spread) => {
      let record = noRecord;
      for (let window = 0; window < 200; window++) {
        const stretch = stretchOf(record, 'fiveHours');
        const used = 50 + spread * (((window * 37) % 101) / 50 - 1);
        record = judge(
          keep(record, made({ p10: 50 - 8 * stretch.below, p50: 50, p90: 50 + 8 * stretch.above, stretch })),
          ended(used),
        );
      }
      for (const side of Object.values(stretchOf(record, 'fiveHours'))) {
        const held = (8 * side + 0.5) / spread;
        expect(held).toBeGreaterThan(0.72);
        expect(held).toBeLessThan(0.9);
      }
    },
  );
});

describe('The odds of being used up', () => {
  const others = (amongOthers: number) => made({ exhaustion: { probability: amongOthers, amongOthers, when: null } });
  const usedUp = ended(100, { usedUpAt: noon });
  const odds = (windows: EndedWindow[], amongOthers = 0.1) =>
    usedUpOdds(windows.reduce((record, window) => judge(keep(record, others(amongOthers)), window), noRecord));

  test('are those of others while nothing is known of this person', () => {
    expect(usedUpOdds(noRecord)).toBe(1);
  });

  test('rise for who uses windows up more often than others would have, and fall for who never does', () => {
    expect(odds(Array(10).fill(usedUp))).toBeCloseTo(4.6);
    expect(odds(Array(20).fill(ended(50)))).toBeCloseTo(0.43);
  });

  test('stay where windows were used up as often as expected', () => {
    expect(odds([usedUp, ...Array(9).fill(ended(50))])).toBe(1);
  });
});
