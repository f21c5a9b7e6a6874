import { Money } from '../../credits/price.ts';
import { Decimal } from '../../decimal.ts';
import { instant, z } from '../../schema.ts';
import { Refusal } from '../refusal.ts';
import { MomentsOrNever, Range, Within } from './range.ts';

/** Credits bought, and what they cost before tax. */
const Purchase = z.object({ credits: Decimal, price: Money });

/** Credits that will be bought, and what they will cost before tax, in `currency`. */
const Purchases = z.object({ credits: Range, price: Range, currency: z.string() });

/** The next automatic charge. */
const NextCharge = z.object({
  /** That the balance falls below the minimum, which is when it is bought. */
  probability: Within,
  /** When; null: not within thirty days. */
  when: MomentsOrNever,
  /** Of that one charge, given that it comes within thirty days; null: it does not. */
  purchase: z.nullable(Purchases),
});

/** When a cap would stop automatic purchases, this calendar month. */
const CapForecast = z.object({
  /** What is left of it: credits. */
  left: z.number(),
  /** That a charge of this month goes beyond it. */
  probability: z.number(),
  when: MomentsOrNever,
});

/**
 * Auto top-up: while `enabled`, what it will do; else what it would do if it were switched on now.
 *
 * The charge comes when the balance falls below the minimum, and is target − balance, or the least that
 * the shop sells (facts.md §2.2). Caps were exceeded four to seven times over (facts.md §7.2) and their unit is
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
  /** Charges of the present calendar month: those made, and all of it with those to come. */
  month: z.object({ made: z.int(), charges: Range, purchases: Purchases }),
  cap: z.nullable(
    z.object({ limit: Decimal, unit: z.literal('unknown'), asCredits: CapForecast, asMoney: CapForecast }),
  ),
  /**
   * Grants of which the next refill leaves more to expire, should newer credits be spent first: how much more.
   * `lowerTarget` is the highest target that does not; null: none that the site accepts.
   */
  stranding: z.nullable(
    z.object({
      grants: z.array(z.object({ id: z.string(), credits: z.number() })),
      lowerTarget: z.nullable(Decimal),
    }),
  ),
});
export type TopUpForecast = z.infer<typeof TopUpForecast>;
