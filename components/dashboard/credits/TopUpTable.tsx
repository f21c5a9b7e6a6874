import type { PastTopUp } from '../../../lib/model/past.ts';
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
          topUp.monthlyLimit === null ? '' : spoken(capSaid(topUp.monthlyLimit, format)),
        ],
      }))}
    />
  );
}
