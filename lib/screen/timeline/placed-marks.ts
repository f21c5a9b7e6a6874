import type { Span } from '../../model/series/span.ts';
import type { Mark } from './marks.ts';

/** One or more marks that lie in one place on the screen. */
export interface PlacedMark {
  /** Null: they differ. */
  shape: Mark['shape'] | null;
  atMs: number;
  said: string[];
}

/** The marks within a span; those that would cover one another are one. In order of time. */
export function placedMarks(marks: readonly Mark[], { fromMs, toMs }: Span, leastGapMs: number): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const { shape, atMs, said } of marks) {
    if (atMs < fromMs || atMs > toMs) continue;
    const before = placed.at(-1);
    if (before && atMs - before.atMs < leastGapMs) {
      before.said.push(said);
      if (before.shape !== shape) before.shape = null;
    } else placed.push({ shape, atMs, said: [said] });
  }
  return placed;
}

/** What the marks say on which a moment lies; `reachMs` is how far a mark reaches to either side. */
export function saidOfMarks(marks: readonly PlacedMark[], atMs: number, reachMs: number): string[] {
  return marks.find((mark) => Math.abs(mark.atMs - atMs) <= reachMs)?.said ?? [];
}
