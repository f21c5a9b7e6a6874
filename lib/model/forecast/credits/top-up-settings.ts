import { compare, larger } from '../../credits/amount.ts';
import { longestArrivalDays } from '../../credits/longest-arrival.ts';
import type { Decimal } from '../../decimal.ts';
import { hoursBetween } from '../../moment.ts';
import type { Refusal } from '../refusal.ts';
import type { KnownCredits } from './known.ts';

/** Auto top-up as it was last read, with everything that a purchase depends on. */
export interface TopUpSettings {
  enabled: boolean;
  minimum: Decimal;
  target: Decimal;
  limit: Decimal | null;
}

/** The settings in use, with a target no lower than the minimum, as the site takes none; refused where they are not known. */
export function topUpSettingsOf({ topUp }: KnownCredits): TopUpSettings | Refusal {
  const { enabled = null, minimum = null, target = null, monthlyLimit: limit = null } = topUp ?? {};
  if (enabled === null || minimum === null || target === null) return { refused: 'top-up-not-known' };
  return { enabled, minimum, target: larger(target, minimum), limit };
}

const patienceHours = 24 * longestArrivalDays;

/**
 * Whether it is on, but has let the balance stand below the minimum for longer than any purchase takes. Of another minimum
 * than it was, as one may try, the balance must be below that one as well.
 */
export function isStuck({ topUp, uses, usage, readAt }: KnownCredits): boolean {
  if (topUp?.enabled !== true || !uses?.belowSince) return false;
  const { balance } = usage.credits;
  if (balance !== null && topUp.minimum !== null && compare(balance, topUp.minimum) >= 0) return false;
  return hoursBetween(uses.belowSince, readAt) > patienceHours;
}

/** Whether it is on and, as far as was seen, buys what it should. */
export function isBuying(known: KnownCredits): boolean {
  return known.topUp?.enabled === true && !isStuck(known);
}
