import { useState } from 'preact/hooks';
import { sum } from '../../../lib/model/credits/amount.ts';
import { type Charge, chargedWith } from '../../../lib/model/credits/charge.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { text } from '../../../lib/platform/text.ts';
import { chargedText } from '../../../lib/screen/credits/charged.ts';
import { changeShown } from '../../../lib/screen/credits-shown.ts';
import type { Format } from '../../../lib/screen/format.ts';
import type { Style } from '../../../lib/screen/glance.ts';
import { movementKinds, movementName, throughText } from '../../../lib/screen/movement.ts';
import { Table } from '../Table.tsx';
import { useMore } from '../use-more.tsx';

interface Props {
  movements: readonly Movement[];
  charges: readonly Charge[];
  shown: Style;
}

/** Everything that changed the balance, the latest first, of all kinds or of one, with what was paid, and what that comes to. */
export function MovementsTable({ movements, charges, shown }: Props) {
  const { format } = shown;
  const chargeOf = new Map(charges.map((charge) => [charge.movement, charge]));
  const [kind, setKind] = useState<Movement['kind'] | 'all'>('all');
  const { most, more } = useMore(format);
  const chosen = movements.filter((movement) => kind === 'all' || movement.kind === kind).toReversed();
  const paid = chosen.flatMap((movement) => chargeOf.get(movement) ?? []);
  const isPaidShown = paid.length > 0 && shown.display.creditsAs !== 'credits';
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
        heads={[text('when'), text('movement'), text('credits'), ...(isPaidShown ? [text('paid')] : []), text('why')]}
        numbers={isPaidShown ? [2, 3] : [2]}
        short={[0]}
        rows={chosen.slice(0, most).map((movement, index) => ({
          key: index,
          cells: [
            timeOf(movement, format),
            movementName(movement.kind),
            <data key="change" value={movement.change}>
              {changeShown(movement.change, shown)}
            </data>,
            ...(isPaidShown ? [paidFor(chargeOf.get(movement), shown)] : []),
            throughText(movement, format) ?? '',
          ],
        }))}
        more={more(chosen.length)}
      />
      {chosen.length > 1 && (
        <p class="what">
          {[
            text(
              'movementsSum',
              format.count(chosen.length),
              changeShown(sum(chosen.map(({ change }) => change)), shown),
            ),
            ...(isPaidShown ? [text('figureOf', text('paid'), chargedText(chargedWith(paid), shown))] : []),
          ].join(' · ')}
        </p>
      )}
    </div>
  );
}

function paidFor(charge: Charge | undefined, shown: Style): string {
  return charge ? chargedText(chargedWith([charge]), shown) : '';
}

/** When it was: between two readings, of which the first says little when they are near one another. */
function timeOf({ after, by }: Movement, format: Format): string {
  const isNear = after.until(by).total('minutes') <= 15;
  return isNear ? format.stamp(by) : format.stampRange(after, by);
}
