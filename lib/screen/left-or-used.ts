import type { Display } from '../model/settings.ts';
import { text } from '../platform/text.ts';
import type { Style } from './glance.ts';

/** A percent of what is left, as the user wants limits shown. */
export function asShown(left: number, { limitsAs }: Pick<Display, 'limitsAs'>): number {
  return limitsAs === 'left' ? left : 100 - left;
}

/** From the least to the most that is left of a limit, as the user wants it shown, the lower first. */
export function rangeAsShown(least: number, most: number, display: Pick<Display, 'limitsAs'>): [number, number] {
  const [one, other] = [asShown(least, display), asShown(most, display)];
  return one < other ? [one, other] : [other, one];
}

/** The same in words: "52–71% left", "29–48% used", one figure where both are the same. */
export function leftOrUsed(least: number, most: number, { display, format }: Style): string {
  const [low, high] = rangeAsShown(least, most, display);
  const percent = low === high ? format.percent(low) : format.percentRange(low, high);
  return text(display.limitsAs === 'left' ? 'percentLeft' : 'percentUsed', percent);
}
