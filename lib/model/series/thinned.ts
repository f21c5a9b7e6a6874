import { placeAt, type Series } from './series.ts';
import { lengthMs, type Span } from './span.ts';

/** What a series does within one column of pixels: enough to draw the same picture as all of its values would. */
export interface Column {
  /** From 0 on; the value before the span has one below, the one after it one beyond. */
  column: number;
  first: number;
  min: number;
  max: number;
  last: number;
  /** Whether nobody looked between the column before and this one for longer than was asked for. */
  isAfterGap: boolean;
}

/**
 * A span of a series in so many columns: per column first, last, least and greatest value, so that no peak is
 * lost however far one stands back. Its cost grows with the readings in the span, its result only with the columns.
 */
export function thinned(series: Series, span: Span, columns: number, gapMs: number): Column[] {
  const { from, to, value } = series;
  const perMs = columns / lengthMs(span);
  const result: Column[] = [];
  let current: Column | undefined;
  let lastMs = Number.NaN;
  const add = (ms: number, said: number) => {
    const column = Math.floor((ms - span.fromMs) * perMs);
    if (current?.column === column) {
      if (said < current.min) current.min = said;
      if (said > current.max) current.max = said;
      current.last = said;
    } else {
      current = { column, first: said, min: said, max: said, last: said, isAfterGap: ms - lastMs > gapMs };
      result.push(current);
    }
  };
  for (let place = Math.max(0, placeAt(series, span.fromMs)); place < from.length; place++) {
    const [start = 0, end = 0, said = 0] = [from[place], to[place], value[place]];
    add(start, said);
    // Of a stretch it is known that nothing changed in between.
    lastMs = end;
    if (end > start) add(end, said);
    if (start > span.toMs) break;
  }
  return result;
}

/** Of columns in order, those from one place up to before another, after the value that held when they began. */
export function columnsWithin(columns: readonly Column[], from: number, to: number): Column[] {
  const held = columns.findLast(({ column }) => column < from);
  const before = held && { ...held, first: held.last, min: held.last, max: held.last };
  return [...(before ? [before] : []), ...columns.filter(({ column }) => column >= from && column < to)];
}
