import type { CreditsParameters } from '../../lib/model/forecast/credits/parameters.ts';
import { mean } from '../mean.ts';
import { bySeries } from './held.ts';
import { horizons, type Scored } from './score.ts';

/** Parameters, and how forecasts with them held. */
interface Tried {
  parameters: CreditsParameters;
  scored: Scored[];
}

/** The parameters of which ranges hold nearest to 80 %, each series counting once; of those about equal, the sharpest. */
export function best(grid: readonly Tried[], isMeant: (id: string) => boolean): CreditsParameters {
  const rated = grid.map(({ parameters, scored }) => {
    const meant = scored.filter(({ id }) => isMeant(id));
    const losses = Object.values(Object.groupBy(meant, ({ id, horizon }) => `${id} ${horizon}`)).map((own = []) =>
      mean(own.map(({ loss }) => loss)),
    );
    const misses = horizons.map((horizon) => Math.max(0, Math.abs(bySeries(meant, horizon) - 0.8) - 0.02));
    return { parameters, rating: mean(losses) + Math.max(...misses) };
  });
  return rated.reduce((a, b) => (b.rating < a.rating ? b : a)).parameters;
}

/** One person's series share the part of their name before an underscore. */
export function personOf(id: string): string {
  return id.split('_')[0] ?? id;
}
