import type { AccountSettings, Settings } from './settings.ts';
import type { AccountSummary, Summary } from './summary.ts';

/** What the user has chosen for one account. */
export function settingsOfAccount({ accounts }: Settings, id: string): AccountSettings {
  return accounts[id] ?? { name: null, hidden: false };
}

/**
 * The account to be shown: the one chosen, or, without one or when that has been deleted meanwhile or has got another
 * id, the one read last. Null: none was read yet.
 */
export function accountShown({ accounts }: Summary, chosen: string | null): AccountSummary | null {
  return accounts.find(({ account }) => account === chosen) ?? accounts[0] ?? null;
}

/**
 * The summary without the accounts that the user hides. What was in the way of reading before the last figures of any
 * account, hidden or not, is not in the way any more.
 */
export function withoutHidden(summary: Summary, settings: Settings): Summary {
  const last = summary.accounts[0]?.usage.at;
  const isLater = (at: Temporal.Instant) => last === undefined || Temporal.Instant.compare(at, last) > 0;
  return {
    accounts: summary.accounts.filter(({ account }) => !settingsOfAccount(settings, account).hidden),
    unreadable: summary.unreadable.filter(({ kind, at }) => kind !== 'usage' || isLater(at)),
    signedOutAt: summary.signedOutAt && isLater(summary.signedOutAt) ? summary.signedOutAt : null,
  };
}
