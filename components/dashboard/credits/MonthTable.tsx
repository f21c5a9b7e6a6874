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

/** The movements by month and kind; kinds that never occurred take no column. */
export function MonthTable({ movements, zone, format }: Props) {
  const kinds = movementKinds.filter((kind) => movements.some((movement) => movement.kind === kind));
  return (
    <Table
      caption={text('movementsByMonth')}
      heads={[text('month'), ...kinds.map(movementName)]}
      short={[0]}
      numbers={kinds.map((_, index) => index + 1)}
      rows={monthSums(movements, zone).map(({ month, byKind }) => ({
        key: month.toString(),
        cells: [
          format.month(month),
          ...kinds.map((kind) => {
            const sum = byKind[kind];
            return sum === undefined ? '' : format.change(sum);
          }),
        ],
      }))}
    />
  );
}
