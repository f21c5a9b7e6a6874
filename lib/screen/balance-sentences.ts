import { instantAt } from '../model/moment.ts';
import { text } from '../platform/text.ts';
import type { BalanceChart } from './balance-chart.ts';
import { chargeSpan } from './charge.ts';
import { drawnRangeShown, drawnShown } from './credits-shown.ts';
import type { Format } from './format.ts';
import type { Style } from './glance.ts';
import { momentValue, type Sentence, say } from './sentence.ts';

/** What the chart of the balance shows, in words; `price` is what the purchase will cost, if that is known. */
export function balanceSentences(
  { past, nowMs, untilMs, expected, band, levels, purchase, further }: BalanceChart,
  price: string | null,
  style: Style,
): Sentence[] {
  const first = past[0];
  const end = band.at(-1);
  const last = expected.at(-1);
  const { format } = style;
  const moment = (atMs: number) => momentValue(instantAt(atMs), format);
  const amount = (credits: number) => drawnShown(credits, style);
  return [
    ...(first ? [say('chartPast', amount(first.credits), moment(first.atMs), amount(past.at(-1)?.credits ?? 0))] : []),
    ...(levels ? [say('chartLevels', amount(levels.minimum), amount(levels.target))] : []),
    ...(end && end.atMs > nowMs
      ? [say('chartAhead', drawnRangeShown(end.least, end.most, style), moment(purchase?.atMs ?? untilMs))]
      : []),
    ...(purchase ? [say('chartPurchase', amount(purchase.credits)), nextCharge(purchase, price, format)] : []),
    ...(purchase && last ? [say('chartAhead', amount(last.credits), moment(last.atMs))] : []),
    ...(further.length > 0 ? [say('chartFurther', format.count(further.length))] : []),
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
