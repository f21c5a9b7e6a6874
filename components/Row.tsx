import type { Sentence, Value } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

interface Props {
  name: string;
  /** What the reader must know of the value beforehand, such as its age. */
  beside?: Sentence | null;
  value: Sentence | Value;
}

/** A name and what there is to say of it. */
export function Row({ name, beside = null, value }: Props) {
  return (
    <div class="row soft">
      <span>
        {name}
        {beside && (
          <>
            {' · '}
            <Said of={[beside]} />
          </>
        )}
      </span>
      <span class="value">
        <Said of={[value]} />
      </span>
    </div>
  );
}
