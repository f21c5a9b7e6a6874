import type { Summary } from './summary.ts';

/** Nothing was read yet. */
export const emptySummary: Summary = { accounts: [], unreadable: [], signedOutAt: null };
