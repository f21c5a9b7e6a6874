import { compare, sizeOf } from '../../../lib/model/credits/amount.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { reconciledMonths } from '../../../lib/model/credits/reconciled-months.ts';
import type { Reconciliation } from '../../../lib/model/credits/reconciliation.ts';
import { isPositive } from '../../../lib/model/decimal.ts';
import type { AccountPast } from '../../../lib/model/past.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Table } from '../Table.tsx';

interface Props {
  movements: readonly Movement[];
  listed: Pick<AccountPast, 'events' | 'transactions'>;
  opening: Temporal.Instant | null;
  format: Format;
}

/** What was observed beside what the site itself lists, with the gaps named. */
export function Gaps({ movements, listed, opening, format }: Props) {
  const months = reconciledMonths(movements, listed, opening);
  const hasRefunds = months.some(({ reconciliation }) => refundText(reconciliation, format) !== '');
  return (
    <div>
      <Table
        caption={text('gaps')}
        empty={text('gapsNone')}
        heads={[
          text('days'),
          text('spentObserved'),
          text('spentListed'),
          text('gap'),
          text('gapMeans'),
          ...(hasRefunds ? [text('movementRefund')] : []),
        ]}
        numbers={[1, 2, 3]}
        short={[0]}
        rows={months.map(({ days, reconciliation }) => ({
          key: days.first.toString(),
          cells: [
            text('spanShown', format.date(days.first), format.date(days.last)),
            format.credits(reconciliation.spent.observed),
            reconciliation.spent.listed === null ? '' : format.credits(reconciliation.spent.listed),
            reconciliation.spent.gap === null ? '' : format.change(reconciliation.spent.gap),
            text(meaningOf(reconciliation)),
            ...(hasRefunds ? [refundText(reconciliation, format)] : []),
          ],
        }))}
      />
      {months.length > 0 && <p class="what">{text('gapsWhat')}</p>}
    </div>
  );
}

/** What came back as observed, beside what the site lists; empty where neither tells of any. */
function refundText({ refunded: { observed, listed } }: Reconciliation, format: Format): string {
  if (!isPositive(observed) && !isPositive(listed ?? observed)) return '';
  return listed === null
    ? format.credits(observed)
    : text('refundBeside', format.credits(observed), format.credits(listed));
}

function meaningOf({ spent: { gap }, acrossStart, unexplained }: Reconciliation) {
  if (gap === null || Math.abs(Number(sizeOf(gap))) < 1) return 'gapNone';
  if (isPositive(gap) && compare(gap, acrossStart) <= 0) return 'gapAcross';
  if (isPositive(gap)) return Number(unexplained) === 0 ? 'gapListLate' : 'gapUnexplained';
  return 'gapUnseen';
}
