import type { Grant, Holding } from '../../../../lib/model/credits/grant.ts';
import type { Movement } from '../../../../lib/model/credits/movement.ts';
import type { KnownCredits } from '../../../../lib/model/forecast/credits/known.ts';
import type { UseHistory } from '../../../../lib/model/forecast/credits/use-history.ts';
import { type UseLook, usesAfter } from '../../../../lib/model/forecast/credits/uses-after.ts';
import { decimal, makeCredits, makeUsage, noon } from '../../../support/make.ts';

/** One reading of usage, so many hours after noon. */
export function lookAt(hours: number, overrides: Partial<UseLook> = {}): UseLook {
  return {
    at: noon.add({ minutes: Math.round(hours * 60) }),
    usage: makeUsage(),
    topUp: null,
    settled: [],
    open: [],
    ...overrides,
  };
}

/** The history of use after some looks. */
export function usesOf(...looks: UseLook[]): UseHistory {
  let uses: UseHistory | null = null;
  for (const look of looks) uses = usesAfter(uses, look);
  if (uses === null) throw new Error('at least one look');
  return uses;
}

/** Credits spent between two hours after noon. */
export function spend(from: number, to: number, credits: number): Movement {
  const at = (hours: number) => noon.add({ minutes: Math.round(hours * 60) });
  return { kind: 'spend', after: at(from), by: at(to), change: decimal(-credits), through: { kind: 'unknown' } };
}

/** Credits bought by hand some hours after noon. */
export function bought(hours: number, credits: number): Movement {
  const at = noon.add({ minutes: Math.round(hours * 60) });
  return { kind: 'purchase', after: at.subtract({ minutes: 1 }), by: at, change: decimal(credits) };
}

/** What is known of an account at noon of which nothing was ever read but its usage. */
export function makeKnown(overrides: Partial<KnownCredits> = {}): KnownCredits {
  return {
    usage: makeUsage({ credits: makeCredits({ balance: decimal(500), has: true }) }),
    readAt: noon,
    limits: [],
    uses: null,
    topUp: null,
    holding: null,
    holdingNewestFirst: null,
    order: 'earliest-expiring-first',
    charged: { count: 0, credits: decimal(0) },
    perCredit: null,
    zone: 'UTC',
    workDays: null,
    ...overrides,
  };
}

/** A grant that expires on a day; a letter further on came later. */
export function grant(id: string, left: number, by: string): Grant {
  const day = Temporal.PlainDate.from(by);
  const came = day.subtract({ months: 12 }).toZonedDateTime('UTC').toInstant();
  const credits = decimal(left);
  return {
    id,
    source: 'purchase',
    credits,
    left: credits,
    came: { after: null, by: came },
    expires: { from: day, by: day },
  };
}

export function holdingOf(...grants: Grant[]): Holding {
  return { grants, debt: decimal(0) };
}
