/**
 * Earlier windows of one limit, summed. The older a window, the less it counts,
 * so that a sum over a year is one pair of numbers that each new window updates.
 */
export interface PastWindows {
  /** Percent used. */
  used: number;
  /** Windows in which it could be used: one that ended early or was used up half-way counts half. */
  exposure: number;
}

/** One earlier window. */
export interface PastWindow {
  daysAgo: number;
  used: number;
  exposure: number;
}

export const noPast: PastWindows = { used: 0, exposure: 0 };

// People change their habits over months, not days. Between 40 and 150 days the backtest cannot tell the difference.
const memoryDays = 60;

/** The sum with one more window in it. */
export function withWindow(past: PastWindows, { daysAgo, used, exposure }: PastWindow): PastWindows {
  const weight = Math.exp(-Math.max(0, daysAgo) / memoryDays);
  return { used: past.used + weight * used, exposure: past.exposure + weight * exposure };
}
