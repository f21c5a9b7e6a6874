import { type Case, caseOf } from '../../lib/model/forecast/case.ts';
import type { Range } from '../../lib/model/forecast/range.ts';
import { isRefusal } from '../../lib/model/forecast/refusal.ts';
import { type Followed, lastBy, momentOf } from '../backtest/follow.ts';
import { type Origin, type OriginKind, originsOf } from '../backtest/protocol/origin.ts';
import type { WindowMinutes } from '../backtest/protocol/reading.ts';
import { weightsOf } from '../backtest/protocol/score.ts';
import { scoredWindows } from '../backtest/protocol/scored.ts';

/** One origin of a scored window: what was known then, and what came. */
export interface Example {
  origin: Origin;
  known: Case;
  ownDays: Range | null;
}

/**
 * The examples of every source, for one length, by the code that is shipped; where that refuses to
 * forecast there is nothing to fit. Worked out once: leaving a source out is a filter.
 */
export function examplesOf(sources: Followed[], windowMinutes: WindowMinutes): Example[] {
  return sources.flatMap(({ source, limits, toldAt }) =>
    scoredWindows(source, windowMinutes)
      .flatMap(originsOf)
      .flatMap((origin) => {
        const then = lastBy(limits.get(windowMinutes) ?? [], origin.at);
        const at = momentOf(origin.at);
        const { ownDays, room } = toldAt(windowMinutes, at);
        const known = then && caseOf(then.history, at, { room });
        return known === null || isRefusal(known) ? [] : [{ origin, known, ownDays }];
      }),
  );
}

/** The examples of one source, and those of all others. */
export function split(examples: Example[], sourceId: string): [Example[], Example[]] {
  const isHeld = ({ origin }: Example) => origin.window.sourceId === sourceId;
  return [examples.filter(isHeld), examples.filter((example) => !isHeld(example))];
}

/** The sources that have examples. */
export function sourcesOf(examples: Example[]): string[] {
  return [...new Set(examples.map(({ origin }) => origin.window.sourceId))].sort();
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
