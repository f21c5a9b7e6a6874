import { isRefusal } from '../../model/forecast/refusal.ts';
import type { WindowForecast } from '../../model/forecast/window.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { text } from '../../platform/text.ts';
import type { Format } from '../format.ts';
import { limitName } from '../limit-name.ts';
import { windowForecastOf } from '../outlook.ts';
import { refusalTexts } from '../refusal.ts';

/** What is to be said of one limit's window: what is forecast, and what would be if use went on; or why neither is. */
export type LimitAhead = { name: string } & ({ left: string[]; goingOn: string[] } | { says: string });

/** The windows that run now, at their resets, each in lines. */
export function limitsAhead(
  { usage, forecast }: Pick<AccountSummary, 'usage' | 'forecast'>,
  format: Format,
): LimitAhead[] {
  return usage.figures.limits.flatMap((limit): LimitAhead[] => {
    const window = windowForecastOf(forecast, limit);
    if (window === null) return [];
    const name = limitName(limit, format);
    if (isRefusal(window)) return [{ name, says: text(refusalTexts[window.refused]) }];
    if (window.inDoubt) return [{ name, says: text('windowInDoubt') }];
    return [{ name, left: leftLines(window, format), goingOn: goingOnLines(window, format) }];
  });
}

/** The middle, and below it the range. */
function leftLines({ p10, p50, p90 }: WindowForecast, format: Format): string[] {
  return [text('percentLeft', format.percent(100 - p50)), format.percentRange(100 - p90, 100 - p10)];
}

/** No forecast, which its name says. */
function goingOnLines({ asInTheLastHour, asInTheLastDay }: WindowForecast, format: Format): string[] {
  const used = asInTheLastHour ?? asInTheLastDay;
  if (used === null) return [text('notWatchedThroughout')];
  const left = text('percentLeft', format.percent(100 - used));
  return [left, text(asInTheLastHour === null ? 'asInTheLastDay' : 'asInTheLastHour')];
}
