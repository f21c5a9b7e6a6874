import type { CreditsForecast } from '../../model/forecast/credits/credits.ts';
import type { ExpiryForecast } from '../../model/forecast/credits/expiry.ts';
import type { TopUpForecast } from '../../model/forecast/credits/top-up.ts';
import { isRefusal, type Refusal } from '../../model/forecast/refusal.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { chargeSpan } from '../charge.ts';
import type { Format } from '../format.ts';
import { refusalTexts } from '../refusal.ts';
import { creditsText } from '../timeline/said.ts';

/** One thing to compare: what it is, and how it would be. */
interface Line {
  key: TextKey;
  value: string;
}

/** What settings of auto top-up lead to: charges, what is stranded, and what is lost. Always the same lines. */
export function whatIfLines({ topUp, spend, expiry }: CreditsForecast, format: Format): Line[] {
  return [
    { key: 'ifSpent', value: known(spend, ({ days30 }) => format.creditsRange(days30.spent.p10, days30.spent.p90)) },
    { key: 'ifAtOnce', value: known(topUp, (one) => atOnce(one, format)) },
    ...chargeLines(topUp, format),
    { key: 'ifMonth', value: known(topUp, ({ month }) => known(month, (one) => monthText(one, format))) },
    { key: 'ifCap', value: known(topUp, ({ next, cap }) => known(next, () => capText(cap, format))) },
    { key: 'ifStranded', value: known(topUp, (one) => strandedText(one, format)) },
    { key: 'ifOverbuys', value: known(topUp, (one) => overbuysText(one, format)) },
    { key: 'ifExpires', value: known(expiry, (one) => expiresText(one, format)) },
  ];
}

function chargeLines(topUp: TopUpForecast | Refusal, format: Format): Line[] {
  const next = isRefusal(topUp) ? topUp : topUp.next;
  return [
    { key: 'ifProbability', value: known(next, ({ probability }) => format.percent(100 * probability.days30)) },
    {
      key: 'ifWhen',
      value: known(next, ({ when: { p10, p90 } }) => (p10 ? chargeSpan(p10, p90, format) : text('noChargeSoon'))),
    },
    {
      key: 'ifCharge',
      value: known(next, ({ purchase }) =>
        purchase === null
          ? text('ifNone')
          : text(
              'ifAmount',
              format.creditsRange(purchase.credits.p10, purchase.credits.p90),
              format.moneyRange(purchase.price.p10, purchase.price.p90, purchase.currency),
            ),
      ),
    },
  ];
}

function atOnce({ atOnce: due }: TopUpForecast, format: Format): string {
  return due === null ? text('ifNone') : text('ifAmount', format.credits(due.credits), format.money(due.price));
}

function monthText({ charges, purchases }: Exclude<TopUpForecast['month'], Refusal>, format: Format): string {
  return text(
    'ifCharges',
    format.creditsRange(charges.p10, charges.p90),
    format.moneyRange(purchases.price.p10, purchases.price.p90, purchases.currency),
  );
}

function capText(cap: TopUpForecast['cap'], format: Format): string {
  if (cap === null) return text('ifNoCap');
  return text(
    'ifCapReads',
    format.percent(100 * cap.asCredits.probability),
    format.percent(100 * cap.asMoney.probability),
  );
}

function strandedText({ strands }: TopUpForecast, format: Format): string {
  const sum = strands.reduce((total, { credits }) => total + credits, 0);
  return sum < 1 ? text('ifNone') : text('creditsAmount', creditsText(Math.round(sum), format));
}

function overbuysText({ overbuys }: TopUpForecast, format: Format): string {
  if (overbuys === null || overbuys.unspent.p90 < 1) return text('ifNone');
  const range = text('creditsRange', format.creditsRange(overbuys.unspent.p10, overbuys.unspent.p90));
  return overbuys.lowerTarget === null ? range : text('ifLowerTarget', range, format.credits(overbuys.lowerTarget));
}

function expiresText({ days90, undated, currency }: ExpiryForecast, format: Format): string {
  const { credits, price } = days90;
  if (credits.p90 < 1) return text(undated >= 1 ? 'riskNotKnown' : 'ifNone');
  return text(
    'ifAmount',
    format.creditsRange(credits.p10, credits.p90),
    format.moneyRange(price.p10, price.p90, currency),
  );
}

function known<Outcome extends object>(outcome: Outcome | Refusal, say: (outcome: Outcome) => string): string {
  return isRefusal(outcome) ? text(refusalTexts[outcome.refused]) : say(outcome);
}
