/** What colour says beside the words: all is well, getting close, used up, credits pay; or nothing. */
export type Tone = 'fine' | 'close' | 'out' | 'credit' | 'quiet';

/** Whether a window lasts until its reset, as far as that is forecast. */
export type Lasting = 'lasts' | 'runs-out' | 'unknown';

/** From here on a limit of which nothing is forecast is close to its end. */
const closePercentLeft = 20;

/** The tone of so many percent left: by what is forecast until the reset or, where nothing is, by how little it is. */
export function toneOfLeft(left: number, lasting: Lasting): Tone {
  if (left <= 0) return 'out';
  if (lasting === 'unknown') return left <= closePercentLeft ? 'close' : 'fine';
  return lasting === 'lasts' ? 'fine' : 'close';
}
