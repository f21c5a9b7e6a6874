import type { Case } from '../../../lib/model/forecast/case.ts';
import { type Origin, type OriginKind, originsOf } from '../protocol/origin.ts';
import type { Source, WindowMinutes } from '../protocol/reading.ts';
import { weightsOf } from '../protocol/score.ts';
import { scoredWindows } from '../protocol/scored.ts';
import { situationAt } from '../protocol/situation.ts';
import { caseOf } from './case-of.ts';

/** One origin of a scored window: what was known then, and what came. */
export interface Example {
  origin: Origin;
  known: Case;
}

/** The examples of every source, for one length. Worked out once: leaving a source out is a filter. */
export function examplesOf(sources: Source[], windowMinutes: WindowMinutes): Example[] {
  return sources.flatMap((source) =>
    scoredWindows(source, windowMinutes)
      .flatMap(originsOf)
      .map((origin) => ({ origin, known: caseOf(situationAt(source, origin)) })),
  );
}

/** Weights that sum to one: half by windows and half by sources, active and grid alike, as the protocol scores. */
export function trainingWeights(examples: Example[]): number[] {
  const weights = new Array<number>(examples.length).fill(0);
  for (const kind of ['active', 'grid'] satisfies OriginKind[]) {
    const indexes = examples.flatMap(({ origin }, index) => (origin.kind === kind ? [index] : []));
    const ofKind = indexes.flatMap((index) => examples[index] ?? []);
    for (const weighting of ['windows', 'sources'] as const) {
      const shares = weightsOf(ofKind, weighting);
      const total = shares.reduce((sum, share) => sum + share, 0);
      indexes.forEach((index, position) => {
        weights[index] = (weights[index] ?? 0) + (shares[position] ?? 0) / total / 4;
      });
    }
  }
  return weights;
}
