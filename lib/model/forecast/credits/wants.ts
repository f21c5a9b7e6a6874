/**
 * Credits wanted beyond the plan, in many futures: one entry for each step in which any are, in order of time within
 * a path. Steps are hours at first, then days, then weeks. Those of path p stand from `firstOf[p]` to `firstOf[p + 1]`.
 */
export interface Wants {
  firstOf: Uint32Array;
  /** The start of a step and its length, in hours after the reading, and the credits. */
  at: Float64Array;
  hours: Float64Array;
  credits: Float64Array;
}

/** What is wanted between two moments, in hours after the reading, in each path; a step counts where it starts. */
export function wantedBetween(
  { firstOf, at, credits }: Wants,
  from: (path: number) => number,
  to: (path: number) => number,
): Float64Array {
  const sums = new Float64Array(firstOf.length - 1);
  for (let path = 0; path < sums.length; path++) {
    const [start, end] = [from(path), to(path)];
    let sum = 0;
    for (let index = firstOf[path] ?? 0; index < (firstOf[path + 1] ?? 0); index++) {
      const moment = at[index] ?? 0;
      if (moment >= end) break;
      if (moment >= start) sum += credits[index] ?? 0;
    }
    sums[path] = sum;
  }
  return sums;
}

/** Collects wants, path by path. */
export class WantsWriter {
  private count = 0;
  private at: Float64Array<ArrayBuffer>;
  private hours: Float64Array<ArrayBuffer>;
  private credits: Float64Array<ArrayBuffer>;

  /** With room for so many; it grows when there are more. */
  constructor(room: number) {
    this.at = new Float64Array(room);
    this.hours = new Float64Array(room);
    this.credits = new Float64Array(room);
  }

  /** How many there are so far. */
  get length(): number {
    return this.count;
  }

  /** One more step. */
  add(at: number, hours: number, credits: number): void {
    if (this.count === this.at.length) {
      this.at = doubled(this.at);
      this.hours = doubled(this.hours);
      this.credits = doubled(this.credits);
    }
    this.at[this.count] = at;
    this.hours[this.count] = hours;
    this.credits[this.count++] = credits;
  }

  /** All of them. */
  written(firstOf: Uint32Array): Wants {
    return { firstOf, at: this.at, hours: this.hours, credits: this.credits };
  }
}

function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
