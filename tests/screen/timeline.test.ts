import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../../lib/model/moment.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import { happenedIn } from '../../lib/screen/timeline/happened.ts';
import { type Mark, saidTogether } from '../../lib/screen/timeline/marks.ts';
import { marksAt, placedMarks } from '../../lib/screen/timeline/placed-marks.ts';
import { pixelsBefore, sheetOf } from '../../lib/screen/timeline/sheet.ts';
import {
  spanAfterDrag,
  stepOfKey,
  stepOfWheel,
  type TimeStep,
  type TimeView,
  viewAfter,
  viewOf,
} from '../../lib/screen/timeline/steps.ts';
import type { Strips } from '../../lib/screen/timeline/strips.ts';
import { inSpan, type ShownWindow, windowAt } from '../../lib/screen/timeline/windows.ts';
import { decimal, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

const plainKey = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const plainWheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };

describe('Keys', () => {
  test.each([
    ['ArrowRight', false, { kind: 'move-point', share: 0.01 }],
    ['ArrowLeft', true, { kind: 'pan', share: -0.25 }],
    ['PageUp', false, { kind: 'pan', share: -1 }],
    ['+', true, { kind: 'zoom', factor: 1 / 1.5, aboutShare: null }],
    ['-', false, { kind: 'zoom', factor: 1.5, aboutShare: null }],
    ['Home', false, { kind: 'end', end: 'first' }],
    ['Tab', false, null],
    ['a', false, null],
  ])('%s (shift: %s)', (key, shiftKey, step) => {
    expect(stepOfKey({ ...plainKey, key, shiftKey })).toEqual(step);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s stay the browser’s', (held) => {
    expect(stepOfKey({ ...plainKey, key: '+', [held]: true })).toBeNull();
  });
});

describe('The wheel', () => {
  test('scrolls the page as long as the timeline was not clicked', () => {
    expect(stepOfWheel({ ...plainWheel, deltaY: 100 }, 0.5, false)).toBeNull();
  });

  test('zooms where one points once it was, out when turned down', () => {
    expect(stepOfWheel({ ...plainWheel, deltaY: 100 }, 0.3, true)).toMatchObject({ kind: 'zoom', aboutShare: 0.3 });
    const step = stepOfWheel({ ...plainWheel, deltaY: 100 }, 0.3, true);
    expect(step?.kind === 'zoom' && step.factor).toBeGreaterThan(1);
  });

  test('zooms with two fingers on a touchpad, which comes as Ctrl', () => {
    expect(stepOfWheel({ ...plainWheel, deltaY: -3, ctrlKey: true }, 0.3, false)).toMatchObject({ kind: 'zoom' });
  });

  test('pans sideways, and with Shift, as far whether told in pixels or lines', () => {
    expect(stepOfWheel({ ...plainWheel, deltaX: 30, deltaY: 5 }, 0.5, false)).toEqual({ kind: 'pan', share: 0.03 });
    expect(stepOfWheel({ ...plainWheel, deltaY: 30, shiftKey: true }, 0.5, false)).toEqual({
      kind: 'pan',
      share: 0.03,
    });
    expect(stepOfWheel({ ...plainWheel, deltaX: 1, deltaMode: 1 }, 0.5, false)).toEqual({ kind: 'pan', share: 0.03 });
  });
});

describe('Fingers', () => {
  const span = { fromMs: 0, toMs: 1000 };

  test('one drags what is below it', () => {
    expect(spanAfterDrag(span, [0.5], [0.4])).toEqual({ fromMs: 100, toMs: 1100 });
  });

  test('two spread apart zoom in between them, and both stay on what they were on', () => {
    const { fromMs, toMs } = spanAfterDrag(span, [0.4, 0.6], [0.3, 0.7]);
    expect([fromMs, toMs].map(Math.round)).toEqual([250, 750]);
  });
});

describe('The moment pointed at', () => {
  const bounds = { fromMs: 0, toMs: 10 * 86_400_000 };
  const day = { fromMs: 86_400_000, toMs: 2 * 86_400_000 };

  test('stays in sight when keys move it past the edge', () => {
    const { span, cursorMs } = viewAfter(
      { ...viewOf(day), cursorMs: day.toMs },
      { kind: 'move-point', share: 0.01 },
      bounds,
      bounds.toMs,
    );
    expect(cursorMs).toBe(day.toMs + 864_000);
    expect(span).toEqual({ fromMs: day.fromMs + 864_000, toMs: day.toMs + 864_000 });
  });

  test('goes no further than there is anything', () => {
    const atEnd = viewAfter(viewOf(day), { kind: 'end', end: 'last' }, bounds, bounds.toMs);
    expect(atEnd).toMatchObject({ span: { fromMs: 9 * 86_400_000, toMs: bounds.toMs }, cursorMs: bounds.toMs });
    expect(viewAfter(atEnd, { kind: 'move-point', share: 0.5 }, bounds, bounds.toMs).cursorMs).toBe(bounds.toMs);
  });

  test('sets out from the moment that is read out: now, or the last one in sight', () => {
    const half = { kind: 'move-point', share: -0.5 } as const;
    const nowMs = day.fromMs + 50_000_000;
    expect(viewAfter(viewOf(day), half, bounds, nowMs).cursorMs).toBe(nowMs - 43_200_000);
    expect(viewAfter(viewOf(day), half, bounds, bounds.toMs).cursorMs).toBe(day.toMs - 43_200_000);
  });

  test('is let go once a drag or a zoom takes it out of sight', () => {
    const view = { ...viewOf(day), cursorMs: day.fromMs + 1 };
    const later = { fromMs: day.fromMs + 2, toMs: day.toMs + 2 };
    expect(viewAfter(view, { kind: 'look', span: later }, bounds, bounds.toMs).cursorMs).toBeNull();
    const nearer = { kind: 'zoom', factor: 0.5, aboutShare: 1 } as const;
    expect(viewAfter(view, nearer, bounds, bounds.toMs).cursorMs).toBeNull();
    expect(viewAfter(view, { kind: 'zoom', factor: 0.5, aboutShare: 0 }, bounds, bounds.toMs).cursorMs).toBe(
      view.cursorMs,
    );
  });
});

describe('What is drawn', () => {
  const bounds = { fromMs: 0, toMs: 100 * dayMs };
  const week = { fromMs: 40 * dayMs, toMs: 47 * dayMs };
  const stepped = (view: TimeView, step: TimeStep) => viewAfter(view, step, bounds, bounds.toMs);
  const pan = (share: number) => ({ kind: 'pan', share }) as const;
  const aStep = fc.oneof(
    fc.double({ min: -1.2, max: 1.2, noNaN: true }).map(pan),
    fc
      .record({
        factor: fc.double({ min: 0.5, max: 2, noNaN: true }),
        aboutShare: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map((how): TimeStep => ({ kind: 'zoom', ...how })),
    fc.constantFrom<TimeStep>({ kind: 'end', end: 'first' }, { kind: 'move-point', share: 0.01 }),
  );

  law.prop([fc.array(aStep, { maxLength: 30 })])('is all that is looked at, whatever one does', (steps) => {
    const { span, drawnSpan } = steps.reduce(stepped, viewOf(week));
    expect(drawnSpan.fromMs).toBeLessThanOrEqual(span.fromMs);
    expect(drawnSpan.toMs).toBeGreaterThanOrEqual(span.toMs);
    const sheet = sheetOf(drawnSpan, span, 960);
    const before = pixelsBefore(sheet, span);
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before + 960).toBeLessThanOrEqual(sheet.width);
  });

  test('stays the same while one pans less than a width to either side, and is on the same scale', () => {
    const first = stepped(viewOf(week), pan(0.02));
    const there = Array.from({ length: 40 }, () => pan(0.02)).reduce(stepped, first);
    const back = Array.from({ length: 80 }, () => pan(-0.02)).reduce(stepped, there);
    expect(there.drawnSpan).toBe(first.drawnSpan);
    expect(back.drawnSpan).toBe(first.drawnSpan);
    expect(pixelsBefore(sheetOf(first.drawnSpan, there.span, 960), there.span)).toBe(Math.round(960 * 1.8));
    expect(stepped(there, pan(0.3)).drawnSpan).not.toBe(first.drawnSpan);
  });

  test('is no more than what is looked at while one zooms', () => {
    const panned = stepped(viewOf(week), pan(0.02));
    const zoomed = stepped(panned, { kind: 'zoom', factor: 0.9, aboutShare: 0.5 });
    expect(zoomed.drawnSpan).toEqual(zoomed.span);
  });
});

describe('What happened under the pointer', () => {
  const window = { resetsAtMs: 90, usedPercent: 4, wasUsedUp: false, forecasts: [] };
  const windows: ShownWindow[] = [
    { ...window, fromMs: 0, toMs: 40, ended: 'early' },
    { ...window, fromMs: 40, toMs: 90, ended: 'running' },
  ];
  const strips = {
    limits: [{ title: 'Weekly limit', windows }],
    balance: { spells: [{ fromMs: 10, toMs: 30, credits: decimal('-41.25'), through: null }] },
  } as unknown as Strips;

  test.each([
    [20, 'Credits spent: 41.25.'],
    [35, 'Credits spent: 41.25. · Weekly limit: Window ended early.'],
    [41, 'Weekly limit: Window ended early.'],
    [90, ''],
  ])('at %d are spells of spending and windows that ended early', (atMs, said) => {
    speakEnglish();
    const span = { fromMs: atMs - 5, toMs: atMs + 5 };
    expect(happenedIn(span, [], strips, formatAt(noon, 'UTC'))).toBe(said);
  });
});

test('Spells that would touch one another on the screen are one', () => {
  const spells = [
    { fromMs: 0, toMs: 10 },
    { fromMs: 12, toMs: 20 },
    { fromMs: 40, toMs: 50 },
  ];
  expect(merged(spells, 5)).toEqual([
    { fromMs: 0, toMs: 20 },
    { fromMs: 40, toMs: 50 },
  ]);
});

describe('Marks that would cover one another', () => {
  const mark = (shape: Exclude<Mark['shape'], 'expected'>, atMs: number): Mark => ({
    ...{ shape, atMs, said: `${shape} ${atMs}` },
    moved: { kind: shape, change: decimal(250) },
  });
  const span = { fromMs: 0, toMs: 100 };
  const placed = (...marks: Mark[]) =>
    placedMarks(marks, span, 10).map(({ shape, atMs, marks }) => [shape, atMs, marks.length]);

  test('are one of their shape, within what is looked at', () => {
    expect(placed(mark('purchase', 1), mark('purchase', 3), mark('expiry', 11), mark('grant', 999))).toEqual([
      ['purchase', 1, 2],
      ['expiry', 11, 1],
    ]);
  });

  test('are of no shape where they differ', () => {
    expect(placed(mark('purchase', 1), mark('purchase', 3), mark('expiry', 4))).toEqual([[null, 1, 3]]);
  });

  test('are found by whoever points at them, and not from beside them', () => {
    const marks = placedMarks([mark('purchase', 20), mark('expiry', 60)], span, 10);
    expect(marksAt(marks, 55, 5).map(({ said }) => said)).toEqual(['expiry 60']);
    expect(marksAt(marks, 40, 5)).toEqual([]);
  });

  test('say by kind how many they are and what they come to; what is to come speaks for itself', () => {
    speakEnglish();
    const expected: Mark = { shape: 'expected', atMs: 9, said: 'Auto top-up may buy', moved: null };
    const marks = [mark('auto-top-up', 1), mark('auto-top-up', 3), mark('refund', 4), expected];
    expect(saidTogether(marks, formatAt(noon, 'UTC'))).toEqual([
      'Auto top-up ×2: +500 credits',
      'refund 4',
      'Auto top-up may buy',
    ]);
  });
});

test('Windows in a span are those that lie in it at least in part, and of a moment the later of two that meet', () => {
  const window = (fromMs: number, toMs: number): ShownWindow => ({
    fromMs,
    toMs,
    resetsAtMs: toMs,
    usedPercent: 0,
    ended: 'as-announced',
    wasUsedUp: false,
    forecasts: [],
  });
  const windows = [window(0, 10), window(10, 20), window(30, 40)];
  expect(inSpan(windows, { fromMs: 15, toMs: 35 }).map(({ fromMs }) => fromMs)).toEqual([10, 30]);
  expect(inSpan(windows, { fromMs: 21, toMs: 29 })).toEqual([]);
  expect(windowAt(windows, 10)?.fromMs).toBe(10);
  expect(windowAt(windows, 25)).toBeNull();
});
