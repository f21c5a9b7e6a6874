import type { LimitName } from '../../lib/model/forecast/limits.ts';
import type { LimitParameters, Parameters } from '../../lib/model/forecast/parameters.ts';
import type { Example } from './examples.ts';
import { fitWeights } from './weights.ts';
import { fitWidening } from './widening.ts';

/** The parameters that suit the examples best. The same examples give the same parameters. */
export function fitParameters(examples: Record<LimitName, Example[]>): Parameters {
  return { fiveHours: fitLimit(examples.fiveHours, 'fiveHours'), week: fitLimit(examples.week, 'week') };
}

/** The same for one limit. */
export function fitLimit(examples: Example[], limit: LimitName): LimitParameters {
  return { ...fitWeights(examples, limit), widening: fitWidening(examples, limit) };
}
