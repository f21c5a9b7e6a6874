import type { PastTopUp } from '../../../lib/model/past.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { spoken } from '../../../lib/screen/sentence.ts';
import { capSaid, topUpSetting } from '../../../lib/screen/top-up.ts';
import { Table } from '../Table.tsx';

/** The settings of auto top-up as they were read, the latest first. */
export function TopUpTable({ topUps, format }: { topUps: readonly PastTopUp[]; format: Format }) {
  return (
    <Table
      caption={text('topUpPast')}
      empty={text('topUpNeverRead')}
      heads={[text('readFrom'), text('readTo'), text('topUp'), text('topUpCap')]}
      numbers={[3]}
      short={[0, 1, 2]}
      rows={topUps.toReversed().map(({ firstAt, lastAt, topUp }) => ({
        key: firstAt.epochMilliseconds,
        cells: [
          format.stamp(firstAt),
          format.stamp(lastAt),
          spoken(topUpSetting(topUp, format.credits)),
          capOf(topUp, format),
        ],
      }))}
    />
  );
}

/** The monthly maximum; switched off, the site may say nothing of the amounts. */
function capOf({ monthlyLimit, minimum }: TopUp, format: Format): string {
  if (monthlyLimit !== null) return spoken(capSaid(monthlyLimit, format));
  return minimum === null ? '' : text('ifNoCap');
}
