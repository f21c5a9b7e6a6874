/**
 * What paths into the future are drawn by. `parameters.json` holds it, and says of each figure how it came about: measured,
 * worked out, fitted, or set by hand.
 */
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
   * exponentially beyond it, at most `most`; the least late come `hours` × (1 − `leastOff`) after they are due.
   */
  late: { from: number; hours: number; most: number; leastOff: number };
  /**
   * Who bought by hand n times does so again in n / (n + `strength`) of futures, `waitHours` after nothing is left; fewer
   * times than `leastTimes`, as they fade, count for nothing.
   */
  byHand: { strength: number; waitHours: number; leastTimes: number };
  /** How far back use is kept, and by how many days purchases fade e times. */
  historyDays: number;
  /** Of older figures, and before so much was watched or so many debits were seen, there is no forecast. */
  refused: { spendOlderThanHours: number; switchOlderThanHours: number; beforeHours: number; beforeDebits: number };
  /** How many days on credits tell a busy one, of how many recent days. */
  busyDay: { leastDays: number; recentDays: number };
  /** From how many credits on refills are said to strand a grant. */
  leastStranded: number;
  /** Others' days are of so many hours in one go. */
  poolHours: number;
  /**
   * How far below the minimum a charge finds the balance: `ofAnHour` of what is spent in an hour of spending, which
   * `strength` charges of one's own outweigh.
   */
  overshoot: { ofAnHour: number; strength: number };
  /**
   * Percent points of five hours for one of a week: others', the standard deviation of its logarithm over them, and how
   * many weekly percent of one's own that is worth.
   */
  shortPerLong: { pool: number; spread: number; strengthPercent: number };
  /** What a whole five-hour window is worth in credits, by plan. */
  creditsPerWindow: { plus: number; prolite: number; pro: number; promax: number };
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
    /** A day of which fewer hours are known cannot come again as a whole. */
    leastKnownHours: number;
    /** What a day of the other kind counts, of work or off. */
    otherKind: number;
    /**
     * The first day goes on from the last hours: how many these are, from which need on they are no quiet ones, and by how
     * many doublings that may differ for a day to count e^-½ of one that came after just as much; what a day counts at
     * least, and one of others.
     */
    like: { recentHours: number; quietUnits: number; doublings: number; least: number; ofOthers: number };
  };
  /** What is spent once credits pay, beside what would have been needed on the plan, as a gamma distribution. */
  rate: {
    /** Its shape as long as nothing was seen. */
    strength: number;
    /** How many units of need, spent at others' rate, add one to it. */
    spell: number;
    /** Its largest shape: however much was seen, the next spell may be another. */
    mostShape: number;
    /** Its mean as long as nothing was seen: others go on so much of what they need. */
    goingOn: number;
    /** How many days nearby tell how much is on, beside the usual, and the units of need that stand against them. */
    nearbyDays: number;
    nearbyUnits: number;
  };
  /** What people let themselves spend. */
  purse: {
    /** Beside what was spent a day: how many times as much, in the middle of futures … */
    most: number;
    /** … and the standard deviation of its logarithm over futures. */
    spread: number;
    /** Of how many days unspent credits may go at once. */
    days: number;
    /** After how many days a day of spending counts e times less. */
    memoryDays: number;
    /** How many of others' days stand beside one's own, and what is spent on one, in units of need at others' rate. */
    poolDays: number;
    poolUnits: number;
  };
}
