import { isTakenAsTarget, smallestPack } from '../../../lib/model/credits/pack.ts';
import type { Decimal } from '../../../lib/model/decimal.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { amountTyped } from '../../field/amount-typed.ts';
import { Entered } from '../../field/Entered.tsx';
import { Switch } from '../../field/Switch.tsx';

interface Props {
  topUp: TopUp;
  format: Format;
  onChange: (topUp: TopUp) => void;
}

/** Auto top-up as it could be set: what the site would not take is not taken here either. */
export function TopUpFields({ topUp, format, onChange }: Props) {
  const { enabled, minimum, target, monthlyLimit } = topUp;
  const change = (part: Partial<TopUp>) => onChange({ ...topUp, ...part });
  const wrong = text('topUpWrong', format.credits(smallestPack));
  return (
    <>
      <Switch label={text('topUpOnIf')} isOn={enabled === true} onChange={(isOn) => change({ enabled: isOn })} />
      <div class="fields">
        <Amount
          label={text('topUpMinimum')}
          value={minimum}
          isRight={(typed) => target === null || isTakenAsTarget(target, typed)}
          wrong={wrong}
          onChange={(typed) => change({ minimum: typed })}
        />
        <Amount
          label={text('topUpTarget')}
          value={target}
          isRight={(typed) => minimum === null || isTakenAsTarget(typed, minimum)}
          wrong={wrong}
          onChange={(typed) => change({ target: typed })}
        />
        <Entered
          label={text('topUpCap')}
          what={text('topUpCapWhat')}
          type="number"
          step="any"
          value={monthlyLimit ?? ''}
          read={(typed) => (typed === '' ? null : amountTyped(typed))}
          wrong={text('entryCreditsWrong')}
          onChange={(typed) => change({ monthlyLimit: typed })}
        />
      </div>
    </>
  );
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
