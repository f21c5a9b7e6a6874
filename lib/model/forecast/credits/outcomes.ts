import { paths } from './futures.ts';

/** A grant as paths find it; times are hours after the reading. */
export interface Lot {
  left: number;
  /** The first moment at which it may expire, and how much later the last one is. */
  expiresIn: number;
  expiresWithin: number;
}

/** What an account has, and does by itself. */
export interface Account {
  /** In the order in which they are spent. */
  lots: readonly Lot[];
  debt: number;
  /** Whether credits bought in the future are spent before those there are now. */
  spendsBoughtFirst: boolean;
  /** Null: nothing is bought. */
  topUp: { minimum: number; target: number } | null;
  /** What is bought by hand when nothing is left, after how many hours, and in which share of futures; null: nothing. */
  byHand: { credits: number; waitHours: number; share: number } | null;
  /** By how many times a usual debit the balance falls below the minimum before it is noticed. */
  overshoot: number;
  /** The present calendar month, in hours after the reading, and credits in it after which a cap is reached. */
  month: { begins: number; ends: number };
  /** Until when purchases are soon, in hours after the reading. */
  soonEnds: number;
  caps: readonly number[];
  /** Days that are gone through. */
  days: number;
  /** Times, in hours, up to which spending is summed. */
  horizons: readonly number[];
}

/** What became of it in each path. */
export interface Outcomes {
  /** When it is first empty; infinity: never. */
  emptyAt: Float64Array;
  /** When a first purchase was due, the balance having fallen below the minimum, and its size. */
  boughtAt: Float64Array;
  bought: Float64Array;
  /** Purchases to come in the present month, and their credits. */
  chargesThisMonth: Float64Array;
  boughtThisMonth: Float64Array;
  /** Those that are soon, whichever month they fall in. */
  chargesSoon: Float64Array;
  boughtSoon: Float64Array;
  /** For each cap, when a purchase of this month went beyond it. */
  cappedAt: Float64Array[];
  /** For each horizon, what was spent. */
  spent: Float64Array[];
  /** For each lot, what was left when it expired. */
  unspent: Float64Array[];
}

/** What the accounts with top-up on, and with it off, made of the futures; the latter two with newer credits spent first. */
export interface TopUpOutcomes {
  on: Outcomes;
  onNewestFirst: Outcomes;
  offNewestFirst: Outcomes;
  /** The ids of the lots of the latter two. */
  lots: readonly string[];
}

/** Before anything has happened. */
export function emptyOutcomes({ lots, caps, horizons }: Account): Outcomes {
  const zeros = () => new Float64Array(paths);
  const nevers = () => new Float64Array(paths).fill(Number.POSITIVE_INFINITY);
  return {
    emptyAt: nevers(),
    boughtAt: nevers(),
    bought: zeros(),
    chargesThisMonth: zeros(),
    boughtThisMonth: zeros(),
    chargesSoon: zeros(),
    boughtSoon: zeros(),
    cappedAt: caps.map(nevers),
    spent: horizons.map(zeros),
    unspent: lots.map(zeros),
  };
}
