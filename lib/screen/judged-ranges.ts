import type { PastWindow } from '../model/account/history.ts';
import { outcomeOf } from '../model/forecast/own-record.ts';
import { isSameLimit, type LimitId } from '../model/limit.ts';
import { isEndSeen } from '../model/window-ended.ts';

/** Of how many forecasts the outcome was seen, and how many lay below their range, within, and above. */
export interface JudgedRanges {
  made: number;
  below: number;
  within: number;
  above: number;
}

/** How the ranges that were forecast of a limit's windows held, of all windows whose end was seen. */
export function judgedRangesOf(windows: readonly PastWindow[], limit: LimitId): JudgedRanges {
  const judged = { made: 0, below: 0, within: 0, above: 0 };
  for (const window of windows)
    if (isSameLimit(window, limit) && isEndSeen(window))
      for (const forecast of window.forecasts) {
        judged.made += 1;
        judged[outcomeOf(window.usedPercent, forecast)] += 1;
      }
  return judged;
}
