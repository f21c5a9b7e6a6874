import { Decimal } from '../decimal.ts';
import { instant, z } from '../schema.ts';
import type { Sign } from './sign.ts';

/** A day of the calendar, in the user's zone. Stored as "2026-09-21". */
const day = z.codec(
  z.iso.date(),
  z.custom<Temporal.PlainDate>((value) => value instanceof Temporal.PlainDate),
  { decode: (text) => Temporal.PlainDate.from(text), encode: (date) => date.toString() },
);

/**
 * How a grant is known: from a movement of that kind, as entered by the user, or as what was
 * there at the first reading, whose parts and dates nobody tells.
 */
export const GrantSource = z.enum([
  'purchase',
  'auto-top-up',
  'grant',
  'refund',
  'unexplained',
  'entered',
  'first-reading',
]);

/** Credits that came at one time, and what is left of them. */
export const Grant = z.object({
  id: z.string(),
  source: GrantSource,
  credits: Decimal,
  left: Decimal,
  /** It came later than `after` (null: not known) and by `by`. */
  came: z.object({ after: z.nullable(instant), by: instant }),
  /** It expires on a day no earlier than `from` (null: not known) and at the latest on `by`. */
  expires: z.object({ from: z.nullable(day), by: day }),
});
export type Grant = z.infer<typeof Grant>;

/**
 * Everything a balance consists of: what is left in all grants, less `debt`. Above zero
 * `debt` is a balance below zero, which the next credits repay first (facts.md §5.1);
 * nothing is then left in any grant.
 */
export const Holding = z.object({
  /** Those with something left. */
  grants: z.array(Grant),
  debt: Decimal,
});
export type Holding = z.infer<typeof Holding>;

/** Credits that the user says they got; they tell more of an inferred grant, and add nothing to the balance. */
export const Entry = z.object({
  id: z.string(),
  kind: z.enum(['purchase', 'grant']),
  credits: Decimal,
  on: day,
  /** Null: as long as such credits are valid. */
  expiresOn: z.nullable(day),
});
export type Entry = z.infer<typeof Entry>;

/**
 * In which order grants are spent. No official word exists for ChatGPT's credits
 * (peers.md §4): the first is the assumption to show, and to state; the second is the
 * bound that leaves most in the oldest.
 */
export const SpendingOrder = z.enum(['earliest-expiring-first', 'newest-first']);
export type SpendingOrder = z.infer<typeof SpendingOrder>;

/** What grants are reckoned by. */
export interface Terms {
  /** The user's time zone, for months and days. */
  zone: string;
  order: SpendingOrder;
  /** For how long credits are valid where nothing else is known, by the calendar. */
  validMonths: number;
  entries: readonly Entry[];
  /** Payments that the site lists, which tell of what day credits are. Missing: none is known. */
  payments?: readonly Sign[];
}
