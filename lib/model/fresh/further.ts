import { type Decimal, times } from '../decimal.ts';
import { hoursBetween } from '../moment.ts';
import type { Kind, TopUp, Usage } from '../reading.ts';

/** The answers that a round asks for besides usage, at longer intervals. */
export type FurtherKind = Exclude<Kind, 'usage' | 'plan-history'>;

const hours = {
  'top-up': 6,
  'reset-credits': 24,
  'credit-events': 24,
  transactions: 24,
  price: 168,
} satisfies Record<FurtherKind, number>;
export const furtherKinds = Object.keys(hours) as FurtherKind[];

// Near the minimum, what is set decides what will be charged.
const nearHours = 1;

// What did not arrive for want of an answer is worth another try before its time.
const retryHours = 1;

/** What is known of the account in a round. */
export interface KnownAnswers {
  /** When each kind was last said by the site, to a page or to Spillway. */
  lastSaid: Partial<Record<FurtherKind, Temporal.Instant>>;
  /** See `Freshness`. */
  notBefore: Readonly<Record<string, Temporal.Instant>>;
  usage: Usage | null;
  topUp: TopUp | null;
  /** The country whose price a page has shown; without one there is none to ask for. */
  country: string | null;
}

/** What a round at `now` is to ask for besides usage, in the order of asking. */
export function furtherKindsDue(known: KnownAnswers, now: Temporal.Instant): FurtherKind[] {
  return furtherKinds.filter((kind) => {
    if (kind === 'reset-credits' && known.usage?.resetCredits === 0) return false;
    if (kind === 'price' && known.country === null) return false;
    const every = hoursApart(kind, known);
    const said = known.lastSaid[kind];
    const waits = known.notBefore[kind];
    const isFresh = said !== undefined && isWithin(hoursBetween(said, now), every);
    // Further off than any wait can be, it was set by a clock that has been set back.
    const isWaiting = waits !== undefined && hoursBetween(now, waits) > 0 && hoursBetween(now, waits) <= hours[kind];
    return !isFresh && !isWaiting;
  });
}

/** Before when a kind is not to be asked for again that was asked for at `now` in vain. */
export function notAgainBefore(
  kind: FurtherKind,
  now: Temporal.Instant,
  why: 'no-answer' | 'no-figures',
): Temporal.Instant {
  return now.add({ hours: why === 'no-answer' ? retryHours : hours[kind] });
}

function hoursApart(kind: FurtherKind, { usage, topUp }: KnownAnswers): number {
  const isNear = kind === 'top-up' && isNearMinimum(usage?.credits.balance ?? null, topUp);
  return isNear ? nearHours : hours[kind];
}

function isNearMinimum(balance: Decimal | null, topUp: TopUp | null): boolean {
  if (balance === null || topUp?.minimum == null || topUp.enabled === false) return false;
  return Number(balance) < Number(times(topUp.minimum, '2' as Decimal));
}

/** A moment still to come was noted by a clock that has been set back, and says nothing. */
function isWithin(hoursAgo: number, every: number): boolean {
  return hoursAgo >= 0 && hoursAgo < every;
}
