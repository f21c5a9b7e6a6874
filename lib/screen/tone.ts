/** What colour says beside the words: all is well, getting close, used up, credits pay; or nothing. */
export type Tone = 'fine' | 'close' | 'out' | 'credit' | 'quiet';

/** What is forecast of a window until its reset. */
export type WindowOutlook = 'lasts' | 'runs-out' | 'unknown';

/** From here on a limit of which nothing is forecast is close to its end. */
const closePercentLeft = 20;

/** The tone of so many percent left: by what is forecast until the reset or, where nothing is, by how little it is. */
export function toneOfLeft(left: number, outlook: WindowOutlook): Tone {
  if (left <= 0) return 'out';
  if (outlook === 'unknown') return left <= closePercentLeft ? 'close' : 'fine';
  return outlook === 'lasts' ? 'fine' : 'close';
}
