import { useState } from 'preact/hooks';
import { sum } from '../../../lib/model/credits/amount.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { movementKinds, movementName, throughText } from '../../../lib/screen/movement.ts';
import { Table } from '../Table.tsx';
import { useMore } from '../use-more.tsx';

/** Everything that changed the balance, the latest first, of all kinds or of one, and what that comes to. */
export function MovementsTable({ movements, format }: { movements: readonly Movement[]; format: Format }) {
  const [kind, setKind] = useState<Movement['kind'] | 'all'>('all');
  const { most, more } = useMore(format);
  const chosen = movements.filter((movement) => kind === 'all' || movement.kind === kind).toReversed();
  return (
    <div class="group">
      {movements.length > 0 && (
        <label class="filters">
          {text('movementFilter')}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as typeof kind)}>
            <option value="all">{text('movementAll')}</option>
            {movementKinds.map((one) => (
              <option key={one} value={one}>
                {movementName(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Table
        caption={text('movements')}
        heads={[text('when'), text('movement'), text('credits'), text('why')]}
        numbers={[2]}
        short={[0]}
        rows={chosen.slice(0, most).map((movement, index) => ({
          key: index,
          cells: [
            timeOf(movement, format),
            movementName(movement.kind),
            <data key="change" value={movement.change}>
              {format.change(movement.change)}
            </data>,
            throughText(movement, format) ?? '',
          ],
        }))}
        more={more(chosen.length)}
      />
      {chosen.length > 1 && (
        <p class="what">
          {text('movementsSum', format.count(chosen.length), format.change(sum(chosen.map(({ change }) => change))))}
        </p>
      )}
    </div>
  );
}

/** When it was: between two readings, of which the first says little when they are near one another. */
function timeOf({ after, by }: Movement, format: Format): string {
  const isNear = after.until(by).total('minutes') <= 15;
  return isNear ? format.stamp(by) : format.stampRange(after, by);
}
