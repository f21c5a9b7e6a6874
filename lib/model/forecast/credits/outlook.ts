import { coverageOf } from '../../coverage.ts';
import { listPrice, type Money } from '../../credits/price.ts';
import { hoursBetween } from '../../moment.ts';
import { type Futures, futuresOf } from './futures.ts';
import type { KnownCredits } from './known.ts';
import type { Outset } from './outset.ts';
import type { Starts } from './start.ts';

/** What all parts of a forecast look at. */
export interface Outlook {
  futures: Futures;
  starts: Starts;
  asOf: Temporal.Instant;
  now: Temporal.Instant;
  /** Hours from the reading until now. */
  age: number;
  isOwnRate: boolean;
  zone: string;
  /** Of a credit, before tax. */
  price: Money;
}

/** The futures as they look from the last reading. */
export function outlookOf(known: KnownCredits, outset: Outset, now: Temporal.Instant): Outlook {
  const { readAt, zone, perCredit } = known;
  const age = Math.max(0, hoursBetween(readAt, now));
  const starts = stoppedAs(known, outset.starts, now);
  return {
    futures: futuresOf({ ...outset, starts, age }),
    starts,
    asOf: readAt,
    now,
    age,
    isOwnRate: outset.uses.debits >= outset.parameters.refused.beforeDebits,
    zone,
    price: perCredit ?? listPrice,
  };
}

/** Where the site says that the plan's use is stopped, and names no limit, the one that is used most stands for it. */
function stoppedAs({ usage }: KnownCredits, starts: Starts, now: Temporal.Instant): Starts {
  const coverage = coverageOf(usage, now);
  if (!('through' in coverage) || coverage.through !== null) return starts;
  const { short, long } = starts;
  const isShort = short !== null && (long === null || short.usedPercent >= long.usedPercent);
  if (isShort) return { short: { ...short, usedPercent: 100 }, long };
  return { short, long: long && { ...long, usedPercent: 100 } };
}
