import { fiveHours } from './reading.ts';
import type { ScoredWindow } from './scored.ts';

export type OriginKind = 'active' | 'grid';

/** A moment at which a scored window is forecast. */
export interface Origin {
  kind: OriginKind;
  at: number;
  /** Share of the window that has passed, 0 to 1. */
  elapsed: number;
  /** Used percent at the last reading before. */
  used: number;
  window: ScoredWindow;
}

const hour = 3600;
const spacing = (windowMinutes: number) => (windowMinutes === fiveHours ? hour / 4 : 6 * hour);
const gridSteps = (windowMinutes: number) => (windowMinutes === fiveHours ? 5 : 6);

/** Both kinds of origins of a window, while something is left of it. */
export function originsOf(window: ScoredWindow): Origin[] {
  return [...active(window), ...grid(window)].filter(({ used }) => used < 100);
}

/** Moments of use: readings a while apart, neither at the very start nor at the very end. */
function active(window: ScoredWindow): Origin[] {
  const origins: Origin[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const { at, used } of window.readings) {
    const elapsed = elapsedAt(window, at);
    if (elapsed < 0.05 || elapsed > 0.95 || at - previous < spacing(window.windowMinutes)) continue;
    // A second reading of the same moment belongs to what was known then.
    const known = usedAt(window, at) ?? used;
    origins.push({ kind: 'active', at, elapsed, used: known, window });
    previous = at;
  }
  return origins;
}

/** Fixed shares of the window, whether or not it is in use; only once it has been read. */
function grid(window: ScoredWindow): Origin[] {
  const steps = gridSteps(window.windowMinutes);
  return Array.from({ length: steps - 1 }, (_, step) => (step + 1) / steps).flatMap((elapsed) => {
    const at = window.startsAt + elapsed * window.windowMinutes * 60;
    const used = usedAt(window, at);
    return used === undefined ? [] : [{ kind: 'grid' as const, at, elapsed, used, window }];
  });
}

function elapsedAt(window: ScoredWindow, at: number): number {
  return (at - window.startsAt) / (window.windowMinutes * 60);
}

function usedAt(window: ScoredWindow, at: number): number | undefined {
  return window.readings.findLast((reading) => reading.at <= at)?.used;
}
