import type { LimitName } from '../../lib/model/forecast/limits.ts';
import type { Term } from '../../lib/model/forecast/terms.ts';

/** Which terms each quantile is made of, and what the person's own windows count. Only the weights are fitted. */
export interface Recipe {
  p10: Term[];
  p50: Term[];
  p90: Term[];
  strength: number;
  pastWeight: number;
}

export const recipes: Record<LimitName, Recipe> = {
  // What remains of five hours is decided by the session under way; earlier windows say little.
  fiveHours: {
    p10: ['sessionPace'],
    p50: ['session', 'busySession'],
    p90: ['pace', 'session', 'busy'],
    strength: 1,
    pastWeight: 0.2,
  },
  // A week is many sessions: the habit decides, and a past week says as much as the present one.
  week: {
    p10: ['sessionPace'],
    p50: ['wakingPace'],
    p90: ['pace', 'spread'],
    strength: 1,
    pastWeight: 1,
  },
};
