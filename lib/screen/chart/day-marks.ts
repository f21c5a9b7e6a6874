import { lengthMs, type Span } from '../../model/series/span.ts';
import { timeTicks } from './time-ticks.ts';

/** Where a day begins on an axis, and whether there is room to name it. */
export interface DayMark {
  at: Temporal.Instant;
  isNamed: boolean;
}

const mostDays = 10;

/**
 * The days of a chart in which one other moment, `nowMs`, has a name as well. `room` is the share of its width that a
 * name takes; one that would run into another or over the end is left out.
 */
export function dayMarks(span: Span, nowMs: number, zone: string, room: number): DayMark[] {
  const roomMs = room * lengthMs(span);
  const marks: DayMark[] = [];
  let freeFromMs = span.fromMs;
  for (const { at } of timeTicks(span, zone, mostDays)) {
    const atMs = at.epochMilliseconds;
    const isNamed = atMs >= freeFromMs && Math.abs(atMs - nowMs) >= roomMs && atMs + roomMs <= span.toMs;
    // A gap of half a name tells two of them apart.
    if (isNamed) freeFromMs = atMs + 1.5 * roomMs;
    marks.push({ at, isNamed });
  }
  return marks;
}
