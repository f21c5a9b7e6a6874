import type { PastWindow } from '../../lib/model/account/history.ts';
import { isMain } from '../../lib/model/limit.ts';
import type { Life } from '../../tests/support/world/life.ts';
import type { TrueWindow } from '../../tests/support/world/truth.ts';
import { minuteMs } from '../../tests/support/world/units.ts';
import type { Replay } from './replay.ts';
import type { Tally } from './tally.ts';

/** Announced resets jitter by as much, so neither starts nor ends are known better (forecast.md). */
const toleranceMs = 15 * minuteMs;

/**
 * Windows found, missed and invented. A true window counts when somebody looked at it later than three minutes
 * after its start, and looked twice, five minutes apart, after its end; it is found when a window of that limit ended that
 * starts within a quarter of an hour of it, each counting once. How it ended counts where that could be told: where
 * somebody looked, or the next window began, between its real end and the announced one.
 */
export function scoreWindows({ truth }: Life, { windows, looksMs }: Replay, tally: Tally): void {
  const left = new Set(windows.filter(isMain));
  for (const [index, window] of truth.windows.entries()) {
    const found = [...left].find((one) => isOf(one, window));
    if (found) left.delete(found);
    if (!wasSeen(window, looksMs)) continue;
    const limit = window.lengthSeconds === 18_000 ? 'five hours' : 'week';
    tally.count(`windows found, ${limit}`, found !== undefined);
    const next = truth.windows.slice(index + 1).find(({ lengthSeconds }) => lengthSeconds === window.lengthSeconds);
    if (found && isToldBy(window, next, looksMs)) tally.count(`windows, how ended, ${limit}`, isRight(found, window));
  }
  for (const window of windows) tally.count('windows invented', left.has(window));
}

function isOf({ lengthSeconds, start }: PastWindow, window: TrueWindow): boolean {
  return lengthSeconds === window.lengthSeconds && Math.abs(start.epochMilliseconds - window.startMs) <= toleranceMs;
}

function wasSeen({ startMs, endMs }: TrueWindow, looksMs: readonly number[]): boolean {
  const wasInside = looksMs.some((at) => at > startMs + 3 * minuteMs && at < endMs);
  const first = looksMs.find((at) => at > endMs);
  return wasInside && first !== undefined && looksMs.some((at) => at >= first + 5 * minuteMs);
}

function isToldBy({ ended, endMs, announcedMs }: TrueWindow, next: TrueWindow | undefined, looksMs: readonly number[]) {
  if (ended !== 'early') return ended === 'as-announced';
  const lastMs = announcedMs - toleranceMs;
  return (next !== undefined && next.startMs < lastMs) || looksMs.some((at) => at > endMs && at < lastMs);
}

function isRight({ ended }: PastWindow, window: TrueWindow): boolean {
  return ended === window.ended || (window.announcedMs - window.endMs <= toleranceMs && ended !== 'unknown');
}
