import { minuteMs } from '../moment.ts';

/** A part of time that is looked at, in milliseconds since 1970. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Nothing is to be seen within less: readings are minutes apart. */
export const shortestSpanMs = 30 * minuteMs;

/** How long a span is. */
export function lengthMs({ fromMs, toMs }: Span): number {
  return toMs - fromMs;
}

/** The span with `factor` times its length (below 1: nearer), in which `aboutMs` stays where it is; within bounds. */
export function zoomed(span: Span, factor: number, aboutMs: number, bounds: Span): Span {
  const length = Math.min(lengthMs(bounds), Math.max(shortestSpanMs, lengthMs(span) * factor));
  const share = (aboutMs - span.fromMs) / lengthMs(span);
  const fromMs = aboutMs - share * length;
  return within({ fromMs, toMs: fromMs + length }, bounds);
}

/** The span moved by a share of its length, to later ones above zero; within bounds. */
export function panned(span: Span, share: number, bounds: Span): Span {
  const by = share * lengthMs(span);
  return within({ fromMs: span.fromMs + by, toMs: span.toMs + by }, bounds);
}

/**
 * The span of a length that ends a little after a moment, so that what is to come begins in sight; where it begins
 * before the bounds it is cut, since nobody wants months ahead instead of a past that there is not.
 */
export function recentSpan(nowMs: number, length: number, bounds: Span): Span {
  const toMs = Math.min(bounds.toMs, nowMs + length / 14);
  return { fromMs: Math.max(bounds.fromMs, toMs - length), toMs };
}

/** The span moved, and where it is too long cut, so that it lies within bounds. */
export function within({ fromMs, toMs }: Span, bounds: Span): Span {
  if (toMs - fromMs >= lengthMs(bounds)) return bounds;
  const by = Math.max(0, bounds.fromMs - fromMs) - Math.max(0, toMs - bounds.toMs);
  return { fromMs: fromMs + by, toMs: toMs + by };
}
