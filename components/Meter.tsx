import type { LimitView } from '../lib/screen/limit.ts';
import { spoken } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

/** A bar of what is left of a limit, with the same in words above and below. */
export function Meter({ of: { name, percentLeft, left, tone, start, end } }: { of: LimitView }) {
  const below = end ? [start, end] : [start];
  return (
    <div class={`meter tone-${tone}`}>
      <span class="name">{name}</span>
      <span class="left">
        <Said of={[left]} />
      </span>
      <div
        class="bar"
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percentLeft}
        aria-valuetext={[left, ...below].map(spoken).join(', ')}
      >
        <i style={{ inlineSize: `${percentLeft}%` }} />
      </div>
      {below.map((sentence) => (
        <span key={sentence.key} class="below">
          <Said of={[sentence]} />
        </span>
      ))}
    </div>
  );
}
