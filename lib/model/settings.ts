import { SpendingOrder } from './credits/grant.ts';
import { usualMonths } from './credits/inferred-grant.ts';
import { Money } from './credits/price.ts';
import { instant, percent, z } from './schema.ts';
import { forEachRule, isOnAtFirst } from './warning/rule-name.ts';

/** A time of the day, on the clock that the user looks at. Stored as "22:30". */
const timeOfDay = z.codec(
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  z.custom<Temporal.PlainTime>((value) => value instanceof Temporal.PlainTime),
  { decode: (text) => Temporal.PlainTime.from(text), encode: (time) => time.toString({ smallestUnit: 'minute' }) },
);

/** A group of values, each of which falls back alone; so does the group when it is not even one. */
function group<Shape extends z.core.$ZodShape>(shape: Shape) {
  const schema = z.object(shape);
  return z.catch(schema, () => z.decode(schema, {} as z.input<typeof schema>));
}

const Display = group({
  /** Whether texts and bars of all limits say what is left or what is used. */
  limitsAs: z.catch(z.enum(['left', 'used']), 'left'),
  creditsAs: z.catch(z.enum(['credits', 'money', 'both']), 'both'),
  /** What one credit costs the user; null: the list price. */
  pricePerCredit: z.catch(z.nullable(Money.check(z.refine(({ amount }) => Number(amount) > 0))), null),
  /** The days the user works on, 1 Monday to 7 Sunday; null: as the readings show it. */
  workDays: z.catch(
    z.nullable(z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.refine(rises))),
    null,
  ),
});
export type Display = z.infer<typeof Display>;

const Assumptions = group({
  /** For how many months credits are valid where no expiry is known. */
  monthsToExpiry: z.catch(z.int().check(z.gte(1), z.lte(120)), usualMonths),
  order: z.catch(SpendingOrder, 'earliest-expiring-first'),
});
export type Assumptions = z.infer<typeof Assumptions>;

const QuietHours = z
  .object({ from: timeOfDay, to: timeOfDay })
  // The end may be on the next day; equal ends would be a whole day, which is what switching off is for.
  .check(z.refine(({ from, to }) => String(from) !== String(to)));
export type QuietHours = z.infer<typeof QuietHours>;

/** Percents left at which `limit-low` warns, the highest first. */
const LimitLevels = z
  .array(percent.check(z.int(), z.gte(1), z.lte(99)))
  .check(z.minLength(1), z.maxLength(5), z.refine(falls));

const Warnings = group({
  /** Which rules warn at all. */
  rules: group(forEachRule((rule) => z.catch(z.boolean(), isOnAtFirst(rule)))),
  limitLevels: z.catch(LimitLevels, () => [20, 5]),
  /** Those of limits longer than a day; null: the same. */
  longLimitLevels: z.catch(z.nullable(LimitLevels), null),
  /** How long before something costs money the user wants to know. */
  leadTimeHours: z.catch(z.int().check(z.gte(1), z.lte(168)), 24),
  /** When nothing is said; what is due waits until they end. Null: none. */
  quietHours: z.catch(z.nullable(QuietHours), null),
  /** Until when a rule is silent; null: it is not snoozed. */
  snoozedUntil: group(forEachRule(() => z.catch(z.nullable(instant), null))),
});
export type Warnings = z.infer<typeof Warnings>;

export const longestAccountName = 40;

const AccountSettings = group({
  /** What the user calls the account. The site's names for it are never kept. */
  name: z.catch(z.nullable(z.string().check(z.minLength(1), z.maxLength(longestAccountName))), null),
  /** Not shown and not warned of; its figures are kept all the same. */
  hidden: z.catch(z.boolean(), false),
});
export type AccountSettings = z.infer<typeof AccountSettings>;

/**
 * What the user has chosen. Each value stands alone: one that cannot be read falls
 * back by itself, so that neither a fault nor a newer version takes the others along.
 */
export const Settings = group({
  /** Whether Spillway asks for new figures by itself. Off until chosen: it makes no request unasked. */
  keepFresh: z.catch(z.boolean(), false),
  display: Display,
  assumptions: Assumptions,
  warnings: Warnings,
  /** By the id that an account had then; `settingsOfAccount` (shown-accounts.ts) finds an account's, and answers for all. */
  accounts: z.catch(z.record(z.string(), AccountSettings), () => ({})),
  /** Whether the welcome page has been gone through, or left. */
  welcomed: z.catch(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

/** The settings in what was stored, whatever that is. */
export function settingsOf(stored: unknown): Settings {
  return z.decode(Settings, stored as z.input<typeof Settings>);
}

function falls(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number < (numbers[index - 1] ?? 0));
}

function rises(numbers: readonly number[]): boolean {
  return falls(numbers.toReversed());
}
