import type { AccountSettings, Settings } from './settings.ts';
import type { AccountSummary, Summary } from './summary.ts';

/** An account by all its ids: the one it is kept under, and those that it was kept under or called by before. */
export interface KnownAs {
  account: string;
  aliases: readonly string[];
}

/** All ids of an account, its own first. */
export function idsOf({ account, aliases }: KnownAs): string[] {
  return [account, ...aliases];
}

/**
 * What the user has chosen for one account, also while it was known by an alias only. Asked of the settings and not moved
 * in them: they follow the user to computers that know the account by another of its ids.
 */
export function settingsOfAccount({ accounts }: Settings, known: KnownAs): AccountSettings {
  const chosen = idsOf(known).flatMap((id) => accounts[id] ?? []);
  return chosen[0] ?? { name: null, hidden: false };
}

/**
 * The account to be shown: the one chosen, by whichever of its ids, or, without one or when that has been deleted
 * meanwhile, the one read last. Null: none was read yet.
 */
export function accountShown({ accounts }: Summary, chosen: string | null): AccountSummary | null {
  return accounts.find((known) => chosen !== null && idsOf(known).includes(chosen)) ?? accounts[0] ?? null;
}

/**
 * The summary without the accounts that the user hides. What was in the way of reading before the last figures of any
 * account, hidden or not, is not in the way any more.
 */
export function withoutHidden(summary: Summary, settings: Settings): Summary {
  const last = summary.accounts[0]?.usage.at;
  const isLater = (at: Temporal.Instant) => last === undefined || Temporal.Instant.compare(at, last) > 0;
  return {
    accounts: summary.accounts.filter((known) => !settingsOfAccount(settings, known).hidden),
    unreadable: summary.unreadable.filter(({ kind, at }) => kind !== 'usage' || isLater(at)),
    signedOutAt: summary.signedOutAt && isLater(summary.signedOutAt) ? summary.signedOutAt : null,
  };
}
