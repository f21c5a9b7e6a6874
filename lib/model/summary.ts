import { BalanceAt, balancesBack } from './account/balances.ts';
import { AccountForecast, forecastAccount } from './account/forecast.ts';
import type { AccountHistory } from './account/history.ts';
import { holdingOf } from './account/holdings.ts';
import { spendingNow } from './account/spending.ts';
import type { ForecastTerms } from './account/terms.ts';
import { Holding } from './credits/grant.ts';
import type { Movement } from './credits/movement.ts';
import { Decimal } from './decimal.ts';
import { Problem } from './problem.ts';
import { type Figures, Kind, type Reading, ResetCredits, Source, TopUp, Usage } from './reading.ts';
import { instant, z } from './schema.ts';

/** The latest figures of one kind, and when the site last said them. */
function latest<Schema extends z.core.$ZodType>(figures: Schema) {
  return z.object({ at: instant, source: Source, figures, problems: z.array(z.string()) });
}

/** What is shown of one account. */
export const AccountSummary = z.object({
  account: z.string(),
  aliases: z.catch(z.array(z.string()), () => []),
  usage: latest(Usage),
  topUp: z.nullable(latest(TopUp)),
  resetCredits: z.catch(z.nullable(latest(ResetCredits)), null),
  /** Null: not worked out yet, or by an older version in another form. */
  forecast: z.catch(z.nullable(AccountForecast), null),
  /** What the balance consists of; null: no balance is known. */
  holding: z.catch(z.nullable(Holding), null),
  /** The spell on credits that goes on, as far as the balance shows it; null: none. */
  spending: z.catch(z.nullable(z.object({ since: instant, credits: Decimal })), null),
  /** The balance of the last three days, where it moved. */
  balances: z.catch(z.array(BalanceAt), () => []),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** The last answer or page of a kind that could not be read. */
export const Unreadable = z.object({ kind: Kind, at: instant, problem: Problem });
export type Unreadable = z.infer<typeof Unreadable>;

/** Everything that badge and popup paint from: one row, so that they need to read only one. */
export const Summary = z.object({
  /** The account whose usage was read last comes first. */
  accounts: z.array(AccountSummary),
  unreadable: z.array(Unreadable),
  /** When a page of the site last showed nobody signed in; null: never. */
  signedOutAt: z.nullable(instant),
});
export type Summary = z.infer<typeof Summary>;

/** What is known of an account: the last reading of each kind, and what follows from all of them. */
export interface KnownAccount {
  account: string;
  aliases: string[];
  readings: readonly Reading[];
  history: AccountHistory | null;
  /** The settled movements of the last three days, in their order. */
  movements: readonly Movement[];
  terms: ForecastTerms;
}

/** What is known now: of each account, and what stands in the way of newer figures. */
export interface KnownNow {
  accounts: readonly KnownAccount[];
  unreadable: readonly Unreadable[];
  signedOutAt: Temporal.Instant | null;
}

/** The summary of what is known at `now`. Accounts without any usage figures have nothing to show yet. */
export function summarise({ accounts, unreadable, signedOutAt }: KnownNow, now: Temporal.Instant): Summary {
  return {
    accounts: accounts
      .flatMap((known) => accountSummary(known, now) ?? [])
      .toSorted((a, b) => Temporal.Instant.compare(b.usage.at, a.usage.at)),
    unreadable: [...unreadable],
    signedOutAt,
  };
}

function accountSummary(known: KnownAccount, now: Temporal.Instant) {
  const { account, aliases, readings, history, movements, terms } = known;
  const usage = lastOf(readings, 'usage');
  if (usage === null) return null;
  return {
    account,
    aliases,
    usage,
    topUp: lastOf(readings, 'top-up'),
    resetCredits: lastOf(readings, 'reset-credits'),
    forecast: history && forecastAccount(history, now, terms),
    holding: history && holdingOf(history, terms),
    spending: history && spendingNow(history),
    balances: history ? balancesOf(history, movements, now) : [],
  };
}

/** How far back the summary tells the balance. */
export function balancesSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 72 });
}

function balancesOf({ books }: AccountHistory, settled: readonly Movement[], now: Temporal.Instant): BalanceAt[] {
  const { last = null, open = [] } = books?.ledger ?? {};
  return last ? balancesBack(last, [...settled, ...open], balancesSince(now)) : [];
}

function lastOf<K extends Kind>(readings: readonly Reading[], kind: K) {
  for (const { lastAt: at, source, figures, problems } of readings)
    if (isOfKind(figures, kind)) return { at, source, figures, problems };
  return null;
}

function isOfKind<K extends Kind>(figures: Figures, kind: K): figures is Extract<Figures, { kind: K }> {
  return figures.kind === kind;
}
