import type { AccountHistory, PastWindow } from './account/history.ts';
import type { Entry } from './credits/grant.ts';
import type { Movement } from './credits/movement.ts';
import type { CreditEvents, Reading, TopUp, Transactions } from './reading.ts';
import type { Because } from './warning/because.ts';
import type { Warning } from './warning/warning.ts';

/** Settings of auto top-up, as they were said from one moment to another. */
export interface PastTopUp {
  firstAt: Temporal.Instant;
  lastAt: Temporal.Instant;
  topUp: TopUp;
}

/** The settings of auto top-up that a reading tells; none where it tells of something else. */
export function topUpsIn({ firstAt, lastAt, figures }: Reading): PastTopUp[] {
  return figures.kind === 'top-up' ? [{ firstAt, lastAt, topUp: figures }] : [];
}

/** When it was last decided what is worth a warning, and why each rule did or did not speak. */
export interface LastDecision {
  at: Temporal.Instant;
  because: readonly Because[];
}

/** Everything that the history page shows of an account beside its figures over time. */
export interface AccountPast {
  windows: readonly PastWindow[];
  /** Those that are settled, and the last, which may still change. */
  movements: readonly Movement[];
  topUps: readonly PastTopUp[];
  entries: readonly Entry[];
  /** Every warning there was the first sign of, said or not. */
  warnings: readonly Warning[];
  /** Null: nothing was decided yet. */
  decision: LastDecision | null;
  /** Null: not worked out yet. */
  history: AccountHistory | null;
  /** What the site itself lists, as last read. */
  events: CreditEvents | null;
  transactions: Transactions | null;
  /** When its list of payments was last read. */
  transactionsAt: Temporal.Instant | null;
}

export const noPast: AccountPast = {
  windows: [],
  movements: [],
  topUps: [],
  entries: [],
  warnings: [],
  decision: null,
  history: null,
  events: null,
  transactions: null,
  transactionsAt: null,
};

/** When the first balance was read; null: none was. */
export function opening({ history }: AccountPast): Temporal.Instant | null {
  return history?.books?.ledger.opening?.at ?? null;
}
