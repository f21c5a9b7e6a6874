import type { Holding, SpendingOrder } from '../../credits/grant.ts';
import type { Money } from '../../credits/price.ts';
import type { Decimal } from '../../decimal.ts';
import type { LimitHistory } from '../../limit-history.ts';
import type { TopUp, Usage } from '../../reading.ts';
import type { UseHistory } from './use-history.ts';

/** Automatic purchases already made in the present calendar month of the user's zone. */
export interface Charged {
  count: number;
  credits: Decimal;
  /** Since when they were seen; missing: since the month began. */
  since?: Temporal.Instant;
}

/** Everything that the forecasts of credits look at. */
export interface KnownCredits {
  /** The latest usage, and when it was read. */
  usage: Usage;
  readAt: Temporal.Instant;
  /** The histories of the plan's own limits (`isMain`); those missing are taken from the reading alone. */
  limits: readonly LimitHistory[];
  uses: UseHistory | null;
  /** As last read; null: never. */
  topUp: TopUp | null;
  /** What the balance consists of when spent in the order that the user assumes, and newest first; null: not known. */
  holding: Holding | null;
  holdingNewestFirst: Holding | null;
  order: SpendingOrder;
  charged: Charged;
  /** The account's own price of a credit; null: the list price. */
  perCredit: Money | null;
  zone: string;
  /** ISO weekdays (Monday is 1) on which the user works; null: not said. */
  workDays: readonly number[] | null;
}

/** What of it says which days may come. */
export type KnownUse = Pick<KnownCredits, 'usage' | 'readAt' | 'limits' | 'uses' | 'zone' | 'workDays'>;
