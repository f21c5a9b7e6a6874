import type { TrackedLimit } from '../../lib/model/account/history.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { limitName } from '../../lib/screen/limit-name.ts';
import { RecordDots } from '../charts/RecordDots.tsx';
import { Table } from './Table.tsx';

/** How often the ranges that were forecast held for this person, and how far off they were, beside a straight line. */
export function RecordPart({ limits, format }: { limits: readonly TrackedLimit[]; format: Format }) {
  const judged = limits
    .filter(({ record }) => record.made > 0)
    .map(({ meter, history: { lengthSeconds }, record }) => ({
      ...record,
      name: limitName({ meter, name: null, lengthSeconds }, format),
    }));
  return (
    <>
      <p class="what">{text('recordWhat')}</p>
      <Table
        caption={text('recordOf')}
        empty={text('recordNone')}
        heads={[
          text('limit'),
          text('recordMade'),
          text('recordHeld'),
          text('recordShare'),
          text('recordPromised'),
          text('recordOff'),
          text('recordStraightOff'),
        ]}
        numbers={[1, 2, 3, 4, 5, 6]}
        rows={judged.map(({ name, made, held, missedBy }) => ({
          key: name,
          cells: [
            name,
            format.count(made),
            format.count(held),
            format.percent((100 * held) / made),
            format.percent(promised),
            format.count(toTenths(missedBy.middle / made)),
            format.count(toTenths(missedBy.straight / made)),
          ],
        }))}
      />
      {judged.length > 0 && <p class="what">{text('recordOffWhat')}</p>}
      {judged.map(({ name, distances }) => (
        <RecordDots key={name} name={name} distances={distances} format={format} />
      ))}
    </>
  );
}

function toTenths(points: number): number {
  return Math.round(10 * points) / 10;
}

/** P10 to P90. */
const promised = 80;
