import { instantAt } from '../model/moment.ts';
import { text } from '../platform/text.ts';
import type { BalanceChart } from './balance-chart.ts';
import { chargeSpan } from './charge.ts';
import type { Format } from './format.ts';
import { momentValue, type Sentence, say } from './sentence.ts';

/** What the chart of the balance shows, in words; `price` is what the purchase will cost, if that is known. */
export function balanceSentences(
  { past, nowMs, untilMs, expected, band, levels, purchase }: BalanceChart,
  price: string | null,
  format: Format,
): Sentence[] {
  const first = past[0];
  const end = band.at(-1);
  const last = expected.at(-1);
  const moment = (atMs: number) => momentValue(instantAt(atMs), format);
  const whole = (credits: number) => format.count(Math.floor(credits));
  return [
    ...(first ? [say('chartPast', whole(first.credits), moment(first.atMs), whole(past.at(-1)?.credits ?? 0))] : []),
    ...(levels ? [say('chartLevels', whole(levels.minimum), whole(levels.target))] : []),
    ...(end && end.atMs > nowMs
      ? [say('chartAhead', format.creditsRange(end.least, end.most), moment(purchase?.atMs ?? untilMs))]
      : []),
    ...(purchase ? [say('chartPurchase', whole(purchase.credits)), nextCharge(purchase, price, format)] : []),
    ...(purchase && last ? [say('chartAhead', whole(last.credits), moment(last.atMs))] : []),
  ];
}

function nextCharge(
  { earliestMs, latestMs }: NonNullable<BalanceChart['purchase']>,
  price: string | null,
  format: Format,
): Sentence {
  const latest = Number.isFinite(latestMs) ? instantAt(latestMs) : null;
  const when = chargeSpan(instantAt(earliestMs), latest, format);
  return say('figureOf', text('nextChargeRow'), format.list([when, ...(price ? [price] : [])]));
}
