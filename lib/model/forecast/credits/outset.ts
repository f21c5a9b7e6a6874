import type { DaysSetting } from './days-drawn.ts';
import type { KnownUse } from './known.ts';
import { needsOf } from './needs-of.ts';
import shipped from './parameters.json' with { type: 'json' };
import { type Starts, startsOf } from './start.ts';
import { seedOf, type UseHistory } from './use-history.ts';

/** Where every future of a person sets out from: what they needed so far, and how the plan's limits stand at the reading. */
export interface Outset extends DaysSetting {
  uses: UseHistory;
  starts: Starts;
  /** What chance is drawn by, as `seedOf` gives it. */
  seed: number;
}

/** The outset of what is known; null where no use is. What was needed takes a while to work out: once is enough for all. */
export function outsetOf(known: KnownUse): Outset | null {
  const { uses, readAt, zone, workDays } = known;
  if (uses === null) return null;
  const starts = startsOf(known);
  return {
    uses,
    needs: needsOf(uses, starts),
    starts,
    readAt: readAt.toZonedDateTimeISO(zone),
    workDays,
    parameters: shipped,
    seed: seedOf(uses),
  };
}
