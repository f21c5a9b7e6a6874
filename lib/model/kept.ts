import type { KnownAs } from './shown-accounts.ts';

/** How much is kept of one account, and since when. */
export interface Kept extends KnownAs {
  readings: number;
  since: Temporal.Instant | null;
}
