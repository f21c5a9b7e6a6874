/** What colour says beside the words: all is well, getting close, used up, credits pay; or nothing. */
export type Tone = 'fine' | 'close' | 'out' | 'credit' | 'quiet';

/** From here on a limit is close to its end. */
const closePercentLeft = 20;

export function toneOfLeft(left: number): Tone {
  if (left <= 0) return 'out';
  return left <= closePercentLeft ? 'close' : 'fine';
}
