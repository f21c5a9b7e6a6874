import { listPrice, type Money } from '../../lib/model/credits/price.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { amountTyped } from '../field/amount-typed.ts';
import { Choice } from '../field/Choice.tsx';
import { Entered } from '../field/Entered.tsx';

interface Props {
  /** Null: the list price. */
  price: Money | null;
  format: Format;
  onChange: (price: Money | null) => void;
}

/** What a credit costs: as OpenAI lists it, or what the user pays. */
export function PricePerCredit({ price, format, onChange }: Props) {
  return (
    <Choice
      label={text('price')}
      options={[
        ['list', text('priceList', format.money(listPrice))],
        ['own', text('priceOwn')],
      ]}
      chosen={price === null ? 'list' : 'own'}
      onChoose={(which) => onChange(which === 'list' ? null : listPrice)}
    >
      {price && (
        <div class="fields">
          <Entered
            label={text('priceAmount')}
            type="number"
            step="any"
            value={price.amount}
            read={amountTyped}
            wrong={text('priceWrong', format.money(listPrice))}
            onChange={(amount) => onChange({ ...price, amount })}
          />
          <label class="entered">
            {text('priceCurrency')}
            <select
              value={price.currency}
              onChange={(event) => onChange({ ...price, currency: event.currentTarget.value })}
            >
              {[...new Set([price.currency, ...Intl.supportedValuesOf('currency')])].sort().map((currency) => (
                <option key={currency} value={currency}>
                  {format.currency(currency)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </Choice>
  );
}
