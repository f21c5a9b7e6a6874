import type { Cell, Row } from './cells.ts';
import { fiveHours } from './protocol/reading.ts';

/** One cell as a Markdown table. */
export function tableOf({ windowMinutes, kind, weighting, rows }: Cell): string {
  const [first] = rows;
  const title = `**${windowMinutes === fiveHours ? '5 h' : 'weekly'}, ${kind}, by ${weighting}**`;
  const count = `(${first?.origins} origins, ${first?.windows} windows, ${first?.sources} sources)`;
  return [
    `${title} ${count}; Brier of the base rate ${first?.baseRateBrier.toFixed(4)}`,
    '',
    '| method | MAE | pinball P10 | P50 | P90 | mean | beside the fan | P10–P90 holds | Brier | refused |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(lineOf),
    ...rows.flatMap(refusalLine),
  ].join('\n');
}

/** Spillway says why it refuses; of the others the table's share is all there is. */
function refusalLine({ method, refusals }: Row): string[] {
  const reasons = Object.entries(refusals).filter(([reason]) => reason !== 'not-given');
  if (reasons.length === 0) return [];
  return ['', `${method} refused: ${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')}.`];
}

function lineOf(row: Row): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `| ${[
    row.method,
    row.error.toFixed(1),
    row.pinball10.toFixed(2),
    row.pinball50.toFixed(2),
    row.pinball90.toFixed(2),
    row.pinball.toFixed(2),
    `${row.besideFan > 0 ? '+' : ''}${percent(row.besideFan)} ± ${(100 * row.besideFanError).toFixed(1)}`,
    `${row.coverage.toFixed(2)} ± ${row.coverageError.toFixed(2)}`,
    row.brier.toFixed(4),
    row.refused > 0 ? percent(row.refused) : '',
  ].join(' | ')} |`;
}
