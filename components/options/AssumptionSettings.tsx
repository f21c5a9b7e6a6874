import type { Assumptions } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { text } from '../../lib/platform/text.ts';
import { Choice } from '../field/Choice.tsx';
import { WholeNumber } from '../field/WholeNumber.tsx';

interface Props {
  assumptions: Assumptions;
  onChange: (change: Change<Assumptions>) => void;
}

/** What holds where the site does not say how it is. */
export function AssumptionSettings({ assumptions, onChange }: Props) {
  return (
    <>
      <p class="what">{text('assumptionsWhat')}</p>
      <WholeNumber
        label={text('monthsToExpiry')}
        what={text('monthsToExpiryWhat')}
        value={assumptions.monthsToExpiry}
        least={1}
        most={120}
        onChange={(monthsToExpiry) => onChange({ monthsToExpiry })}
      />
      <Choice
        label={text('spendingOrder')}
        what={text('spendingOrderWhat')}
        options={[
          ['earliest-expiring-first', text('orderOldest')],
          ['newest-first', text('orderNewest')],
        ]}
        chosen={assumptions.order}
        onChoose={(order) => onChange({ order })}
      />
    </>
  );
}
