import { sum } from '../../../lib/model/credits/amount.ts';
import { type Charge, chargedWith } from '../../../lib/model/credits/charge.ts';
import { monthSums } from '../../../lib/model/credits/month-sums.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { text } from '../../../lib/platform/text.ts';
import { chargedText } from '../../../lib/screen/credits/charged.ts';
import { changeShown } from '../../../lib/screen/credits-shown.ts';
import type { Glance } from '../../../lib/screen/glance.ts';
import { movementKinds, movementName } from '../../../lib/screen/movement.ts';
import { Table } from '../Table.tsx';

interface Props {
  movements: readonly Movement[];
  charges: readonly Charge[];
  glance: Pick<Glance, 'display' | 'format' | 'zone'>;
}

/** The movements by month and kind with what was paid, and in all; kinds that never occurred take no column. */
export function MonthTable({ movements, charges, glance }: Props) {
  const kinds = movementKinds.filter((kind) => movements.some((movement) => movement.kind === kind));
  const months = monthSums(movements, charges, glance.zone);
  const total = (kind: Movement['kind']) =>
    changeShown(sum(movements.flatMap((movement) => (movement.kind === kind ? [movement.change] : []))), glance);
  const isPaidShown = charges.length > 0 && glance.display.creditsAs !== 'credits';
  const paid = (of: readonly Charge[]) =>
    isPaidShown ? [of.length > 0 ? chargedText(chargedWith(of), glance) : ''] : [];
  const heads = [text('month'), ...kinds.map(movementName), ...(isPaidShown ? [text('paid')] : [])];
  return (
    <Table
      caption={text('movementsByMonth')}
      heads={heads}
      short={[0]}
      numbers={heads.map((_, index) => index).slice(1)}
      rows={[
        ...months.map(({ month, byKind, charges }) => ({
          key: month.toString(),
          cells: [
            glance.format.month(month),
            ...kinds.map((kind) => {
              const change = byKind[kind];
              return change === undefined ? '' : changeShown(change, glance);
            }),
            ...paid(charges),
          ],
        })),
        ...(months.length > 1
          ? [{ key: 'total', cells: [text('movementsTotal'), ...kinds.map(total), ...paid(charges)] }]
          : []),
      ]}
    />
  );
}
