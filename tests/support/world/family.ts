import type { Chance } from './chance.ts';

/** How a kind of person works, and what they do at a limit. Pairs are the least and the most of a person's own value. */
export interface Family {
  /** Work wanted, beside what the weekly limit gives. */
  demand: Range;
  /** Spread of the logarithm of the level, which drifts over weeks. */
  levelSpread: Range;
  sessionsADay: Range;
  sessionMinutes: Range;
  /** Spread of the logarithm of cost per minute from session to session. */
  costSpread: Range;
  /** Share of weekend days with work, beside other days. */
  weekend: Range;
  /** Share of other days with work. */
  workdays: Range;
  temper: Readonly<Record<Temper, number>>;
  hasCredits: number;
  hasTopUp: number;
}
type Range = readonly [least: number, most: number];

/** At a used-up limit: stops; goes on now and then, and sparingly; goes on. */
export type Temper = 'stops' | 'slows' | 'goes-on';

export const families = {
  calm: {
    demand: [0.1, 0.6],
    levelSpread: [1.2, 1.6],
    sessionsADay: [3, 6],
    sessionMinutes: [10, 25],
    costSpread: [0.2, 0.4],
    weekend: [0.1, 1],
    workdays: [0.85, 1],
    temper: { stops: 5, slows: 4, 'goes-on': 1 },
    hasCredits: 0.6,
    hasTopUp: 0.2,
  },
  regular: {
    demand: [0.5, 1.3],
    levelSpread: [1, 1.4],
    sessionsADay: [4, 8],
    sessionMinutes: [15, 35],
    costSpread: [0.2, 0.4],
    weekend: [0, 0.6],
    workdays: [0.9, 1],
    temper: { stops: 3, slows: 4, 'goes-on': 3 },
    hasCredits: 0.7,
    hasTopUp: 0.4,
  },
  bursty: {
    demand: [0.4, 1.5],
    levelSpread: [1.3, 1.7],
    sessionsADay: [3, 6],
    sessionMinutes: [15, 45],
    costSpread: [0.4, 0.6],
    weekend: [0.3, 1],
    workdays: [0.85, 1],
    temper: { stops: 2, slows: 4, 'goes-on': 4 },
    hasCredits: 0.8,
    hasTopUp: 0.5,
  },
  'on-credits-daily': {
    demand: [1.5, 3],
    levelSpread: [1.1, 1.5],
    sessionsADay: [3, 6],
    sessionMinutes: [20, 40],
    costSpread: [0.2, 0.4],
    weekend: [0.3, 1],
    workdays: [0.95, 1],
    temper: { stops: 0, slows: 1, 'goes-on': 9 },
    hasCredits: 1,
    hasTopUp: 0.8,
  },
} as const satisfies Record<string, Family>;
export type FamilyName = keyof typeof families;

/** What a world is like as a whole: the site's own manners, which differ from seed to seed. */
export interface Manners {
  /** Share of weekly windows that OpenAI resets early (a third on record, forecast.md). */
  earlyWeeks: number;
  movedResets: number;
  wrongSamples: number;
  /** Share of lumps that come later than an hour after the work. */
  lateLumps: number;
  lateTopUps: number;
  missedTopUps: number;
  doubleTopUps: number;
  latePurchases: number;
  vanishingLimits: number;
}

export function mannersOf(chance: Chance): Manners {
  return {
    earlyWeeks: chance.between(0.25, 0.4),
    movedResets: chance.between(0.02, 0.05),
    wrongSamples: chance.between(0.001, 0.004),
    lateLumps: chance.between(0.005, 0.04),
    lateTopUps: chance.between(0.08, 0.18),
    missedTopUps: chance.between(0.03, 0.08),
    doubleTopUps: chance.between(0.02, 0.06),
    latePurchases: chance.between(0.1, 0.25),
    vanishingLimits: chance.between(0.15, 0.35),
  };
}
