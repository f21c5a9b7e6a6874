import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';

const rowsAtFirst = 20;

/** How many rows of a long table are shown, and what shows more of `all` of them; nothing where none are left. */
export function useMore(format: Format): { most: number; more: (all: number) => ComponentChildren } {
  const [most, setMost] = useState(rowsAtFirst);
  const more = (all: number) =>
    all > most && (
      <button type="button" onClick={() => setMost(most * 5)}>
        {text('showMore', format.count(all - most))}
      </button>
    );
  return { most, more };
}
