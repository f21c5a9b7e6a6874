import { isTakenAsTarget } from '../../credits/pack.ts';
import type { Decimal } from '../../decimal.ts';
import { horizonHours } from './days-ahead.ts';
import type { Outcomes, TopUpOutcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import parameters from './parameters.json' with { type: 'json' };
import { rangeOf } from './quantile.ts';
import type { TopUpForecast } from './top-up.ts';
import type { TopUpSettings } from './top-up-settings.ts';
import { wantedBetween } from './wants.ts';

const { leastStranded } = parameters;

/** The grants of which more expires with refills than without, newer credits being spent first. */
export function stranded({ onNewestFirst, offNewestFirst, lots }: TopUpOutcomes): TopUpForecast['strands'] {
  return lots.flatMap((id, index) => {
    const more = meanOf(onNewestFirst.unspent[index]) - meanOf(offNewestFirst.unspent[index]);
    return more >= leastStranded ? [{ id, credits: Number(more.toFixed(2)) }] : [];
  });
}

const yearHours = 365 * 24;

/** What a refill within thirty days leaves unspent in the twelve months that it is valid; null: none comes. */
export function overbought(
  { minimum, target }: TopUpSettings,
  { futures: { wants }, age }: Pick<Outlook, 'futures' | 'age'>,
  { boughtAt }: Pick<Outcomes, 'boughtAt'>,
): TopUpForecast['overbuys'] {
  const isComing = (_: number, path: number) => (boughtAt[path] ?? 0) <= age + horizonHours.days30;
  const from = (path: number) => boughtAt[path] ?? 0;
  const year = wantedBetween(wants, from, (path) => from(path) + yearHours).filter(isComing);
  if (year.length === 0) return null;
  const unspent = rangeOf(year.map((wanted) => Math.max(0, Number(target) - wanted)));
  const enough = String(Math.floor(rangeOf(year).p50)) as Decimal;
  return { unspent, lowerTarget: unspent.p50 >= leastStranded && isTakenAsTarget(enough, minimum) ? enough : null };
}

function meanOf(values: Float64Array | undefined): number {
  return values ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
