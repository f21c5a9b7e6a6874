import { isRefusal } from '../../model/forecast/refusal.ts';
import type { WindowForecast } from '../../model/forecast/window.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { text } from '../../platform/text.ts';
import { leftOrUsed, rangeAsShown } from '../left-or-used.ts';
import { limitName } from '../limit-name.ts';
import type { Shown } from '../look.ts';
import { windowForecastOf } from '../outlook.ts';
import { refusalTexts } from '../refusal.ts';

/** What is to be said of one limit's window: what is forecast, and what would be if use went on; or why neither is. */
export type LimitAhead = { name: string } & ({ forecast: string[]; goingOn: string[] } | { says: string });

/** The windows that run now, at their resets, each in lines. */
export function limitsAhead(
  { usage, forecast }: Pick<AccountSummary, 'usage' | 'forecast'>,
  shown: Shown,
): LimitAhead[] {
  return usage.figures.limits.flatMap((limit): LimitAhead[] => {
    const window = windowForecastOf(forecast, limit);
    if (window === null) return [];
    const name = limitName(limit, shown.format);
    if (isRefusal(window)) return [{ name, says: text(refusalTexts[window.refused]) }];
    if (window.inDoubt) return [{ name, says: text('windowInDoubt') }];
    return [{ name, forecast: forecastLines(window, shown), goingOn: goingOnLines(window, shown) }];
  });
}

/** The middle, and below it the range. */
function forecastLines({ p10, p50, p90 }: WindowForecast, shown: Shown): string[] {
  const range = rangeAsShown(100 - p90, 100 - p10, shown.display);
  return [leftOrUsed(100 - p50, 100 - p50, shown), shown.format.percentRange(...range)];
}

/** No forecast, which its name says. */
function goingOnLines({ asInTheLastHour, asInTheLastDay }: WindowForecast, shown: Shown): string[] {
  const used = asInTheLastHour ?? asInTheLastDay;
  if (used === null) return [text('notWatchedThroughout')];
  const left = 100 - used;
  return [leftOrUsed(left, left, shown), text(asInTheLastHour === null ? 'asInTheLastDay' : 'asInTheLastHour')];
}
