import { useState } from 'preact/hooks';
import type { Decimal } from '../../../lib/model/decimal.ts';
import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import { whatIfLines } from '../../../lib/screen/credits/what-if.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Said } from '../../Said.tsx';
import { Table } from '../Table.tsx';
import { TopUpFields } from './TopUpFields.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  /** As it is set; null: never read. */
  asSet: TopUp | null;
  format: Format;
  /** What these settings would lead to; null when nothing can be said. */
  onWhatIf: (topUp: TopUp) => Promise<CreditsForecast | null>;
}

/** Auto top-up as it is set beside how it could be, once it is asked for: a hundred and sixty futures of each take a moment. */
export function WhatIf(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('whatIf')}</summary>
      {isOpen && <Compared {...props} />}
    </details>
  );
}

function Compared({ asSet, format, onWhatIf }: Props) {
  const [topUp, setTopUp] = useState(() => startOf(asSet));
  const before = useAnswer(asSet, onWhatIf);
  const changed = useAnswer(topUp, onWhatIf);
  return (
    <>
      <p class="what">{text('whatIfWhat')}</p>
      <TopUpFields topUp={topUp} format={format} onChange={setTopUp} />
      <div aria-live="polite">
        {changed ? (
          <Result before={before ?? null} changed={changed} format={format} />
        ) : (
          text(changed === null ? 'didNotWork' : 'working')
        )}
      </div>
    </>
  );
}

// An example that the site takes, for whoever has never set it.
const usual: TopUp = {
  kind: 'top-up',
  enabled: true,
  minimum: '250' as Decimal,
  target: '1000' as Decimal,
  monthlyLimit: null,
  immediatePurchase: null,
};

/** What is set, as far as the site says it: switched off it may say nothing of the amounts. */
function startOf(asSet: TopUp | null): TopUp {
  return {
    ...usual,
    minimum: asSet?.minimum ?? usual.minimum,
    target: asSet?.target ?? usual.target,
    monthlyLimit: asSet?.monthlyLimit ?? usual.monthlyLimit,
  };
}

interface ResultProps {
  /** Null: it is not known how it is set, or not yet what that leads to. */
  before: CreditsForecast | null;
  changed: CreditsForecast;
  format: Format;
}

function Result({ before, changed, format }: ResultProps) {
  const linesBefore = before && whatIfLines(before, format);
  return (
    <Table
      caption={text('whatIfResult')}
      heads={[text('ifLine'), ...(linesBefore ? [text('ifAsSet')] : []), text('ifChanged')]}
      rows={whatIfLines(changed, format).map(({ key, value }, index) => ({
        key,
        cells: [
          text(key),
          ...[...(linesBefore ? [linesBefore[index]?.value ?? ''] : []), value].map((said, column) => (
            <Said key={column} of={[said]} />
          )),
        ],
      }))}
    />
  );
}
