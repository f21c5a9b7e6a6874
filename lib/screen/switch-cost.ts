import type { SwitchForecast } from '../model/forecast/credits/switch.ts';
import type { Range } from '../model/forecast/range.ts';
import { text } from '../platform/text.ts';
import { rangeShown } from './credits-shown.ts';
import type { Shown } from './look.ts';

/** What a switch's time on credits will cost, and whether that goes by what others spend. */
export function switchCostShown(
  { p10, p90 }: Range,
  { isOwnRate }: Pick<SwitchForecast, 'isOwnRate'>,
  shown: Shown,
): string {
  const range = rangeShown(p10, p90, shown);
  return isOwnRate ? range : text('goingByOthers', range);
}
