import type { Sentence, Value } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

/** A name and what there is to say of it. */
export function Row({ name, value }: { name: string; value: Sentence | Value }) {
  return (
    <div class="row soft">
      <span>{name}</span>
      <span class="value">
        <Said of={[value]} />
      </span>
    </div>
  );
}
