import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { KeepFocus } from '../field/KeepFocus.tsx';

const rowsAtFirst = 20;

/** How many rows of a long table are shown, and what shows more of `all` of them; nothing where none are left. */
export function useMore(format: Format): { most: number; more: (all: number) => ComponentChildren } {
  const [most, setMost] = useState(rowsAtFirst);
  const more = (all: number) => (
    <KeepFocus>
      {all > most && (
        <p class="what">
          <button type="button" onClick={() => setMost(most * 5)}>
            {text('showMore', format.count(all - most))}
          </button>
        </p>
      )}
    </KeepFocus>
  );
  return { most, more };
}
