import type { Entry, Terms } from '../credits/grant.ts';
import type { Money } from '../credits/price.ts';
import type { Settings } from '../settings.ts';

/** What everything of an account is worked out by: what the user assumes, and what they entered. */
export interface ForecastTerms extends Terms {
  /** The account's own price of a credit; null: the list price. */
  perCredit: Money | null;
  /** ISO weekdays on which the user works; null: as the readings show it. */
  workDays: readonly number[] | null;
}

/** The terms that hold for every account, and all that the user has chosen, by which warnings are decided. */
export type Assumed = Omit<ForecastTerms, 'entries'> & { settings: Settings };

/** The terms of one account: the assumptions, with what the user entered of it. */
export function termsWith({ settings: _, ...assumed }: Assumed, entries: readonly Entry[]): ForecastTerms {
  return { ...assumed, entries };
}

/** What is assumed by the settings, in the user's time zone. */
export function assumedBy(settings: Settings, zone: string): Assumed {
  const { assumptions, display } = settings;
  return {
    settings,
    zone,
    order: assumptions.order,
    validMonths: assumptions.monthsToExpiry,
    perCredit: display.pricePerCredit,
    workDays: display.workDays,
  };
}
