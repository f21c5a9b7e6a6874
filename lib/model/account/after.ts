import type { Terms } from '../credits/grant.ts';
import type { Movement } from '../credits/movement.ts';
import { creditsAfter } from './credits.ts';
import type { AccountHistory, PastWindow } from './history.ts';
import { settledAfterList } from './holdings.ts';
import { limitsAfter } from './limits.ts';
import type { AccountLook, UsageLook } from './look.ts';
import { recentEvents, recentTransactions } from './recent.ts';

/** What a reading makes of an account: its history, and what is over and goes to the tables of the past. */
export interface AccountStep {
  history: AccountHistory;
  pastWindows: PastWindow[];
  movements: Movement[];
}

/**
 * The history of an account after one more reading. Readings come in order of time; whoever
 * has one older than `upTo` begins again before it. Each costs the same, however many came before.
 */
export function accountAfter(history: AccountHistory | null, look: AccountLook, terms: Terms): AccountStep {
  const { at, figures } = look;
  const before = { ...(history ?? firstHistory), upTo: at };
  const step = (change: Partial<AccountHistory>): AccountStep => ({
    history: { ...before, ...change },
    pastWindows: [],
    movements: [],
  });
  switch (figures.kind) {
    case 'usage':
      return usageAfter(before, { ...look, figures }, terms);
    case 'top-up':
      return step({ topUp: { at, figures } });
    case 'transactions':
      return step({
        ...settledAfterList(before, figures, terms),
        transactions: { at, figures: recentTransactions(figures, at, before.books?.ledger.open) },
      });
    case 'credit-events':
      return step({ events: { at, figures: recentEvents(figures, at) } });
    case 'reset-credits':
      return step({ resetCredits: { at, figures } });
    case 'price':
      return step({ price: { at, figures } });
    case 'plan-history':
      // About a day late and in units of its own (facts.md): shown beside, never mixed in.
      return step({});
  }
}

const firstHistory: Omit<AccountHistory, 'upTo'> = {
  limits: [],
  books: null,
  newestFirst: null,
  uses: null,
  charges: [],
  windowCount: 0,
  movementCount: 0,
  usage: null,
  topUp: null,
  transactions: null,
  events: null,
  resetCredits: null,
  price: null,
};

function usageAfter(before: AccountHistory, look: UsageLook, terms: Terms): AccountStep {
  const { at, figures } = look;
  const { movements, ...credits } = creditsAfter(before, look, terms);
  const { limits, pastWindows } = limitsAfter(before, look, { uses: credits.uses, zone: terms.zone });
  const history = {
    ...before,
    ...credits,
    limits,
    usage: { at, figures },
    windowCount: before.windowCount + pastWindows.length,
    movementCount: before.movementCount + movements.length,
  };
  return { history, pastWindows, movements };
}
