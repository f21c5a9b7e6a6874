import type { CreditsForecast } from '../../model/forecast/credits/credits.ts';
import type { ExpiryForecast } from '../../model/forecast/credits/expiry.ts';
import type { NextCharge, TopUpForecast } from '../../model/forecast/credits/top-up.ts';
import type { Range } from '../../model/forecast/range.ts';
import { isRefusal, type Refusal } from '../../model/forecast/refusal.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { chargeSpan } from '../charge.ts';
import { chargesText } from '../charge-counts.ts';
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
  // Of what is off the forecast tells what it would do if it were on; as it is, nothing comes of it.
  const isOff = !isRefusal(topUp) && !topUp.enabled;
  return [
    { key: 'ifSpent', value: known(spend, ({ days30 }) => format.creditsRange(days30.spent.p10, days30.spent.p90)) },
    ...topUpLines.map(({ key, say }) => ({
      key,
      value: isOff ? text('ifNone') : known(topUp, (one) => say(one, format)),
    })),
    { key: 'ifExpires', value: known(expiry, (one) => expiresText(one, format)) },
  ];
}

/** What comes of auto top-up that is on. */
const topUpLines: readonly { key: TextKey; say: (topUp: TopUpForecast, format: Format) => string }[] = [
  { key: 'ifAtOnce', say: atOnce },
  {
    key: 'ifProbability',
    say: ({ next }, format) => known(next, ({ probability }) => format.percent(100 * probability.days30)),
  },
  {
    key: 'ifWhen',
    say: ({ next }, format) =>
      known(next, ({ when: { p10, p90 } }) => (p10 ? chargeSpan(p10, p90, format) : text('noChargeSoon'))),
  },
  { key: 'ifCharge', say: ({ next }, format) => known(next, (one) => sizeText(one, format)) },
  { key: 'ifDays30', say: ({ days30 }, format) => known(days30, (one) => chargesText(one, format)) },
  { key: 'ifCap', say: ({ next, cap }, format) => known(next, () => capText(cap, format)) },
  { key: 'ifStranded', say: strandedText },
  { key: 'ifOverbuys', say: overbuysText },
];

function sizeText({ purchase }: NextCharge, format: Format): string {
  if (purchase === null) return text('ifNone');
  return amountText(purchase.credits, purchase.price, purchase.currency, format);
}

function atOnce({ atOnce: due }: TopUpForecast, format: Format): string {
  return due === null ? text('ifNone') : text('ifAmount', format.credits(due.credits), format.money(due.price));
}

/** How probably a monthly maximum stops a charge, and when, by either reading of it. */
export function capText(cap: TopUpForecast['cap'], format: Format): string {
  if (cap === null) return text('ifNoCap');
  const stops = ({ probability, when: { p10, p90 } }: typeof cap.asCredits) => {
    const chance = format.percent(100 * probability);
    return p10 ? text('chanceWhen', chance, chargeSpan(p10, p90, format)) : chance;
  };
  return text('ifCapReads', stops(cap.asCredits), stops(cap.asMoney));
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
  return amountText(credits, price, currency, format);
}

function amountText(credits: Range, price: Range, currency: string, format: Format): string {
  return text(
    'ifAmount',
    format.creditsRange(credits.p10, credits.p90),
    format.moneyRange(price.p10, price.p90, currency),
  );
}

function known<Outcome extends object>(outcome: Outcome | Refusal, say: (outcome: Outcome) => string): string {
  return isRefusal(outcome) ? text(refusalTexts[outcome.refused]) : say(outcome);
}
