// What really happened, which no reading shows whole. Moments in milliseconds since 1970, amounts in millionths of a credit.

export type LengthSeconds = 18_000 | 604_800;

export interface TrueWindow {
  lengthSeconds: LengthSeconds;
  startMs: number;
  /** The reset announced last. */
  announcedMs: number;
  endMs: number;
  /** `gone`: the limit itself vanished; `running`: not over when the story ends. */
  ended: 'as-announced' | 'early' | 'gone' | 'running';
  wasMoved: boolean;
  /** Exact, 0 to 100. */
  usedPercent: number;
  usedUpAtMs: number | null;
  /** Credits spent while this was the limit that was used up. */
  creditsMicro: number;
}

export interface TrueMovement {
  kind: 'spend' | 'purchase' | 'auto-top-up' | 'grant' | 'refund' | 'expiry' | 'unexplained';
  /** When the work was done, the payment made, the day over … */
  happenedMs: number;
  /** … and when the balance showed it. */
  postedMs: number;
  /** With the sign of the change. */
  micro: number;
  /** Of a spend: the limit that was used up; null: none was. */
  through: LengthSeconds | null;
}

export interface TrueGrant {
  source: 'purchase' | 'auto-top-up' | 'grant' | 'unexplained';
  micro: number;
  leftMicro: number;
  cameMs: number;
  expiresMs: number;
  /** What was left on its day; null: the day is still to come. */
  expiredMicro: number | null;
}

/** From plan to credits: the first work that credits paid for. */
interface Switch {
  atMs: number;
  through: LengthSeconds;
}

/** Money taken for an automatic top-up. */
interface Charge {
  atMs: number;
  micro: number;
  /** When the balance fell below the minimum before it; null: it was below when auto top-up was switched on. */
  crossedMs: number | null;
  isSecond: boolean;
}

export interface Truth {
  windows: TrueWindow[];
  movements: TrueMovement[];
  grants: TrueGrant[];
  switches: Switch[];
  charges: Charge[];
  /** Spans in which the balance was below the minimum with auto top-up on; null: still is. */
  below: { fromMs: number; toMs: number | null }[];
  /** The balance before everything. */
  openingMicro: number;
  /** All work done, by the plan and by credits, day by day of the person's zone. */
  dailyMicro: number[];
  /** How often the site showed each of its habits. */
  habits: Record<Habit, number>;
}

export const habits = [
  'page-text',
  'reset-jitter',
  'idle-window',
  'point-lower',
  'out-of-order',
  'wrong-sample',
  'early-reset',
  'moved-reset',
  'vanished-limit',
  'plan-change',
  'late-debit',
  'lump',
  'spent-with-room',
  'null-balance',
  'late-purchase',
  'late-top-up',
  'missed-top-up',
  'double-top-up',
  'top-up-on-switching-on',
  'cap-reached',
  'late-event',
  'missing-event',
  'refund',
  'voided-payment',
  'vanished-balance',
  'expiry',
] as const;
export type Habit = (typeof habits)[number];

export function emptyTruth(days: number): Truth {
  return {
    windows: [],
    movements: [],
    grants: [],
    switches: [],
    charges: [],
    below: [],
    openingMicro: 0,
    dailyMicro: new Array<number>(days).fill(0),
    habits: Object.fromEntries(habits.map((habit) => [habit, 0])) as Record<Habit, number>,
  };
}
