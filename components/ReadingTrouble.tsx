import type { Sentence } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

/** One quiet line on what is in the way of reading; said aloud when it changes. */
export function ReadingTrouble({ of }: { of: readonly Sentence[] }) {
  return (
    <p class="reading-trouble" role="status">
      <Said of={of} />
    </p>
  );
}
