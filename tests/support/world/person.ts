import type { Chance } from './chance.ts';
import { type FamilyName, families, type Temper } from './family.ts';
import { microOf } from './units.ts';

/** Who somebody is: nothing here changes in the course of the story, except by an event of the life. */
export interface Person {
  family: FamilyName;
  zone: string;
  plan: Plan;
  /** Credits' worth of work in one window of each limit; null: the account has no five-hour limit. */
  fiveHoursMicro: number | null;
  weekMicro: number;
  demand: number;
  work: Work;
  temper: Temper;
  /** What a credit's worth of plan costs in credits: fast modes weigh differently (facts.md §5.2). */
  creditsPerPlan: number;
  looks: 'seldom' | 'often' | 'keep-fresh';
  /** Share of looks that only the page's text answers. */
  pageText: number;
  /** Minutes between lumps of debits; 0: each task is debited at once. */
  lumpMinutes: number;
  tax: number;
  eventLagHours: number;
  hasCredits: boolean;
  topUp: TopUpPlan | null;
}

export type Plan = 'plus' | 'prolite' | 'pro';

interface Work {
  startHour: number;
  hours: number;
  /** Share of days with work, Monday first. */
  days: readonly number[];
  levelSpread: number;
  sessionsADay: number;
  sessionMinutes: number;
  costSpread: number;
}

export interface TopUpPlan {
  minimumMicro: number;
  targetMicro: number;
  capMicro: number | null;
  /** Whether the shop rounds a purchase up to whole credits. */
  isRounded: boolean;
  /** Share of the story after which it is switched on; 0: from the beginning. */
  switchedOnAfter: number;
}

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Asia/Tokyo',
  'America/Sao_Paulo',
];

/** Work wanted does not grow as the plan does. */
const ambition: Readonly<Record<Plan, number>> = { plus: 1, prolite: 0.8, pro: 0.5 };

/** Beside Plus. */
const sizes: Readonly<Record<Plan, number>> = { plus: 1, prolite: 5, pro: 20 };

export function personOf(family: FamilyName, chance: Chance): Person {
  const kind = families[family];
  const own = ([least, most]: readonly [number, number]) => chance.between(least, most);
  const plan = chance.weighted({ plus: 6, prolite: 3, pro: 1 });
  // Five-hour allowances are message ranges; 60 credits are the middle of Plus's with 0.8 to 4 credits a message (facts.md §5.2, §5.3).
  const fiveHours = chance.lognormal(60, 0.25) * sizes[plan];
  const demand = own(kind.demand) * ambition[plan];
  const hasCredits = chance.happens(kind.hasCredits);
  const week = fiveHours * chance.between(3, 6);
  const weekend = own(kind.weekend);
  const workday = own(kind.workdays);
  return {
    family,
    zone: chance.pick(zones),
    plan,
    fiveHoursMicro: chance.happens(0.85) ? microOf(fiveHours) : null,
    weekMicro: microOf(week),
    demand,
    work: {
      startHour: chance.between(7, 13),
      hours: chance.between(7, 12),
      days: [1, 1, 1, 1, 1, weekend, weekend].map((share) => share * workday),
      levelSpread: own(kind.levelSpread),
      sessionsADay: own(kind.sessionsADay),
      sessionMinutes: own(kind.sessionMinutes),
      costSpread: own(kind.costSpread),
    },
    temper: chance.weighted<Temper>(kind.temper),
    creditsPerPlan: chance.lognormal(1, 0.15),
    looks: chance.weighted({ seldom: 35, often: 40, 'keep-fresh': 25 }),
    pageText: chance.happens(0.25) ? chance.between(0.05, 0.5) : 0.01,
    lumpMinutes: chance.happens(0.4) ? 0 : chance.between(3, 25),
    tax: chance.pick([0, 0, 0.07, 0.15, 0.19, 0.2, 0.27]),
    eventLagHours: chance.between(3, 36),
    hasCredits,
    topUp: hasCredits && chance.happens(kind.hasTopUp) ? topUpOf(chance, plan) : null,
  };
}

function topUpOf(chance: Chance, plan: Plan): TopUpPlan {
  const minimum = chance.pick([125, 125, 250, 500]) * (plan === 'pro' ? 4 : 1);
  const target = minimum + chance.pick([125, 250, 500, 700, 1000]) * (plan === 'plus' ? 1 : 2);
  return {
    minimumMicro: microOf(minimum),
    targetMicro: microOf(target),
    capMicro: chance.happens(0.3) ? microOf((target - minimum) * chance.whole(1, 4)) : null,
    isRounded: chance.happens(0.4),
    switchedOnAfter: chance.happens(0.25) ? chance.between(0.1, 0.7) : 0,
  };
}
