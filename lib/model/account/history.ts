import { Books } from '../credits/books.ts';
import { Holding } from '../credits/grant.ts';
import { Decimal } from '../decimal.ts';
import { UseHistory } from '../forecast/credits/use-history.ts';
import { MadeForecast } from '../forecast/made.ts';
import { OwnRecord } from '../forecast/own-record.ts';
import { LimitHistory } from '../limit-history.ts';
import { CreditEvents, Price, ResetCredits, TopUp, Transactions, Usage } from '../reading.ts';
import { instant, z } from '../schema.ts';
import { EndedWindow } from '../window-ended.ts';

/** One limit of an account, known by its meter and the length in its history. */
export const TrackedLimit = z.object({ meter: z.string(), history: LimitHistory, record: OwnRecord });
export type TrackedLimit = z.infer<typeof TrackedLimit>;

/** A window that is over, of the limit it belonged to. */
export const PastWindow = z.extend(EndedWindow, {
  meter: z.string(),
  lengthSeconds: z.nullable(z.int()),
  /** Those that were kept of it along the way, in their order. */
  forecasts: z.catch(z.array(MadeForecast), () => []),
});
export type PastWindow = z.infer<typeof PastWindow>;

/** An automatic purchase that was seen. */
export const Charge = z.object({ by: instant, credits: Decimal });
export type Charge = z.infer<typeof Charge>;

function latest<Schema extends z.core.$ZodType>(figures: Schema) {
  return z.nullable(z.object({ at: instant, figures }));
}

/**
 * All that is kept of an account beside its readings, whatever their number: each
 * reading carries it on, and it can be made again from them.
 */
export const AccountHistory = z.object({
  /** The last reading of any kind that is in it. */
  upTo: instant,
  limits: z.array(TrackedLimit),
  books: z.nullable(Books),
  /** The settled grants if the newest were spent first: the bound that leaves most in the oldest. */
  newestFirst: z.nullable(Holding),
  uses: z.nullable(UseHistory),
  /** Settled automatic purchases of the last two months. */
  charges: z.array(Charge),
  /** How many past windows and settled movements have come of it so far: the next ones' places in their tables. */
  windowCount: z.int(),
  movementCount: z.int(),
  /** The last figures of each kind. */
  usage: latest(Usage),
  topUp: latest(TopUp),
  transactions: latest(Transactions),
  events: latest(CreditEvents),
  resetCredits: latest(ResetCredits),
  price: latest(Price),
});
export type AccountHistory = z.infer<typeof AccountHistory>;
