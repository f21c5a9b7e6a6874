import type { Entry } from '../../lib/model/credits/grant.ts';
import { text } from '../../lib/platform/text.ts';
import { monthsText } from '../../lib/screen/format/whole.ts';
import { amountTyped } from '../field/amount-typed.ts';
import { Entered } from '../field/Entered.tsx';

/** An entry that may not be complete yet. */
export type EntryDraft = Pick<Entry, 'kind' | 'expiresOn'> & {
  credits: Entry['credits'] | null;
  on: Entry['on'] | null;
};

interface Props {
  entry: EntryDraft;
  today: Temporal.PlainDate;
  monthsToExpiry: number;
  onChange: (change: Partial<Omit<Entry, 'id'>>) => void;
}

/** What there is to say of credits that came at one time. */
export function EntryFields({ entry: { kind, credits, on, expiresOn }, today, monthsToExpiry, onChange }: Props) {
  const untilToday = (typed: string) => {
    const day = dayTyped(typed);
    const isOne = day && !isAfter(day, today) && (expiresOn === null || isAfter(expiresOn, day));
    return isOne ? day : undefined;
  };
  const afterThat = (typed: string) => {
    if (typed === '') return null;
    const day = dayTyped(typed);
    return day && (on === null || isAfter(day, on)) ? day : undefined;
  };
  return (
    <div class="fields">
      <label class="entered">
        {text('entryKind')}
        <select
          value={kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value === 'grant' ? 'grant' : 'purchase' })}
        >
          <option value="purchase">{text('entryPurchase')}</option>
          <option value="grant">{text('entryGrant')}</option>
        </select>
      </label>
      <Entered
        label={text('credits')}
        type="number"
        step="any"
        required
        value={credits ?? ''}
        read={amountTyped}
        wrong={text('entryCreditsWrong')}
        onChange={(credits) => onChange({ credits })}
      />
      <Entered
        label={text('entryOn')}
        type="date"
        required
        max={today.toString()}
        value={on?.toString() ?? ''}
        read={untilToday}
        wrong={text('entryOnWrong')}
        onChange={(on) => onChange({ on })}
      />
      <Entered
        label={text('entryExpires')}
        what={text('entryExpiresWhat', monthsText(monthsToExpiry))}
        type="date"
        value={expiresOn?.toString() ?? ''}
        read={afterThat}
        wrong={text('entryExpiresWrong')}
        onChange={(expiresOn) => onChange({ expiresOn })}
      />
    </div>
  );
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

function dayTyped(typed: string): Temporal.PlainDate | undefined {
  return typed === '' ? undefined : Temporal.PlainDate.from(typed);
}
