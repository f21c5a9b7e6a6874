import { daysAhead, type Futures, hourlyDays, hoursAhead, paths } from './futures.ts';

/** A grant as paths find it; times are hours after the reading. */
export interface Lot {
  left: number;
  expiresIn: number;
}

/** What an account has, and does by itself. */
export interface Account {
  /** In the order in which they are spent. */
  lots: readonly Lot[];
  debt: number;
  /** Whether credits bought in the future are spent before those there are now. */
  spendsBoughtFirst: boolean;
  /** Null: nothing is bought. */
  topUp: { minimum: number; target: number; leastPurchase: number } | null;
  /** The end of the calendar month, in hours after the reading, and credits after which a cap is reached. */
  monthEnds: number;
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
  /** When the first purchase was made, and its size. */
  boughtAt: Float64Array;
  bought: Float64Array;
  /** Purchases until the month's end, and their credits. */
  chargesThisMonth: Float64Array;
  boughtThisMonth: Float64Array;
  /** For each cap, when a purchase of this month went beyond it. */
  cappedAt: Float64Array[];
  /** For each horizon, what was spent. */
  spent: Float64Array[];
  /** For each lot, what was left when it expired. */
  unspent: Float64Array[];
}

const never = Number.POSITIVE_INFINITY;
// Below this a balance is nothing but what binary fractions leave.
const speck = 1e-9;
// Debits come in steps of about this size (forecast.md): so far the balance falls below the minimum before more is bought.
const debit = 1;
// More purchases in one hour are a fault of figures, not a forecast.
const mostPurchases = 20;

/** Pays what each future wants from what the account has: hour by hour, later day by day. */
export function accountIn(futures: Futures, account: Account): Outcomes {
  const outcomes = emptyOutcomes(account);
  const teller = new Teller(account, outcomes);
  const hours = Math.min(hoursAhead, account.days * 24);
  for (let path = 0; path < paths; path++) {
    teller.open(path);
    for (let hour = 0; hour < hours; hour++) {
      const wanted = futures.wanted[path * hoursAhead + hour] ?? 0;
      if (wanted > 0 || teller.nextExpiry <= hour) teller.serve(wanted, hour, hour + 1);
    }
    for (let day = hourlyDays; day < Math.min(daysAhead, account.days); day++) {
      const wanted = futures.wantedDaily[path * daysAhead + day] ?? 0;
      if (wanted > 0 || teller.nextExpiry <= day * 24) teller.serve(wanted, day * 24, day * 24 + 24);
    }
    teller.close();
  }
  return outcomes;
}

/** The balance of one path at a time. */
class Teller {
  nextExpiry = never;
  private path = 0;
  private balance = 0;
  private boughtLeft = 0;
  private readonly account: Account;
  private readonly outcomes: Outcomes;
  private readonly left: Float64Array;

  constructor(account: Account, outcomes: Outcomes) {
    this.account = account;
    this.outcomes = outcomes;
    this.left = new Float64Array(account.lots.length);
  }

  /** Begins a path; a balance that is already below the minimum is refilled at once. */
  open(path: number): void {
    this.path = path;
    this.boughtLeft = 0;
    this.balance = -this.account.debt;
    this.account.lots.forEach(({ left }, index) => {
      this.left[index] = left;
      this.balance += left;
    });
    this.expire(0);
    this.refill(0);
    if (this.balance <= speck) this.outcomes.emptyAt[path] = 0;
  }

  /** Pays what is wanted in a time, after what expires at its start. */
  serve(wanted: number, at: number, until: number): void {
    this.expire(at);
    const { path, outcomes } = this;
    let rest = wanted;
    let moment = at;
    this.refill(at);
    for (let turn = 0; rest > speck && this.balance > speck && turn <= mostPurchases; turn++) {
      const amount = Math.min(rest, this.untilSomethingHappens());
      this.pay(amount, moment);
      rest -= amount;
      moment = at + (until - at) * (1 - rest / wanted);
      this.refill(moment);
    }
    if (this.balance <= speck && outcomes.emptyAt[path] === never) outcomes.emptyAt[path] = moment;
  }

  /** Credits down to where more is bought, or to where nothing is left. */
  private untilSomethingHappens(): number {
    const { topUp } = this.account;
    return topUp === null ? this.balance : Math.min(this.balance, this.balance - topUp.minimum + debit);
  }

  /** Ends a path: what expires only after it counts as left. */
  close(): void {
    this.expire(never);
  }

  private pay(amount: number, at: number): void {
    this.balance -= amount;
    let rest = amount;
    if (this.account.spendsBoughtFirst) rest = this.takeBought(rest);
    for (let index = 0; rest > 0 && index < this.left.length; index++) {
      const taken = Math.min(rest, this.left[index] ?? 0);
      this.left[index] = (this.left[index] ?? 0) - taken;
      rest -= taken;
    }
    this.takeBought(rest);
    this.account.horizons.forEach((horizon, index) => {
      if (at < horizon) add(this.outcomes.spent[index], this.path, amount);
    });
  }

  private takeBought(amount: number): number {
    const taken = Math.min(amount, this.boughtLeft);
    this.boughtLeft -= taken;
    return amount - taken;
  }

  private refill(at: number): boolean {
    const { topUp, monthEnds, caps } = this.account;
    if (topUp === null || this.balance >= topUp.minimum - speck) return false;
    const credits = Math.max(topUp.target - this.balance, topUp.leastPurchase);
    this.boughtLeft += credits - Math.max(0, Math.min(credits, -this.balance));
    this.balance += credits;
    const { path, outcomes } = this;
    if (outcomes.boughtAt[path] === never) {
      outcomes.boughtAt[path] = at;
      outcomes.bought[path] = credits;
    }
    if (at >= monthEnds) return true;
    add(outcomes.chargesThisMonth, path, 1);
    add(outcomes.boughtThisMonth, path, credits);
    caps.forEach((cap, index) => {
      const capped = outcomes.cappedAt[index];
      if (capped && capped[path] === never && (outcomes.boughtThisMonth[path] ?? 0) > cap + speck) capped[path] = at;
    });
    return true;
  }

  private expire(at: number): void {
    this.nextExpiry = never;
    this.account.lots.forEach(({ expiresIn }, index) => {
      const left = this.left[index] ?? 0;
      if (expiresIn > at) {
        this.nextExpiry = Math.min(this.nextExpiry, expiresIn);
      } else if (left > 0) {
        set(this.outcomes.unspent[index], this.path, left);
        this.balance -= left;
        this.left[index] = 0;
      }
    });
  }
}

function emptyOutcomes({ lots, caps, horizons }: Account): Outcomes {
  const zeros = () => new Float64Array(paths);
  const nevers = () => new Float64Array(paths).fill(never);
  return {
    emptyAt: nevers(),
    boughtAt: nevers(),
    bought: zeros(),
    chargesThisMonth: zeros(),
    boughtThisMonth: zeros(),
    cappedAt: caps.map(nevers),
    spent: horizons.map(zeros),
    unspent: lots.map(zeros),
  };
}

function add(array: Float64Array | undefined, index: number, value: number): void {
  if (array) array[index] = (array[index] ?? 0) + value;
}

function set(array: Float64Array | undefined, index: number, value: number): void {
  if (array) array[index] = value;
}
