import { isRefusal } from '../../model/forecast/refusal.ts';
import type { WindowForecast } from '../../model/forecast/window.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { text } from '../../platform/text.ts';
import type { Style } from '../glance.ts';
import { leftOrUsed, rangeAsShown } from '../left-or-used.ts';
import { limitName } from '../limit-name.ts';
import { refusalTexts } from '../refusal.ts';
import { windowForecastOf } from '../window-ahead.ts';

/** What is to be said of one limit's window: what is forecast, and what would be if use went on; or why neither is. */
export type LimitAhead = { name: string } & ({ forecast: string[]; goingOn: string[] } | { says: string });

/** The windows that run now, at their resets, each in lines. */
export function limitsAhead(
  { usage, forecast }: Pick<AccountSummary, 'usage' | 'forecast'>,
  style: Style,
): LimitAhead[] {
  return usage.figures.limits.flatMap((limit): LimitAhead[] => {
    const window = windowForecastOf(forecast, limit);
    if (window === null) return [];
    const name = limitName(limit, style.format);
    if (isRefusal(window)) return [{ name, says: text(refusalTexts[window.refused]) }];
    if (window.inDoubt) return [{ name, says: text('windowInDoubt') }];
    return [{ name, forecast: forecastLines(window, style), goingOn: goingOnLines(window, style) }];
  });
}

/** The middle, and below it the range. */
function forecastLines({ p10, p50, p90 }: WindowForecast, style: Style): string[] {
  const range = rangeAsShown(100 - p90, 100 - p10, style.display);
  return [leftOrUsed(100 - p50, 100 - p50, style), style.format.percentRange(...range)];
}

/** No forecast, which its name says. */
function goingOnLines({ asInTheLastHour, asInTheLastDay }: WindowForecast, style: Style): string[] {
  const used = asInTheLastHour ?? asInTheLastDay;
  if (used === null) return [text('notWatchedThroughout')];
  const left = 100 - used;
  return [leftOrUsed(left, left, style), text(asInTheLastHour === null ? 'asInTheLastDay' : 'asInTheLastHour')];
}
