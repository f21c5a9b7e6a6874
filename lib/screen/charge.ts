import type { Decimal } from '../model/decimal.ts';
import type { TopUpForecast } from '../model/forecast/credits/top-up.ts';
import { isRefusal, type Refusal } from '../model/forecast/refusal.ts';
import type { TopUp } from '../model/reading.ts';
import { text } from '../platform/text.ts';
import { countSentences } from './charge-counts.ts';
import type { Format } from './format.ts';
import { refusalSentence } from './refusal.ts';
import { amountValue, momentValue, type Sentence, say } from './sentence.ts';

/** The next automatic charge in sentences: what will happen and when, then what it costs. */
export interface ChargeView {
  headline: Sentence;
  detail: readonly Sentence[];
  /** Whether it is worth a note, being near or due. */
  isNear: boolean;
}

/** What is to be said of automatic charges; null where there is nothing. */
export function chargeView(
  topUp: TopUpForecast | Refusal | null,
  monthlyLimit: Decimal | null,
  format: Format,
): ChargeView | null {
  if (topUp === null || isRefusal(topUp)) return null;
  if (!topUp.enabled) return switchedOn(topUp, format);
  if (topUp.belowSince) return below(topUp, topUp.belowSince, monthlyLimit, format);
  if (isRefusal(topUp.next)) return null;
  const { probability, when, purchase } = topUp.next;
  if (purchase === null || probability.days30 < unlikely) return null;
  return {
    headline:
      when.p10 && when.p50
        ? say('nextCharge', chargeSpan(when.p10, when.p90, format))
        : say('nextChargeMaybe', format.percent(100 * probability.days30)),
    detail: [
      say(
        'chargeAmount',
        format.creditsRange(purchase.credits.p10, purchase.credits.p90),
        format.moneyRange(purchase.price.p10, purchase.price.p90, purchase.currency),
      ),
      ...countSentences(topUp, monthlyLimit, format),
    ],
    isNear: probability.days7 >= unlikely,
  };
}

/** When the next charge comes: between two moments or, where it may well not come within thirty days, from one on. */
export function chargeSpan(first: Temporal.Instant, last: Temporal.Instant | null, format: Format): string {
  return last ? format.span(first, last) : text('ifFrom', format.onwards(first));
}

// Said only when it is more than a remote chance.
const unlikely = 0.1;

function switchedOn({ atOnce }: TopUpForecast, format: Format): ChargeView | null {
  if (atOnce === null) return null;
  const { credits, price } = atOnce;
  return {
    headline: say('ifSwitchedOn', amountValue(credits, format), format.money(price)),
    detail: [],
    isNear: false,
  };
}

function below(
  { atOnce, ...topUp }: TopUpForecast,
  since: Temporal.Instant,
  monthlyLimit: Decimal | null,
  format: Format,
): ChargeView {
  return {
    headline: say('belowMinimumSince', momentValue(since, format)),
    detail: [
      ...(atOnce ? [say('mayBuyAtOnce', amountValue(atOnce.credits, format), format.money(atOnce.price))] : []),
      ...countSentences(topUp, monthlyLimit, format),
    ],
    isNear: true,
  };
}

/**
 * What there is to say of the next charge where none is announced: that none is likely for a month, which is a fact as well,
 * or why it is not forecast. Null where auto top-up is off or not known, or a charge is announced.
 */
export function noChargeSentence(topUp: TopUpForecast | Refusal | null, settings: TopUp | null): Sentence | null {
  if (topUp === null) return null;
  if (isRefusal(topUp)) return settings?.enabled ? refusalSentence(topUp) : null;
  if (!topUp.enabled || topUp.belowSince) return null;
  if (isRefusal(topUp.next)) return refusalSentence(topUp.next);
  const { purchase, probability } = topUp.next;
  return purchase === null || probability.days30 < unlikely ? say('noChargeSoon') : null;
}
