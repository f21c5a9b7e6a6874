import type { Terms } from '../credits/grant.ts';
import { z } from '../schema.ts';
import { type AccountStep, accountAfter, type Seen } from './after.ts';
import { AccountHistory } from './history.ts';

/**
 * An account as it is kept. Of looks at usage that say the same in a row, only the first and the last
 * are: each replaces the one before. `base` is the history without the last of them, from which
 * the next one starts, so that what is carried on equals what is made anew from the readings.
 */
export const AccountState = z.object({ base: AccountHistory, history: AccountHistory });
export type AccountState = z.infer<typeof AccountState>;

/** One reading more. `repeats`: it says the same as the last one of its kind, and takes its place. */
export function stateAfter(
  state: AccountState | null,
  seen: Seen & { repeats: boolean },
  terms: Terms,
): Omit<AccountStep, 'history'> & { state: AccountState } {
  const isUsage = seen.figures.kind === 'usage';
  const before = isUsage && seen.repeats ? state?.base : state?.history;
  const { history, ...past } = accountAfter(before ?? null, seen, terms);
  if (!isUsage && state !== null)
    return { ...past, state: { base: accountAfter(state.base, seen, terms).history, history } };
  return { ...past, state: { base: isUsage && seen.repeats && state ? state.base : history, history } };
}
