import { lengthMs, type Span } from '../../model/series/span.ts';

/** What is drawn at once: a span of time, and how many pixels wide. */
export interface Sheet {
  span: Span;
  width: number;
}

/**
 * The time to draw for what is looked at. Whoever pans gets as much again on either side, so that what is drawn need
 * only be moved until one comes to its end; whoever zooms has it drawn anew at each step, and so no more than is seen.
 */
export function drawnSpanFor(span: Span, before: { span: Span; drawnSpan: Span }): Span {
  const length = lengthMs(span);
  // Panning adds and subtracts large numbers, so that lengths differ by fractions of a millisecond.
  if (Math.abs(length - lengthMs(before.span)) > 1) return span;
  const drawn = before.drawnSpan;
  if (span.fromMs >= drawn.fromMs && span.toMs <= drawn.toMs) return drawn;
  return { fromMs: span.fromMs - length, toMs: span.toMs + length };
}

/** The sheet for a span of time when what is looked at is `width` pixels wide. */
export function sheetOf(drawn: Span, span: Span, width: number): Sheet {
  return { span: drawn, width: Math.round(lengthMs(drawn) / lengthMs(span)) * width };
}

/** How far a sheet begins before what is looked at, in whole pixels: between two of them, lines would blur. */
export function pixelsBefore(sheet: Sheet, span: Span): number {
  return Math.round(((span.fromMs - sheet.span.fromMs) / lengthMs(sheet.span)) * sheet.width);
}
