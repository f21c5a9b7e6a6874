import { surfaceSums } from '../../../lib/model/credits/month-sums.ts';
import type { CreditEvents } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { surfaceName } from '../../../lib/screen/surface.ts';
import { Table } from '../Table.tsx';

/** What the site lists as spent, by month and by where it was spent. */
export function SurfaceTable({ events, format }: { events: CreditEvents; format: Format }) {
  return (
    <Table
      caption={text('surfaces')}
      heads={[text('month'), text('surface'), text('credits')]}
      numbers={[2]}
      short={[0]}
      rows={surfaceSums(events).map(({ month, surface, credits }) => ({
        key: `${month} ${surface}`,
        cells: [format.month(month), surfaceName(surface), format.credits(credits)],
      }))}
    />
  );
}
