import { type Charge, chargedWith } from '../../../lib/model/credits/charge.ts';
import { dayOf, earliest } from '../../../lib/model/moment.ts';
import { text } from '../../../lib/platform/text.ts';
import { chargedSource, chargedText } from '../../../lib/screen/credits/charged.ts';
import type { Glance } from '../../../lib/screen/glance.ts';

interface Props {
  charges: readonly Charge[];
  /** When the first balance was read. */
  opening: Temporal.Instant;
  look: Pick<Glance, 'display' | 'format' | 'zone' | 'today'>;
}

/** What was paid for credits: so far this month, and in all that is kept. */
export function Charged({ charges, opening, look }: Props) {
  const month = look.today.toPlainYearMonth();
  const ofMonth = charges.filter(({ at }) => dayOf(at, look.zone).toPlainYearMonth().equals(month));
  const all = chargedWith(charges);
  const since = earliest(opening, ...charges.map(({ at }) => at));
  return (
    <div class="group">
      <h3>{text('paid')}</h3>
      <p>
        {text(
          'paidSums',
          look.format.month(month),
          chargedText(chargedWith(ofMonth), look),
          look.format.date(since),
          chargedText(all, look),
        )}
      </p>
      {charges.length > 0 && <p class="what">{chargedSource(all, look)}</p>}
    </div>
  );
}
