import type { Lot } from './outcomes.ts';

const never = Number.POSITIVE_INFINITY;

/** What is left of the grants that there are now, in one path after another; in the order in which they are spent. */
export class Lots {
  /** Credits left in all of them. */
  left = 0;
  /** Hours after the reading until the next of them expires. */
  nextExpiry = never;
  private readonly lots: readonly Lot[];
  private readonly leftOf: Float64Array;
  private readonly expiryOf: Float64Array;

  constructor(lots: readonly Lot[]) {
    this.lots = lots;
    this.leftOf = new Float64Array(lots.length);
    this.expiryOf = new Float64Array(lots.length);
  }

  /** Begins a path, in which they expire when so much of the time in which they may has passed: nothing is spent yet. */
  begin(passed: number): void {
    this.left = 0;
    this.lots.forEach(({ left, expiresIn, expiresWithin }, index) => {
      this.leftOf[index] = left;
      this.expiryOf[index] = expiresIn + passed * expiresWithin;
      this.left += left;
    });
    this.nextExpiry = this.soonestAfter(Number.NEGATIVE_INFINITY);
  }

  /** Spends an amount as far as there is any; gives what is missing. */
  take(amount: number): number {
    let rest = amount;
    for (let index = 0; rest > 0 && index < this.leftOf.length; index++) {
      const left = this.leftOf[index] ?? 0;
      if (left === 0) continue;
      const taken = Math.min(rest, left);
      this.leftOf[index] = left - taken;
      this.left -= taken;
      rest -= taken;
    }
    return rest;
  }

  /** Lets expire what does by a moment. */
  expire(at: number, lose: (lot: number, left: number) => void): void {
    this.expiryOf.forEach((expiry, index) => {
      const left = this.leftOf[index] ?? 0;
      if (expiry > at || left === 0) return;
      lose(index, left);
      this.left -= left;
      this.leftOf[index] = 0;
    });
    this.nextExpiry = this.soonestAfter(at);
  }

  private soonestAfter(after: number): number {
    let soonest = never;
    for (const expiry of this.expiryOf) if (expiry > after && expiry < soonest) soonest = expiry;
    return soonest;
  }
}
