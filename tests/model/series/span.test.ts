import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { lengthMs, panned, recentSpan, type Span, shortestSpanMs, zoomed } from '../../../lib/model/series/span.ts';

const day = 86_400_000;
const bounds: Span = { fromMs: 0, toMs: 400 * day };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySpan = fc.tuple(share, share).map(([start, length]): Span => {
  const long = shortestSpanMs + length * (lengthMs(bounds) - shortestSpanMs);
  const fromMs = start * (lengthMs(bounds) - long);
  return { fromMs, toMs: fromMs + long };
});
const isWithin = ({ fromMs, toMs }: Span) => fromMs >= -1 && toMs <= bounds.toMs + 1 && toMs > fromMs;

law.prop([anySpan, fc.double({ min: 0.01, max: 100, noNaN: true }), share])(
  'However one zooms and pans, one stays within what there is, and no nearer than half an hour',
  (span, factor, place) => {
    const about = span.fromMs + place * lengthMs(span);
    const after = zoomed(span, factor, about, bounds);
    expect(isWithin(after)).toBe(true);
    expect(lengthMs(after)).toBeGreaterThanOrEqual(shortestSpanMs - 1);
    expect(isWithin(panned(after, factor, bounds))).toBe(true);
    expect(isWithin(panned(after, -factor, bounds))).toBe(true);
  },
);

test('What one points at stays where it is when zooming', () => {
  const span = { fromMs: 100 * day, toMs: 200 * day };
  expect(zoomed(span, 0.5, 125 * day, bounds)).toEqual({ fromMs: 112.5 * day, toMs: 162.5 * day });
});

test('Panning keeps the length, and stops at the ends', () => {
  const span = { fromMs: 10 * day, toMs: 20 * day };
  expect(panned(span, 0.5, bounds)).toEqual({ fromMs: 15 * day, toMs: 25 * day });
  expect(panned(span, -5, bounds)).toEqual({ fromMs: 0, toMs: 10 * day });
  expect(panned(span, 999, bounds)).toEqual({ fromMs: 390 * day, toMs: 400 * day });
});

test('More than there is shows all that there is', () => {
  expect(zoomed({ fromMs: 0, toMs: 300 * day }, 9, day, bounds)).toEqual(bounds);
  expect(recentSpan(300 * day, Number.POSITIVE_INFINITY, bounds)).toEqual(bounds);
});

test('What is recent is cut where there is no past, and not filled up with what is far ahead', () => {
  expect(recentSpan(10 * day, 91 * day, bounds)).toEqual({ fromMs: 0, toMs: 16.5 * day });
});

test('What is recent ends a little after now', () => {
  expect(recentSpan(300 * day, 7 * day, bounds)).toEqual({ fromMs: 293.5 * day, toMs: 300.5 * day });
});
