import { hourlyDays } from './days-ahead.ts';
import { paths } from './futures.ts';
import { Lots } from './lots.ts';
import type { Account, Outcomes } from './outcomes.ts';

const never = Number.POSITIVE_INFINITY;
// Below this a balance is nothing but what binary fractions leave.
const speck = 1e-9;
// More in one hour, each of which is a purchase or what is spent until one is due, is a fault of figures, not a forecast.
const mostTurns = 20;

/**
 * Keeps the balance of one path at a time: pays from the lots and from what was bought meanwhile, buys when the balance
 * is below the minimum, lets expire what does, and notes it all in the outcomes. Amounts are credits, times hours after
 * the reading.
 */
export class Teller {
  private path = 0;
  private balance = 0;
  private boughtLeft = 0;
  private debit = 0;
  private late = 0;
  /** When what is due is bought; infinity: nothing is due. */
  private dueAt = never;
  /** Since when something is wanted and nothing is left. */
  private dryAt = never;
  private spent = 0;
  private nextHorizon = 0;
  private readonly account: Account;
  private readonly outcomes: Outcomes;
  private readonly lots: Lots;

  constructor(account: Account, outcomes: Outcomes) {
    this.account = account;
    this.outcomes = outcomes;
    this.lots = new Lots(account.lots);
  }

  /** Begins a path, of whose days of expiry so much passes before credits go; a balance that is already below the minimum is refilled at once. */
  open(path: number, debit: number, late: number, passed: number): void {
    this.path = path;
    this.debit = debit;
    this.late = 0;
    this.dueAt = never;
    this.dryAt = never;
    this.boughtLeft = 0;
    this.spent = 0;
    this.nextHorizon = 0;
    this.lots.begin(passed);
    this.balance = this.lots.left - this.account.debt;
    this.noteBelow(0);
    this.refill(0);
    this.late = late;
    this.noteEmpty(0);
  }

  /** Pays what is wanted in a step, after all that happens before it. */
  serve(wanted: number, at: number, hours: number): void {
    this.passTo(at);
    this.buyByHand(at);
    let [rest, moment] = [wanted, at];
    for (let turn = 0; rest > speck && this.balance > speck && turn <= mostTurns * hours; turn++) {
      const amount = Math.min(rest, this.untilSomethingHappens());
      this.pay(amount);
      rest -= amount;
      moment = at + hours * (1 - rest / wanted);
      this.noteBelow(moment);
      if (this.dueAt <= moment && this.isNoticed()) this.refill(moment);
    }
    this.noteEmpty(moment);
    // What was due in this hour is bought in it, also when nothing more is wanted.
    if (this.dueAt <= at + hours) this.refill(Math.max(moment, this.dueAt));
  }

  /** Who has bought by hand before, when nothing was left, may do so again after some hours. */
  private buyByHand(at: number): void {
    const { byHand, topUp } = this.account;
    if (this.balance > speck) this.dryAt = never;
    else if (this.dryAt === never) this.dryAt = at;
    if (byHand === null || topUp !== null || at < this.dryAt + byHand.waitHours) return;
    if (this.path >= byHand.share * paths || at >= hourlyDays * 24) return;
    this.boughtLeft += Math.max(0, byHand.credits + Math.min(0, this.balance));
    this.balance += byHand.credits;
    this.dryAt = never;
  }

  /** Whether nothing more can come of it: no lot has anything left, and purchases are no longer looked at, or not made. */
  isDone(at: number): boolean {
    const isBuying = (this.account.topUp ?? this.account.byHand) !== null && at < hourlyDays * 24;
    return this.lots.left <= speck && !isBuying && (this.balance <= speck || this.account.topUp !== null);
  }

  /** Ends a path: what expires only after it counts as left. */
  close(): void {
    this.passTo(never);
  }

  /** Goes on to a moment: sums what was spent until horizons, buys what is due, and lets expire what does. */
  private passTo(at: number): void {
    const { horizons } = this.account;
    while (this.nextHorizon < horizons.length && (horizons[this.nextHorizon] ?? never) <= at) {
      const sums = this.outcomes.spent[this.nextHorizon++];
      if (sums) sums[this.path] = this.spent;
    }
    for (let next = this.nextEvent(); next <= at && next !== never; next = this.nextEvent()) {
      if (this.dueAt === next) this.refill(next);
      else this.expire(next);
    }
    if (at === never) this.expire(never);
  }

  /** When something happens next by itself; what is due at the moment of an expiry is bought before it. */
  private nextEvent(): number {
    return Math.min(this.dueAt, this.lots.nextExpiry);
  }

  /** Credits down to where more is bought, or to where nothing is left. */
  private untilSomethingHappens(): number {
    const { topUp } = this.account;
    if (topUp === null) return this.balance;
    if (this.dueAt === never) return Math.min(this.balance, this.balance - topUp.minimum + 2 * speck);
    return this.late > 0 ? this.balance : Math.min(this.balance, this.balance - topUp.minimum + this.debit);
  }

  /** Whether a debit that is not yet taken from the balance no longer hides how far it has fallen. */
  private isNoticed(): boolean {
    const { topUp } = this.account;
    return (
      this.late > 0 || topUp === null || this.balance <= topUp.minimum - this.debit + speck || this.balance <= speck
    );
  }

  /** From the moment that the balance is below the minimum, a purchase is due. */
  private noteBelow(at: number): void {
    const { topUp } = this.account;
    if (topUp === null || this.dueAt !== never || this.balance >= topUp.minimum - speck) return;
    this.dueAt = at + this.late;
    const { boughtAt } = this.outcomes;
    if (boughtAt[this.path] === never) boughtAt[this.path] = at;
  }

  private pay(amount: number): void {
    this.balance -= amount;
    this.spent += amount;
    const rest = this.account.spendsBoughtFirst ? this.takeBought(amount) : amount;
    this.takeBought(this.lots.take(rest));
  }

  /** What of an amount the credits bought meanwhile do not cover. */
  private takeBought(amount: number): number {
    const taken = Math.min(amount, this.boughtLeft);
    this.boughtLeft -= taken;
    return amount - taken;
  }

  private refill(at: number): void {
    const { topUp, month, soonEnds, caps } = this.account;
    this.dueAt = never;
    if (topUp === null || this.balance >= topUp.minimum - speck) return;
    const { path, outcomes } = this;
    const credits = topUp.target - this.balance;
    this.boughtLeft += credits - Math.max(0, Math.min(credits, -this.balance));
    this.balance += credits;
    if (outcomes.bought[path] === 0) outcomes.bought[path] = credits;
    if (at <= soonEnds) {
      add(outcomes.chargesSoon, path, 1);
      add(outcomes.boughtSoon, path, credits);
    }
    if (at < month.begins || at >= month.ends) return;
    add(outcomes.chargesThisMonth, path, 1);
    add(outcomes.boughtThisMonth, path, credits);
    caps.forEach((cap, index) => {
      const capped = outcomes.cappedAt[index];
      if (capped?.[path] === never && (outcomes.boughtThisMonth[path] ?? 0) > cap + speck) capped[path] = at;
    });
  }

  /** What is left of the lots of a moment is lost; that may bring a refill. */
  private expire(at: number): void {
    this.lots.expire(at, (lot, left) => {
      add(this.outcomes.unspent[lot], this.path, left);
      this.balance -= left;
    });
    if (at === never) return;
    this.noteBelow(at);
    if (this.late === 0) this.refill(at);
    this.noteEmpty(at);
  }

  private noteEmpty(at: number): void {
    const { emptyAt } = this.outcomes;
    if (this.balance <= speck && emptyAt[this.path] === never) emptyAt[this.path] = at;
  }
}

function add(array: Float64Array | undefined, index: number, value: number): void {
  if (array) array[index] = (array[index] ?? 0) + value;
}
