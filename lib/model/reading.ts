import { Decimal } from './decimal.ts';
import { LimitReading } from './limit-reading.ts';
import { instant, percent, z } from './schema.ts';

const amount = z.nullable(Decimal);
const flag = z.nullable(z.boolean());
const count = z.nullable(z.int());
const word = z.nullable(z.string());
const moment = z.nullable(instant);

/** Credits as the site states them. `balance` is null where it gave none, which is not zero. */
export const CreditsReading = z.object({
  balance: amount,
  has: flag,
  unlimited: flag,
  /** [least, most] messages that the site thinks the balance buys. */
  localMessages: z.nullable(z.tuple([z.int(), z.int()])),
  cloudMessages: z.nullable(z.tuple([z.int(), z.int()])),
});
export type CreditsReading = z.infer<typeof CreditsReading>;

/** A workspace member's monthly allowance, in credits. */
export const SpendLimit = z.object({
  limit: amount,
  used: amount,
  usedPercent: z.nullable(percent),
  resetsAt: moment,
  reached: z.boolean(),
});
export type SpendLimit = z.infer<typeof SpendLimit>;

/** The site's own word that plan usage is stopped. `allowed` is not the inverse of `limitReached` (facts.md §1.6). */
export const SiteBlock = z.object({ allowed: flag, limitReached: flag, reason: word });
export type SiteBlock = z.infer<typeof SiteBlock>;

export const Usage = z.object({
  kind: z.literal('usage'),
  planType: word,
  limits: z.array(LimitReading),
  credits: CreditsReading,
  spendLimit: z.nullable(SpendLimit),
  /** Banked resets the account owns, and how many of them would work now. */
  resetCredits: count,
  applicableResetCredits: count,
  blocked: z.nullable(SiteBlock),
  /** Models that the site refuses while the account itself is open. */
  blockedModels: z.array(z.string()),
});
export type Usage = z.infer<typeof Usage>;

/** Auto top-up as set. Amounts are credits; the unit of `monthlyLimit` is not known (facts.md §2.2). */
export const TopUp = z.object({
  kind: z.literal('top-up'),
  enabled: flag,
  minimum: amount,
  target: amount,
  monthlyLimit: amount,
  /** What became of a purchase made on saving: "succeeded", "failed", "payment_declined". */
  immediatePurchase: word,
});
export type TopUp = z.infer<typeof TopUp>;

/** The site's own list of spending: no purchases, late by hours to days (facts.md §0.7). */
export const CreditEvents = z.object({
  kind: z.literal('credit-events'),
  events: z.array(z.object({ date: z.iso.date(), surface: word, credits: Decimal })),
});
export type CreditEvents = z.infer<typeof CreditEvents>;

export const ResetCredits = z.object({
  kind: z.literal('reset-credits'),
  available: count,
  /** `expiresAt` null: never, or not said. */
  credits: z.array(z.object({ status: word, expiresAt: moment })),
});
export type ResetCredits = z.infer<typeof ResetCredits>;

/** Payments, in minor units of their currency (2000 USD is 20 dollars). */
export const Transactions = z.object({
  kind: z.literal('transactions'),
  transactions: z.array(z.object({ at: instant, amount: z.int(), currency: word, status: word, type: word })),
});
export type Transactions = z.infer<typeof Transactions>;

/** Past windows with their real ends; about a day late, and can exceed 10,000 basis points. */
export const PlanHistory = z.object({
  kind: z.literal('plan-history'),
  asOf: moment,
  periods: z.array(
    z.object({
      lengthSeconds: z.int(),
      planType: word,
      startsAt: instant,
      endsAt: instant,
      usedBasisPoints: z.nullable(z.number()),
    }),
  ),
});
export type PlanHistory = z.infer<typeof PlanHistory>;

/** The local price of a credit as the shop states it; whether in major or minor units is not known yet. */
export const Price = z.object({
  kind: z.literal('price'),
  country: word,
  currency: word,
  amountPerCredit: amount,
  minorUnitExponent: count,
});
export type Price = z.infer<typeof Price>;

/** What one answer of the site said. */
export const Figures = z.discriminatedUnion('kind', [
  Usage,
  TopUp,
  CreditEvents,
  ResetCredits,
  Transactions,
  PlanHistory,
  Price,
]);
export type Figures = z.infer<typeof Figures>;

export const Kind = z.enum([
  'usage',
  'top-up',
  'credit-events',
  'reset-credits',
  'transactions',
  'plan-history',
  'price',
]) satisfies z.ZodMiniType<Figures['kind']>;
export type Kind = Figures['kind'];

/** Where figures were read: the page's own answers, or its visible text (whole percents, minute precision). */
export const Source = z.enum(['answer', 'page-text']);
export type Source = z.infer<typeof Source>;

/** Figures of one account, said from `firstAt` to `lastAt` without a change in between. */
export const Reading = z.object({
  account: z.string(),
  source: Source,
  firstAt: instant,
  lastAt: instant,
  figures: Figures,
  /** Parts of the answer, by their path in it, that could not be read. */
  problems: z.array(z.string()),
});
export type Reading = z.infer<typeof Reading>;
