import type { Span } from '../../model/series/span.ts';
import type { Mark } from './marks.ts';

/** One or more marks that lie in one place on the screen. */
export interface PlacedMark {
  /** Null: they differ. */
  shape: Mark['shape'] | null;
  atMs: number;
  marks: readonly Mark[];
}

/** The marks within a span; those that would cover one another are one. In order of time. */
export function placedMarks(marks: readonly Mark[], { fromMs, toMs }: Span, leastGapMs: number): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const { shape, atMs } = mark;
    if (atMs < fromMs || atMs > toMs) continue;
    const before = placed.at(-1);
    if (before && atMs - before.atMs < leastGapMs)
      placed[placed.length - 1] = {
        shape: before.shape === shape ? shape : null,
        atMs: before.atMs,
        marks: [...before.marks, mark],
      };
    else placed.push({ shape, atMs, marks: [mark] });
  }
  return placed;
}

/** The marks on which a moment lies; `reachMs` is how far what is drawn of them reaches to either side. */
export function marksAt(placed: readonly PlacedMark[], atMs: number, reachMs: number): readonly Mark[] {
  return placed.find((mark) => Math.abs(mark.atMs - atMs) <= reachMs)?.marks ?? [];
}
