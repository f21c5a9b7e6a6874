import type { Span } from '../../model/series/span.ts';
import type { Mark } from './marks.ts';

/** One or more marks of a shape that lie in one place on the screen. */
export interface PlacedMark {
  shape: Mark['shape'];
  atMs: number;
  said: string[];
}

/** The marks within a span; those of a shape that would cover one another are one. In order of time. */
export function placedMarks(marks: readonly Mark[], { fromMs, toMs }: Span, leastGapMs: number): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const last = new Map<Mark['shape'], PlacedMark>();
  for (const { shape, atMs, said } of marks) {
    if (atMs < fromMs || atMs > toMs) continue;
    const before = last.get(shape);
    if (before && atMs - before.atMs < leastGapMs) before.said.push(said);
    else {
      const mark = { shape, atMs, said: [said] };
      last.set(shape, mark);
      placed.push(mark);
    }
  }
  return placed;
}
