import type { PastWindow } from '../../model/account/history.ts';
import type { MadeForecast } from '../../model/forecast/made.ts';
import { isSameLimit, type LimitId, limitIdOf } from '../../model/limit.ts';
import type { AccountPast } from '../../model/past.ts';
import type { Span } from '../../model/series/span.ts';

/** A window as it was, or as it runs. */
export interface ShownWindow {
  fromMs: number;
  toMs: number;
  /** Later than its end where it ended early. */
  resetsAtMs: number;
  usedPercent: number;
  ended: PastWindow['ended'] | 'running';
  wasUsedUp: boolean;
  /** What was expected of it along the way. */
  forecasts: readonly MadeForecast[];
}

/** The windows of one limit, in order of time, the one that runs last. */
export function windowsOf({ windows, history }: AccountPast, limit: LimitId): ShownWindow[] {
  const past = windows
    .filter((window) => isSameLimit(window, limit))
    .map(({ start, end, resetsAt, usedPercent, ended, usedUpAt, forecasts }) => ({
      fromMs: start.epochMilliseconds,
      toMs: end.epochMilliseconds,
      resetsAtMs: resetsAt.epochMilliseconds,
      usedPercent,
      ended,
      wasUsedUp: usedUpAt !== null,
      forecasts,
    }));
  const own = history?.limits.find((tracked) => isSameLimit(limitIdOf(tracked), limit));
  if (own?.history.state.kind !== 'running') return past;
  const { start, resetsAt, usedPercent, usedUpAt } = own.history.state;
  const running = {
    fromMs: start.epochMilliseconds,
    toMs: resetsAt.epochMilliseconds,
    resetsAtMs: resetsAt.epochMilliseconds,
    usedPercent,
    ended: 'running' as const,
    wasUsedUp: usedUpAt !== null,
    forecasts: own.record.kept,
  };
  return [...past, running];
}

/** What lies at least in part within a span, of items in order of time that do not reach over one another. */
export function inSpan<Item extends Span>(items: readonly Item[], { fromMs, toMs }: Span): Item[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.toMs ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let place = low; place < items.length; place++) {
    const item = items[place];
    if (!item || item.fromMs > toMs) break;
    found.push(item);
  }
  return found;
}

/** Windows that ended early within a span. */
export function endedEarlyIn(windows: readonly ShownWindow[], span: Span): ShownWindow[] {
  return inSpan(windows, span).filter(({ ended, toMs }) => ended === 'early' && toMs <= span.toMs);
}

/** The window that a moment lies in; null: none is known. */
export function windowAt(windows: readonly ShownWindow[], atMs: number): ShownWindow | null {
  return inSpan(windows, { fromMs: atMs, toMs: atMs }).at(-1) ?? null;
}
