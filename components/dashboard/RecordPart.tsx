import { limitIdOf } from '../../lib/model/limit.ts';
import type { AccountPast } from '../../lib/model/past.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { type JudgedRanges, judgedRangesOf } from '../../lib/screen/judged-ranges.ts';
import { limitName } from '../../lib/screen/limit-name.ts';
import { heldSentence } from '../../lib/screen/ranges-held.ts';
import { spoken } from '../../lib/screen/sentence.ts';
import { Stack } from '../charts/Stack.tsx';

/** How often the ranges that were forecast held for this person, and how far off they were, beside a straight line. */
export function RecordPart({ past, format }: { past: AccountPast; format: Format }) {
  const judged = (past.history?.limits ?? [])
    // After a change of plan the record begins anew, and the windows before it are still kept.
    .filter(({ record }) => record.made > 0)
    .map((tracked) => {
      const { made, missedBy } = tracked.record;
      const id = limitIdOf(tracked);
      return {
        name: limitName({ ...id, name: null }, format),
        outcomes: judgedRangesOf(past.windows, id),
        middle: missedBy.middle / made,
        straight: missedBy.straight / made,
      };
    })
    .filter(({ outcomes }) => outcomes.made > 0);
  const farthest = Math.max(...judged.flatMap(({ middle, straight }) => [middle, straight]));
  return (
    <>
      {judged.length === 0 && <p class="what">{text('recordNone')}</p>}
      {judged.map(({ name, outcomes, middle, straight }) => (
        <div key={name} class="record">
          <h3>{name}</h3>
          <div class="pair">
            <Held of={outcomes} format={format} />
            <div class="offs">
              <b>{text('recordOff')}</b>
              <Off name={text('recordMiddle')} points={middle} of={farthest} format={format} />
              <Off name={text('recordStraight')} points={straight} of={farthest} format={format} />
            </div>
          </div>
        </div>
      ))}
      <p class="what">{text('recordWhat')}</p>
      {judged.length > 0 && <p class="what">{text('recordOffWhat')}</p>}
    </>
  );
}

function Held({ of: { made, below, within, above }, format }: { of: JudgedRanges; format: Format }) {
  return (
    <div>
      <p>
        <b>{spoken(heldSentence({ made, held: within }, format))}</b>
        <span class="promised soft">{text('recordPromised', format.percent(100 * (p90 - p10)))}</span>
      </p>
      <Stack
        parts={[
          ['below', below / made],
          ['within', within / made],
          ['above', above / made],
        ]}
        strokes={[p10, p90]}
      />
      <p class="soft">
        <span>{text('recordBelow', format.count(below))}</span>
        <span>{text('recordAbove', format.count(above))}</span>
      </p>
    </div>
  );
}

function Off({ name, points, of, format }: { name: string; points: number; of: number; format: Format }) {
  return (
    <p>
      <span>{name}</span>
      <Stack parts={[['off', points / of]]} />
      <span>{format.count(Math.round(10 * points) / 10)}</span>
    </p>
  );
}

// The ends of every range, as shares of what may come.
const [p10, p90] = [0.1, 0.9];
