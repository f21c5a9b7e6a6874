import { Decimal } from '../decimal.ts';
import { TopUp } from '../reading.ts';
import { instant, z } from '../schema.ts';
import { compare, minus, sizeOf } from './amount.ts';
import { Movement } from './movement.ts';
import { UsedSign } from './sign.ts';

/** A balance as it was read, and auto top-up as it was set then. */
export const KnownBalance = z.object({ at: instant, balance: Decimal, topUp: z.nullable(TopUp) });
export type KnownBalance = z.infer<typeof KnownBalance>;

/** The last change of a balance: when it was seen, and the balance before it. */
export const LastChange = z.object({ at: instant, from: Decimal });
export type LastChange = z.infer<typeof LastChange>;

/**
 * A balance that is back at exactly what it was just before: of two answers asked for at nearly the same time the
 * older can arrive last, and then nothing has happened. It is believed when the next reading does not take it back.
 */
export const Doubt = z.object({
  /** The balance before it, to go on from when it is not believed. */
  last: KnownBalance,
  /** Its movements, and the signs used up by them, when it is. */
  movements: z.array(Movement),
  usedSigns: z.array(UsedSign),
});
export type Doubt = z.infer<typeof Doubt>;

/** An answer is under way for seconds, not minutes. */
const longestWay = Temporal.Duration.from({ minutes: 2 });

/** Whether a balance only takes back the last change, so soon that it may be an older answer. */
export function isDoubtful({ at, balance }: KnownBalance, change: LastChange | null): boolean {
  if (change === null || compare(balance, change.from) !== 0) return false;
  return Temporal.Instant.compare(at, change.at.add(longestWay)) <= 0;
}

/** Whether the next balance shows that the doubtful one was an older answer: it is nearer to the one before. */
export function isTakenBack({ last }: Doubt, doubtful: Decimal, balance: Decimal): boolean {
  return compare(sizeOf(minus(balance, last.balance)), sizeOf(minus(balance, doubtful))) < 0;
}
