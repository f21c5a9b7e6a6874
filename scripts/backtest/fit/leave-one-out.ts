import type { LimitName } from '../../../lib/model/forecast/fading.ts';
import { forecastWindow } from '../../../lib/model/forecast/forecast.ts';
import type { Parameters } from '../../../lib/model/forecast/parameters.ts';
import type { MethodFor } from '../protocol/backtest.ts';
import type { Method } from '../protocol/forecast.ts';
import { fiveHours } from '../protocol/reading.ts';
import { caseOf } from './case-of.ts';
import type { Example } from './examples.ts';
import { fitLimit } from './fit.ts';
import { split } from './widening.ts';

/** Spillway's forecast with given parameters, as a method of the backtest. */
export function spillway(parameters: Parameters): Method {
  return (situation) =>
    forecastWindow(caseOf(situation), situation.windowMinutes === fiveHours ? 'fiveHours' : 'week', parameters);
}

/** For each source, the method of one limit fitted without it. */
export function leavingOneOut(examples: Example[], limit: LimitName): MethodFor {
  return (sourceId) => {
    const [, others] = split(examples, sourceId);
    return spillway({ [limit]: fitLimit(others, limit) } as Parameters);
  };
}
