import type { LimitName } from '../../lib/model/forecast/limits.ts';
import type { LimitParameters } from '../../lib/model/forecast/parameters.ts';
import { type Example, split } from './examples.ts';
import { fitLimit } from './fit.ts';

/** The parameters of one limit fitted without a source; null where no other source has anything to fit. */
export function fitWithout(examples: Example[], limit: LimitName, sourceId: string): LimitParameters | null {
  const [, others] = split(examples, sourceId);
  return others.length > 0 ? fitLimit(others, limit) : null;
}
