import { Problem } from './problem.ts';
import { Kind, type Reading, Source, TopUp, Usage } from './reading.ts';
import { instant, z } from './schema.ts';

/** The latest figures of one kind, and when the site last said them. */
function latest<Schema extends z.core.$ZodType>(figures: Schema) {
  return z.object({ at: instant, source: Source, figures, problems: z.array(z.string()) });
}

/** What is shown of one account. */
export const AccountSummary = z.object({
  account: z.string(),
  usage: latest(Usage),
  topUp: z.nullable(latest(TopUp)),
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

export const emptySummary: Summary = { accounts: [], unreadable: [], signedOutAt: null };

/** What is known now: the last reading of each account and kind, and what stands in the way of newer ones. */
export interface Known {
  readings: readonly Reading[];
  unreadable: readonly Unreadable[];
  signedOutAt: Temporal.Instant | null;
}

/** The summary of what is known. Accounts without any usage figures have nothing to show yet. */
export function summarise({ readings, unreadable, signedOutAt }: Known): Summary {
  const accounts = Object.values(Object.groupBy(readings, (reading) => reading.account))
    .flatMap((own = []) => accountSummary(own) ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(b.usage.at, a.usage.at));
  return { accounts, unreadable: [...unreadable], signedOutAt };
}

function accountSummary(readings: readonly Reading[]): AccountSummary | null {
  let usage: AccountSummary['usage'] | null = null;
  let topUp: AccountSummary['topUp'] = null;
  for (const { lastAt: at, source, figures, problems } of readings.toSorted(byTime)) {
    if (figures.kind === 'usage') usage = { at, source, figures, problems };
    if (figures.kind === 'top-up') topUp = { at, source, figures, problems };
  }
  return usage && { account: readings[0]?.account ?? '', usage, topUp };
}

function byTime(a: Reading, b: Reading): number {
  return Temporal.Instant.compare(a.lastAt, b.lastAt);
}
