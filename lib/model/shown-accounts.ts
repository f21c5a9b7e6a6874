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
 * An account that the user chose to look at instead of the one read last, which is the one that the site is used with.
 *
 * It holds on every page, also when that is opened again, for as long as the site goes on being read with the account
 * that it was chosen over. Once it is read with another, the user has turned to that, and is shown it: else figures would
 * be shown that grow old, however often the usage page is opened. The background forgets a choice that makes no difference
 * any more, or it would come back by itself.
 */
export interface Choice {
  account: string;
  /** The account that was read last then. */
  over: string;
}

/** What choosing an account comes to: null for the one that is shown without any choice. */
export function choiceOf({ accounts: [readLast] }: Summary, account: string): Choice | null {
  return readLast && !isCalled(readLast, account) ? { account, over: readLast.account } : null;
}

/**
 * The account to be shown: the one chosen, by whichever of its ids, as long as that choice holds, else the one read last.
 * An account that was deleted, or is hidden, is not in the summary, and so is not shown. Null: none was read yet.
 */
export function accountShown({ accounts }: Summary, choice: Choice | null): AccountSummary | null {
  const [readLast = null] = accounts;
  if (choice === null || readLast === null || !isCalled(readLast, choice.over)) return readLast;
  return accounts.find((known) => isCalled(known, choice.account)) ?? readLast;
}

/** Whether a choice makes any difference. */
export function isHeld(summary: Summary, choice: Choice): boolean {
  return accountShown(summary, choice) !== accountShown(summary, null);
}

function isCalled(known: KnownAs, id: string): boolean {
  return idsOf(known).includes(id);
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
