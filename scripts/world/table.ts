import { families } from '../../tests/support/world/family.ts';
import type { Report } from './report.ts';
import type { Estimate } from './tally.ts';

const percent = (share: number | null) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
const estimate = ({ value, error }: Estimate) =>
  `${percent(value)}${error === null ? '' : ` ± ${(100 * error).toFixed(1)}`}`;
const counted = (one: Estimate | null) => (one ? [estimate(one), String(one.of)] : ['–', '0']);
const figure = (value: number | null) => (value === null ? '–' : value.toPrecision(3));

/** A report as Markdown tables. */
export function tableOf(report: Report): string {
  const { seed, users, days, readings, forecasts } = report;
  return [
    `Seed ${seed}: ${users} people, ${days} days, ${readings} readings, ${forecasts} moments of forecast. ± is one standard error over people.`,
    table(
      ['found and named', 'share', 'of', 'people'],
      Object.entries(report.shares).map(([name, one]) => [name, estimate(one), String(one.of), String(one.people)]),
    ),
    table(
      ['lead of warnings, hours', '1 in 10 less', 'middle', '1 in 10 more'],
      Object.entries(report.leads).map(([name, hours]) => [name, ...hours.map((value) => value.toFixed(1))]),
    ),
    table(
      [
        'ranges',
        'hold',
        'of',
        'two ends, which claim 80 %: hold',
        'of',
        'one end, which claims 90 %: hold',
        'of',
        'below P10',
        'above P90',
        'one figure: hold',
        'of',
        'pinball',
        'of a simple rule',
        ...Object.keys(families),
      ],
      Object.entries(report.ranges).map(([name, range]) => [
        name,
        ...counted(range.held),
        ...counted(range.heldWithTwoEnds),
        ...counted(range.heldWithOneEnd),
        percent(range.below),
        percent(range.above),
        ...counted(range.heldAsOneFigure),
        figure(range.pinball),
        figure(range.simplePinball),
        ...Object.keys(families).map((family) => {
          const own = range.families[family];
          return own ? percent(own.value) : '';
        }),
      ]),
    ),
    table(
      ['probabilities', 'Brier', 'of the base rate', 'of', 'stated → came'],
      Object.entries(report.probabilities).map(([name, one]) => [
        name,
        one.brier.toFixed(4),
        one.baseRateBrier.toFixed(4),
        String(one.of),
        one.bins.map(({ stated, came }) => `${percent(stated)} → ${percent(came.value)} (${came.of})`).join(', '),
      ]),
    ),
    table(
      ['refused', 'share', 'of', 'why'],
      Object.entries(report.refused).map(([name, { share, of, why }]) => [
        name,
        percent(share),
        String(of),
        Object.entries(why)
          .map(([reason, count]) => `${reason} ${count}`)
          .join(', '),
      ]),
    ),
    table(
      ['lost within 30 days, a forecast', 'P50', 'really', 'forecasts'],
      Object.entries(report.atRisk).map(([told, one]) => [
        told,
        figure(one.forecast),
        figure(one.lost),
        String(one.forecasts),
      ]),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
