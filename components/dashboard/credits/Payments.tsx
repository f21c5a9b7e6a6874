import type { Movement } from '../../../lib/model/credits/movement.ts';
import { paidMonths } from '../../../lib/model/credits/reconciled-months.ts';
import type { AccountPast } from '../../../lib/model/past.ts';
import { text } from '../../../lib/platform/text.ts';
import { paidText } from '../../../lib/screen/credits/paid.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Table } from '../Table.tsx';

interface Props {
  movements: readonly Movement[];
  listed: Pick<AccountPast, 'events' | 'transactions' | 'transactionsAt'>;
  opening: Temporal.Instant | null;
  format: Format;
}

/** What was bought beside what was paid for it, by month; nothing where there was neither. */
export function Payments({ movements, listed, opening, format }: Props) {
  const months = paidMonths(movements, listed, opening, listed.transactionsAt);
  if (months.length === 0) return null;
  return (
    <div>
      <Table
        caption={text('payments')}
        heads={[text('days'), text('movementPurchase'), text('paid')]}
        numbers={[1, 2]}
        short={[0]}
        rows={months.map(({ days, reconciliation: { bought, paid } }) => ({
          key: days.first.toString(),
          cells: [
            text('spanShown', format.date(days.first), format.date(days.last)),
            format.change(bought),
            paidText(paid ?? {}, format),
          ],
        }))}
      />
      <p class="what">{text('paymentsWhat')}</p>
    </div>
  );
}
