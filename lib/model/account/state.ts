import type { Terms } from '../credits/grant.ts';
import { z } from '../schema.ts';
import { type AccountStep, accountAfter } from './after.ts';
import { AccountHistory } from './history.ts';
import type { KeptLook } from './look.ts';

/**
 * An account as it is kept. Of looks at usage that say the same in a row, only the first and the last
 * are: each replaces the one before. `base` is the history without the last of them, from which
 * the next one starts, so that what is carried on equals what is made anew from the readings.
 */
export const AccountState = z.object({ base: AccountHistory, history: AccountHistory });
export type AccountState = z.infer<typeof AccountState>;

/** The account after one more look. */
export function stateAfter(
  state: AccountState | null,
  look: KeptLook,
  terms: Terms,
): Omit<AccountStep, 'history'> & { state: AccountState } {
  const { history, ...past } = accountAfter(historyBefore(state, look), look, terms);
  if (state === null) return { ...past, state: { base: history, history } };
  if (look.figures.kind !== 'usage')
    return { ...past, state: { base: accountAfter(state.base, look, terms).history, history } };
  return { ...past, state: { base: look.repeats ? state.base : history, history } };
}

/** The history that a look is added to. */
export function historyBefore(state: AccountState | null, { figures, repeats }: KeptLook): AccountHistory | null {
  if (state === null) return null;
  return figures.kind === 'usage' && repeats ? state.base : state.history;
}
