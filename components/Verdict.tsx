import type { ComponentChildren } from 'preact';
import type { Verdict as VerdictValue } from '../lib/screen/verdict.ts';
import { Said } from './Said.tsx';

/** The first thing to read: who pays, in a sentence or two, and why. */
export function Verdict({ of, children }: { of: VerdictValue; children?: ComponentChildren }) {
  return (
    <div class="verdict">
      <h1 aria-live="polite">
        {of.headline.flatMap((sentence, index) => [
          ...(index > 0 ? [' '] : []),
          <span key={sentence.key} class={index === of.toned ? `tone-${of.tone}` : undefined}>
            <Said of={[sentence]} />
          </span>,
        ])}
      </h1>
      <p>
        <Said of={of.detail} />
      </p>
      {children}
    </div>
  );
}
