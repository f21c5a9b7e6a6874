import type { ComponentChildren } from 'preact';
import type { Verdict as VerdictValue } from '../lib/screen/verdict.ts';
import { Said } from './Said.tsx';

/** The first thing to read: who pays, in one sentence, and why. */
export function Verdict({ of, children }: { of: VerdictValue; children?: ComponentChildren }) {
  return (
    <div class="verdict">
      <h1 class={`tone-${of.tone}`}>
        <Said of={[of.headline]} />
      </h1>
      <p>
        <Said of={of.detail} />
      </p>
      {children}
    </div>
  );
}
