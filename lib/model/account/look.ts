import type { Figures, Source, Usage } from '../reading.ts';

/** One look at an account: figures of it, and the moment at which the site said them. */
export interface AccountLook {
  at: Temporal.Instant;
  source: Source;
  figures: Figures;
}

/** The same of usage. */
export type UsageLook = AccountLook & { figures: Usage };

/** A look as it is kept beside others. `repeats`: it says the same as the last one of its kind, and takes its place. */
export type KeptLook = AccountLook & { repeats: boolean };
