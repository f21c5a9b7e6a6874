import type { LimitName } from '../../../lib/model/forecast/fading.ts';
import { forecastWindow } from '../../../lib/model/forecast/forecast.ts';
import type { LimitParameters, Parameters } from '../../../lib/model/forecast/parameters.ts';
import { type Scored, scoresOf } from '../protocol/score.ts';
import type { Example } from './examples.ts';
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
  const folds = [...new Set(examples.map(({ origin }) => origin.window.sourceId))].map((sourceId) => {
    const [held, others] = split(examples, sourceId);
    return { held, weights: fitWeights(others, limit) };
  });
  const coverageAt = (widening: number) =>
    meanCoverage(
      folds.flatMap(({ held, weights }) => held.map((example) => scored(example, limit, { ...weights, widening }))),
    );
  return candidates.find((widening) => coverageAt(widening) >= enough) ?? Math.max(...candidates);
}

/** The examples of one source, and those of all others. */
export function split(examples: Example[], sourceId: string): [Example[], Example[]] {
  const isHeld = ({ origin }: Example) => origin.window.sourceId === sourceId;
  return [examples.filter(isHeld), examples.filter((example) => !isHeld(example))];
}

function scored({ origin, known }: Example, limit: LimitName, parameters: LimitParameters): Scored {
  const forecast = forecastWindow(known, limit, { [limit]: parameters } as Parameters);
  return { origin, forecast, refused: false };
}

/** Over both kinds of origin, by windows and by sources. */
function meanCoverage(all: Scored[]): number {
  const cells = (['active', 'grid'] as const).flatMap((kind) => {
    const ofKind = all.filter(({ origin }) => origin.kind === kind);
    return (['windows', 'sources'] as const).map((weighting) => scoresOf(ofKind, weighting).coverage);
  });
  return cells.reduce((sum, coverage) => sum + coverage, 0) / cells.length;
}
