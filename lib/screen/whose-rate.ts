import type { SwitchForecast } from '../model/forecast/credits/switch.ts';
import { text } from '../platform/text.ts';

/** What a switch costs, a range with its unit, with a word where that goes by what others spend. */
export function withWhoseRate(range: string, { isOwnRate }: Pick<SwitchForecast, 'isOwnRate'>): string {
  return isOwnRate ? range : text('goingByOthers', range);
}
