import { lengthMs, panned, recentSpan, type Span, within, zoomed } from '../../model/series/span.ts';
import { drawnSpanFor } from './sheet.ts';

/** One thing that is done to a timeline. Shares are of the span that is looked at, from its start. */
export type TimeStep =
  | { kind: 'point'; atMs: number | null }
  | { kind: 'move-point'; share: number }
  | { kind: 'pan'; share: number }
  | { kind: 'zoom'; factor: number; aboutShare: number | null }
  | { kind: 'end'; end: 'first' | 'last' }
  | { kind: 'recent'; nowMs: number; lengthMs: number }
  | { kind: 'look'; span: Span };

/** What is looked at, the moment pointed at, and the time that is drawn for it (see `sheet.ts`). */
export interface TimeView {
  span: Span;
  cursorMs: number | null;
  drawnSpan: Span;
}

type Look = Pick<TimeView, 'span' | 'cursorMs'>;

/** The view of a span to begin with. */
export function viewOf(span: Span): TimeView {
  return { span, cursorMs: null, drawnSpan: span };
}

/** The moment whose figures are read out: what is pointed at, else now or the last that is in sight. */
export function readOutMs({ span, cursorMs }: Look, nowMs: number): number {
  return cursorMs ?? Math.min(nowMs, span.toMs);
}

/**
 * The view after a step. Whatever is done, it stays within the bounds; what is pointed at by keys stays in sight, and
 * what is out of sight is no longer pointed at.
 */
export function viewAfter(view: TimeView, step: TimeStep, bounds: Span, nowMs: number): TimeView {
  const { span, cursorMs } = lookAfter(view, step, bounds, nowMs);
  return { span, cursorMs, drawnSpan: drawnSpanFor(span, view) };
}

function lookAfter(view: Look, step: TimeStep, bounds: Span, nowMs: number): Look {
  const { span, cursorMs } = view;
  switch (step.kind) {
    case 'point':
      return { span, cursorMs: step.atMs };
    case 'move-point':
      return movedPoint(span, readOutMs(view, nowMs) + step.share * lengthMs(span), bounds);
    case 'pan':
      return { span: panned(span, step.share, bounds), cursorMs: null };
    case 'zoom': {
      const about = step.aboutShare === null ? cursorMs : span.fromMs + step.aboutShare * lengthMs(span);
      return inSight(zoomed(span, step.factor, about ?? middleOf(span), bounds), cursorMs);
    }
    case 'end':
      return movedPoint(span, step.end === 'first' ? bounds.fromMs : bounds.toMs, bounds);
    case 'recent':
      return { span: recentSpan(step.nowMs, step.lengthMs, bounds), cursorMs: null };
    case 'look':
      return inSight(within(step.span, bounds), cursorMs);
  }
}

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key does; null: nothing, so that it stays the browser's. */
export function stepOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): TimeStep | null {
  if (ctrlKey || metaKey || altKey) return null;
  const back = key === 'ArrowLeft' || key === 'PageUp' ? -1 : 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return shiftKey ? { kind: 'pan', share: back / 4 } : { kind: 'move-point', share: back / 100 };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'pan', share: back };
    case '+':
    case '=':
    case 'ArrowUp':
      return { kind: 'zoom', factor: 1 / 1.5, aboutShare: null };
    case '-':
    case '_':
    case 'ArrowDown':
      return { kind: 'zoom', factor: 1.5, aboutShare: null };
    case 'Home':
      return { kind: 'end', end: 'first' };
    case 'End':
      return { kind: 'end', end: 'last' };
    default:
      return null;
  }
}

interface Wheel {
  deltaX: number;
  deltaY: number;
  deltaMode: number;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/**
 * What a turn of the wheel does: sideways it pans; up and down it zooms where one points, but only once the
 * timeline was clicked or with Ctrl (as two fingers on a touchpad do), so that the page scrolls past it.
 */
export function stepOfWheel(wheel: Wheel, aboutShare: number, hasFocus: boolean): TimeStep | null {
  // In lines, as a mouse in Firefox tells it, or in pixels.
  const unit = wheel.deltaMode === 0 ? 1 : 30;
  const sideways = wheel.shiftKey ? wheel.deltaX || wheel.deltaY : wheel.deltaX;
  if (wheel.shiftKey || Math.abs(sideways) > Math.abs(wheel.deltaY))
    return { kind: 'pan', share: (sideways * unit) / 1000 };
  if (!hasFocus && !wheel.ctrlKey) return null;
  // A pinch on a touchpad turns by few pixels at a time.
  const perPixel = wheel.ctrlKey ? 0.01 : 0.0015;
  return { kind: 'zoom', factor: Math.exp(wheel.deltaY * unit * perPixel), aboutShare };
}

/** The span after one or two fingers, at shares of it, have moved: what was below them is below them still. */
export function spanAfterDrag(span: Span, before: readonly number[], after: readonly number[]): Span {
  const length = lengthMs(span);
  const [from, to] = [extent(before), extent(after)];
  const isPinch = before.length > 1 && from.width > 0.01 && to.width > 0.01;
  const nextLength = isPinch ? length * (from.width / to.width) : length;
  const fromMs = span.fromMs + from.middle * length - to.middle * nextLength;
  return { fromMs, toMs: fromMs + nextLength };
}

function extent(places: readonly number[]): { middle: number; width: number } {
  const [least, greatest] = [Math.min(...places), Math.max(...places)];
  return { middle: (least + greatest) / 2, width: greatest - least };
}

function movedPoint(span: Span, toMs: number, bounds: Span): Look {
  const cursorMs = Math.min(bounds.toMs, Math.max(bounds.fromMs, toMs));
  const by = Math.min(0, cursorMs - span.fromMs) + Math.max(0, cursorMs - span.toMs);
  return { span: within({ fromMs: span.fromMs + by, toMs: span.toMs + by }, bounds), cursorMs };
}

function inSight(span: Span, cursorMs: number | null): Look {
  const isSeen = cursorMs !== null && cursorMs >= span.fromMs && cursorMs <= span.toMs;
  return { span, cursorMs: isSeen ? cursorMs : null };
}

function middleOf({ fromMs, toMs }: Span): number {
  return (fromMs + toMs) / 2;
}
