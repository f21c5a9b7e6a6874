import { type Charge, chargedWith } from '../../../lib/model/credits/charge.ts';
import { dayOf, earliest } from '../../../lib/model/moment.ts';
import { text } from '../../../lib/platform/text.ts';
import { chargedSource, chargedText } from '../../../lib/screen/credits/charged.ts';
import type { Glance } from '../../../lib/screen/glance.ts';

interface Props {
  charges: readonly Charge[];
  /** When the first balance was read. */
  opening: Temporal.Instant;
  glance: Pick<Glance, 'display' | 'format' | 'zone' | 'today'>;
}

/** What was paid for credits: so far this month, and in all that is kept. */
export function Charged({ charges, opening, glance }: Props) {
  const month = glance.today.toPlainYearMonth();
  const ofMonth = charges.filter(({ at }) => dayOf(at, glance.zone).toPlainYearMonth().equals(month));
  const all = chargedWith(charges);
  const since = earliest(opening, ...charges.map(({ at }) => at));
  return (
    <div class="group">
      <h3>{text('paid')}</h3>
      <p>
        {text(
          'paidSums',
          glance.format.month(month),
          chargedText(chargedWith(ofMonth), glance),
          glance.format.date(since),
          chargedText(all, glance),
        )}
      </p>
      {charges.length > 0 && <p class="what">{chargedSource(all, glance)}</p>}
    </div>
  );
}
