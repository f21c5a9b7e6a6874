import type { BalanceChart } from './balance-chart.ts';
import type { Format } from './format.ts';
import { momentValue, type Sentence, say } from './sentence.ts';

/** What the chart of the balance shows, in words. */
export function balanceSentences(
  { past, nowMs, untilMs, band, levels, purchase }: BalanceChart,
  format: Format,
): Sentence[] {
  const first = past[0];
  const end = band.at(-1);
  const moment = (atMs: number) => momentValue(Temporal.Instant.fromEpochMilliseconds(Math.round(atMs)), format);
  const whole = (credits: number) => format.count(Math.floor(credits));
  return [
    ...(first ? [say('chartPast', whole(first.credits), moment(first.atMs), whole(past.at(-1)?.credits ?? 0))] : []),
    ...(levels ? [say('chartLevels', whole(levels.minimum), whole(levels.target))] : []),
    ...(end && end.atMs > nowMs
      ? [say('chartAhead', format.creditsRange(end.least, end.most), moment(purchase?.atMs ?? untilMs))]
      : []),
    ...(purchase ? [say('chartPurchase', whole(purchase.credits))] : []),
  ];
}
