import { useEffect, useState } from 'preact/hooks';
import { isTakenAsTarget, smallestPack } from '../../../lib/model/credits/pack.ts';
import type { Decimal } from '../../../lib/model/decimal.ts';
import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import { whatIfLines } from '../../../lib/screen/credits/what-if.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { amountTyped } from '../../field/amount-typed.ts';
import { Entered } from '../../field/Entered.tsx';
import { Switch } from '../../field/Switch.tsx';
import { Said } from '../../Said.tsx';
import { Table } from '../Table.tsx';

interface Props {
  /** As it is set; null: never read. */
  asSet: TopUp | null;
  format: Format;
  /** What these settings would lead to; null when nothing can be said. */
  onWhatIf: (topUp: TopUp) => Promise<CreditsForecast | null>;
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

/** What is set, as far as the site says it: switched off it may say nothing of the amounts. */
function startOf(asSet: TopUp | null): TopUp {
  return {
    ...usual,
    minimum: asSet?.minimum ?? usual.minimum,
    target: asSet?.target ?? usual.target,
    monthlyLimit: asSet?.monthlyLimit ?? usual.monthlyLimit,
  };
}

function Compared({ asSet, format, onWhatIf }: Props) {
  const [topUp, setTopUp] = useState(() => startOf(asSet));
  const set = useAnswer(asSet, onWhatIf);
  const changed = useAnswer(topUp, onWhatIf);
  const before = set && whatIfLines(set, format);
  const wrong = text('topUpWrong', format.credits(smallestPack));
  return (
    <>
      <p class="what">{text('whatIfWhat')}</p>
      <Switch
        label={text('topUpOnIf')}
        isOn={topUp.enabled === true}
        onChange={(enabled) => setTopUp({ ...topUp, enabled })}
      />
      <div class="fields">
        <Amount
          label={text('topUpMinimum')}
          value={topUp.minimum}
          isRight={(minimum) => topUp.target === null || isTakenAsTarget(topUp.target, minimum)}
          wrong={wrong}
          onChange={(minimum) => setTopUp({ ...topUp, minimum })}
        />
        <Amount
          label={text('topUpTarget')}
          value={topUp.target}
          isRight={(target) => topUp.minimum === null || isTakenAsTarget(target, topUp.minimum)}
          wrong={wrong}
          onChange={(target) => setTopUp({ ...topUp, target })}
        />
        <Entered
          label={text('topUpCap')}
          what={text('topUpCapWhat')}
          type="number"
          step="any"
          value={topUp.monthlyLimit ?? ''}
          read={(typed) => (typed === '' ? null : amountTyped(typed))}
          wrong={text('entryCreditsWrong')}
          onChange={(monthlyLimit) => setTopUp({ ...topUp, monthlyLimit })}
        />
      </div>
      <div aria-live="polite">
        {!changed ? (
          text(changed === null ? 'didNotWork' : 'working')
        ) : (
          <Table
            caption={text('whatIfResult')}
            heads={[text('ifLine'), ...(before ? [text('ifAsSet')] : []), text('ifChanged')]}
            rows={whatIfLines(changed, format).map(({ key, value }, index) => ({
              key,
              cells: [
                text(key),
                ...[...(before ? [before[index]?.value ?? ''] : []), value].map((said, column) => (
                  <Said key={column} of={[said]} />
                )),
              ],
            }))}
          />
        )}
      </div>
    </>
  );
}

/** The last answer, while the next one is on its way; null: nothing can be said. Undefined: none yet. */
function useAnswer(topUp: TopUp | null, ask: Props['onWhatIf']): CreditsForecast | null | undefined {
  const [answer, setAnswer] = useState<CreditsForecast | null>();
  useEffect(() => {
    let isLate = false;
    if (topUp)
      void ask(topUp).then((said) => {
        if (!isLate) setAnswer(said);
      });
    return () => {
      isLate = true;
    };
  }, [topUp, ask]);
  return answer;
}

interface AmountProps {
  label: string;
  value: Decimal | null;
  isRight: (amount: Decimal) => boolean;
  wrong: string;
  onChange: (amount: Decimal) => void;
}

function Amount({ label, value, isRight, wrong, onChange }: AmountProps) {
  return (
    <Entered
      label={label}
      type="number"
      step="any"
      value={value ?? ''}
      read={(typed) => {
        const amount = amountTyped(typed);
        return amount !== undefined && isRight(amount) ? amount : undefined;
      }}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
