import { Money } from '../../credits/price.ts';
import { Decimal } from '../../decimal.ts';
import { instant, z } from '../../schema.ts';
import { MomentsOrNever, probability, Range, Within } from '../range.ts';
import { Refusal } from '../refusal.ts';

/** Credits bought, and what they cost before tax. */
const Purchase = z.object({ credits: Decimal, price: Money });

/** Credits that will be bought, and what they will cost before tax, in `currency`. */
const Purchases = z.object({ credits: Range, price: Range, currency: z.string() });

/** The next automatic charge. */
export const NextCharge = z.object({
  /** That the balance falls below the minimum, which is when it is bought; not quite nothing where no future shows it. */
  probability: Within,
  /** When, as the futures show it; null: not within thirty days. */
  when: MomentsOrNever,
  /** Of that one charge, given that it comes within thirty days; null: no future shows it. */
  purchase: z.nullable(Purchases),
});
export type NextCharge = z.infer<typeof NextCharge>;

/** Charges to come within thirty days, whichever month they fall in. */
const ChargesAhead = z.object({ charges: Range, purchases: Purchases });
export type ChargesAhead = z.infer<typeof ChargesAhead>;

/** The present calendar month in the user's zone. */
export const MonthForecast = z.object({
  /** Charges already made, seen since a moment (missing: since it began), what they came to before tax … */
  made: z.int(),
  since: z.optional(instant),
  paid: Money,
  /** … and all of them with those to come, until its end. */
  charges: Range,
  purchases: Purchases,
});
export type MonthForecast = z.infer<typeof MonthForecast>;

/** When a cap would stop automatic purchases, this calendar month. */
const CapForecast = z.object({
  /** What is left of it: credits. */
  left: z.number(),
  /** That a charge of this month goes beyond it. */
  probability,
  when: MomentsOrNever,
});

/**
 * Auto top-up: while `enabled`, what it will do; else what it would do if it were switched on now.
 *
 * The charge comes when the balance falls below the minimum, and is target − balance: by hand 125 is the least that is
 * sold, but whether that holds for automatic purchases nobody has seen (facts.md §5.1). Caps were exceeded four to seven times over (facts.md §7.2) and their unit is
 * not known, so no forecast here counts on one: `cap` says when it would stop purchases, read either way.
 */
export const TopUpForecast = z.object({
  enabled: z.boolean(),
  minimum: Decimal,
  target: Decimal,
  /** What is due at once, the balance being below the minimum; null: nothing. */
  atOnce: z.nullable(Purchase),
  /** Since when the balance is below the minimum while it is on, and nothing was bought; null: it is not. */
  belowSince: z.nullable(instant),
  next: z.union([NextCharge, Refusal]),
  days30: z.union([ChargesAhead, Refusal]),
  month: z.union([MonthForecast, Refusal]),
  cap: z.nullable(
    z.object({ limit: Decimal, unit: z.literal('unknown'), asCredits: CapForecast, asMoney: CapForecast }),
  ),
  /** Grants of which refills leave more to expire, if newer credits are spent before them: how much more on average. */
  strands: z.array(z.object({ id: z.string(), credits: z.number() })),
  /**
   * Of what there is right after the next refill, what is still unspent twelve months later; null: no refill comes.
   * `lowerTarget` is the target of which half of the futures leave nothing; null: the present one is no higher, or
   * the site would not accept it.
   */
  overbuys: z.nullable(z.object({ unspent: Range, lowerTarget: z.nullable(Decimal) })),
});
export type TopUpForecast = z.infer<typeof TopUpForecast>;
