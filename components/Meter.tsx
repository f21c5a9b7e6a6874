import { text } from '../lib/platform/text.ts';
import type { LimitView } from '../lib/screen/limit.ts';
import { spoken } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

/** A bar of what is left of a limit, with the same in words above and below. */
export function Meter({ of: { name, percentLeft, left, tone, start, end, ahead, evenLeft } }: { of: LimitView }) {
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
        {/* Solid is what will be left at the reset, even if much is used; hatched what may be used until then. */}
        <i style={{ inlineSize: `${ahead ? Math.min(ahead.least, percentLeft) : percentLeft}%` }} />
        {ahead && (
          <u
            style={{ insetInlineStart: `${ahead.least}%`, inlineSize: `${Math.max(0, percentLeft - ahead.least)}%` }}
          />
        )}
        {evenLeft !== null && <s style={{ insetInlineStart: `${evenLeft}%` }} title={text('evenPace')} />}
      </div>
      {below.map((sentence) => (
        <span key={sentence.key} class="below">
          <Said of={[sentence]} />
        </span>
      ))}
    </div>
  );
}
