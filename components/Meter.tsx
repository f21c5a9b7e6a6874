import type { LimitView } from '../lib/screen/limit.ts';
import { spoken } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';
import { Tipped } from './Tipped.tsx';

/** A bar of what is left or used of a limit, with the same in words above and below. */
export function Meter({ of: { name, percent, said, tone, start, end, bar, even, held } }: { of: LimitView }) {
  const below = end ? [start, end] : [start];
  const more = [even?.means, held].flatMap((sentence) => (sentence ? [spoken(sentence)] : []));
  const drawn = (describedBy?: string) => (
    <>
      <div class="line">
        {describedBy ? (
          <button type="button" class="name" aria-describedby={describedBy}>
            {name}
          </button>
        ) : (
          <span class="name">{name}</span>
        )}
        <span class="said">
          <Said of={[said]} />
        </span>
      </div>
      <div
        class="bar"
        role="meter"
        aria-describedby={describedBy}
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={[said, ...(even ? [even.said] : []), ...below].map(spoken).join(', ')}
      >
        <i style={{ inlineSize: `${bar.solid}%` }} />
        {bar.hatched && (
          <u
            style={{
              insetInlineStart: `${bar.hatched.from}%`,
              inlineSize: `${bar.hatched.to - bar.hatched.from}%`,
            }}
          />
        )}
        {even && <s style={{ insetInlineStart: `${even.percent}%` }} />}
      </div>
      <div class="line below">
        {below.map((sentence) => (
          <span key={sentence.key}>
            <Said of={[sentence]} />
          </span>
        ))}
      </div>
    </>
  );
  return (
    <Tipped class={`meter tone-${tone}`} says={more}>
      {drawn}
    </Tipped>
  );
}
