/** What paths into the future are drawn by. */
export interface CreditsParameters {
  /** Weekly percent that others use on a day, at even steps of a distribution. */
  poolDays: readonly number[];
  /** Share of windows longer than a day that OpenAI ends early. */
  earlyWeeks: number;
  /** A typical debit, in credits, and the standard deviation of its logarithm. */
  debit: number;
  debitSpread: number;
  /**
   * Purchases are late from this standing among all on (of a standard normal distribution): `hours`, growing
   * exponentially beyond it, at most `most`.
   */
  late: { from: number; hours: number; most: number };
  days: {
    /** How many of one's own days the pool is worth. */
    poolWeight: number;
    /** After how many days a day of the past counts e times less. */
    memoryDays: number;
    /** How likely a day of the past is followed by the one that followed it. */
    goesOn: number;
    /** How much more a day of the same weekday counts. */
    sameWeekday: number;
    /** How uncertain the level of a whole path is, as a standard deviation of its logarithm … */
    levelSpread: number;
    /** … and how much more when a single day is known; over n days it falls with the root of n. */
    levelSpreadOfADay: number;
    /** How much more uncertain it is thirty days ahead; it grows with the root of the days. */
    levelDrift: number;
    /** By how much further up than down the level may go: people take to a tool faster than they give it up. */
    upward: number;
  };
  /** What people let themselves spend. */
  purse: {
    /** Beside what was spent a day: how many times as much, in the middle of futures … */
    most: number;
    /** … as the standard deviation of its logarithm over futures, and of how many days unspent credits may go at once. */
    spread: number;
    days: number;
  };
}
