import { exhaustionWithin } from '../../lib/model/forecast/exhaustion.ts';
import type { LimitName } from '../../lib/model/forecast/limits.ts';
import type { LimitParameters } from '../../lib/model/forecast/parameters.ts';
import { leftOf } from '../../lib/model/forecast/terms.ts';
import { wantedAtReset } from '../../lib/model/forecast/window.ts';
import { scoredAt } from '../backtest/protocol/backtest.ts';
import { type Scored, scoresOf } from '../backtest/protocol/score.ts';
import { type Example, sourcesOf, split } from './examples.ts';
import { fitWeights } from './weights.ts';

// The middle of what the protocol asks of P10 to P90 (.75 to .87).
const enough = 0.81;
const candidates = Array.from({ length: 16 }, (_, step) => Number((1 + step * 0.02).toFixed(2)));

/**
 * By how much P90 must be drawn out for P10 to P90 to hold enough outcomes of people the
 * weights were not fitted to: each source is forecast from the others (cross-conformal).
 * Never below 1: a range that proved too wide on few sources is left so.
 */
export function fitWidening(examples: Example[], limit: LimitName): number {
  const ids = sourcesOf(examples);
  if (ids.length < 2) return 1;
  const folds = ids.map((sourceId) => {
    const [held, others] = split(examples, sourceId);
    return { held, weights: fitWeights(others, limit) };
  });
  const coverageAt = (widening: number) =>
    meanCoverage(
      folds.flatMap(({ held, weights }) => held.map((example) => scored(example, { ...weights, widening }))),
    );
  return candidates.find((widening) => coverageAt(widening) >= enough) ?? Math.max(...candidates);
}

function scored({ origin, known, ownDays }: Example, parameters: LimitParameters): Scored {
  const forecast = wantedAtReset(known, parameters, ownDays);
  return scoredAt(origin, { ...forecast, exhaustion: exhaustionWithin(known, leftOf(known), parameters) });
}

/** Over both kinds of origin, by windows and by sources. */
function meanCoverage(all: Scored[]): number {
  const cells = (['active', 'grid'] as const).flatMap((kind) => {
    const ofKind = all.filter(({ origin }) => origin.kind === kind);
    return (['windows', 'sources'] as const).map((weighting) => scoresOf(ofKind, weighting).coverage);
  });
  return cells.reduce((sum, coverage) => sum + coverage, 0) / cells.length;
}
