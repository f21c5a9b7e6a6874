import { z } from '../schema.ts';
import { Doubt, KnownBalance, LastChange } from './doubt.ts';
import { Movement } from './movement.ts';
import { PlanWatch } from './plan-watch.ts';
import { UsedSign } from './sign.ts';

/** All that must be remembered of the readings so far; its size does not grow with them. */
export const Ledger = z.object({
  /** The first balance that was read; null: none yet. */
  opening: z.nullable(KnownBalance),
  /** The last one; a null balance in between changes nothing. */
  last: z.nullable(KnownBalance),
  watch: PlanWatch,
  lastChange: z.nullable(LastChange),
  /** Not null when the last balance is in doubt; the last open movement is then what it would be, unexplained. */
  doubt: z.nullable(Doubt),
  /** The movements of the last change, which may still grow, and all since the first rise that may still be explained. */
  open: z.array(Movement),
  usedSigns: z.array(UsedSign),
});
export type Ledger = z.infer<typeof Ledger>;
