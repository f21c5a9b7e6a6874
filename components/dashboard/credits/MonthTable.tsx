import { sum } from '../../../lib/model/credits/amount.ts';
import { monthSums } from '../../../lib/model/credits/month-sums.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { movementKinds, movementName } from '../../../lib/screen/movement.ts';
import { Table } from '../Table.tsx';

interface Props {
  movements: readonly Movement[];
  zone: string;
  format: Format;
}

/** The movements by month and kind, and in all; kinds that never occurred take no column. */
export function MonthTable({ movements, zone, format }: Props) {
  const kinds = movementKinds.filter((kind) => movements.some((movement) => movement.kind === kind));
  const months = monthSums(movements, zone);
  const total = (kind: Movement['kind']) =>
    format.change(sum(movements.flatMap((movement) => (movement.kind === kind ? [movement.change] : []))));
  return (
    <Table
      caption={text('movementsByMonth')}
      heads={[text('month'), ...kinds.map(movementName)]}
      short={[0]}
      numbers={kinds.map((_, index) => index + 1)}
      rows={[
        ...months.map(({ month, byKind }) => ({
          key: month.toString(),
          cells: [
            format.month(month),
            ...kinds.map((kind) => {
              const change = byKind[kind];
              return change === undefined ? '' : format.change(change);
            }),
          ],
        })),
        ...(months.length > 1 ? [{ key: 'total', cells: [text('movementsTotal'), ...kinds.map(total)] }] : []),
      ]}
    />
  );
}
