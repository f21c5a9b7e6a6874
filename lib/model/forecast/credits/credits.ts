import { type Decimal, isPositive } from '../../decimal.ts';
import { isMain } from '../../limit.ts';
import { hoursBetween } from '../../moment.ts';
import { instant, z } from '../../schema.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { horizonHours } from './days-ahead.ts';
import { ExpiryForecast, expiryForecast } from './expiry.ts';
import type { KnownCredits } from './known.ts';
import type { TopUpOutcomes } from './outcomes.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { outsetOf } from './outset.ts';
import parameters from './parameters.json' with { type: 'json' };
import { rangeOf } from './quantile.ts';
import { RunwayForecast, runwayForecast, SpendForecast, spendForecast, wantedWithin } from './spend.ts';
import { SwitchForecast, switchForecast } from './switch.ts';
import { TopUpForecast } from './top-up.ts';
import { topUpForecast } from './top-up-of.ts';
import { topUpSettingsOf } from './top-up-settings.ts';
import type { UseHistory } from './use-history.ts';

/** Everything that is forecast of money. Each part is a value, or says why there is none. */
export const CreditsForecast = z.object({
  /** The reading that it starts from. */
  asOf: instant,
  switch: z.union([SwitchForecast, Refusal]),
  spend: z.union([SpendForecast, Refusal]),
  runway: z.union([RunwayForecast, Refusal]),
  topUp: z.union([TopUpForecast, Refusal]),
  expiry: z.union([ExpiryForecast, Refusal]),
});
export type CreditsForecast = z.infer<typeof CreditsForecast>;

/**
 * The forecasts of credits at `now`: a hundred and sixty futures of hours like those of this person's past, each paid as
 * OpenAI bills, the plan first and then credits. The same knowledge and moment give the same figures. `outset` is that of
 * what is known, for who has it already.
 */
export function forecastCredits(known: KnownCredits, now: Temporal.Instant, outset = outsetOf(known)): CreditsForecast {
  const { readAt: asOf } = known;
  const refusal = refusalOf(known, now);
  if (refusal !== null || outset === null) {
    const refused = refusal ?? ({ refused: 'too-little-history' } as const);
    return {
      asOf,
      switch: refused,
      spend: refused,
      runway: refused,
      topUp: bareTopUp(known, refused),
      expiry: refused,
    };
  }
  const outlook = outlookOf(known, outset, now);
  return {
    asOf,
    switch: known.usage.limits.some(isMain) ? switchOf(known, outset.uses, outlook) : { refused: 'no-limits' },
    ...moneyOf(known, outlook),
  };
}

const { spendOlderThanHours, switchOlderThanHours, beforeHours } = parameters.refused;

function refusalOf({ uses, readAt }: KnownCredits, now: Temporal.Instant): Refusal | null {
  if (hoursBetween(readAt, now) >= spendOlderThanHours) return { refused: 'figures-too-old' };
  if (uses === null || hoursBetween(uses.firstLook, readAt) < beforeHours) return { refused: 'too-little-history' };
  return null;
}

function switchOf(known: KnownCredits, uses: UseHistory, outlook: Outlook): SwitchForecast | Refusal {
  if (uses.hours.length === 0) return { refused: 'too-little-history' };
  if (outlook.age >= switchOlderThanHours) return { refused: 'figures-too-old' };
  return switchForecast(known, outlook);
}

type MoneyParts = Pick<CreditsForecast, 'spend' | 'runway' | 'topUp' | 'expiry'>;

function moneyOf(known: KnownCredits, outlook: Outlook): MoneyParts {
  const { balance, unlimited } = known.usage.credits;
  const all = (refused: Refusal): MoneyParts => ({ spend: refused, runway: refused, topUp: refused, expiry: refused });
  if (unlimited) return all({ refused: 'unlimited' });
  if (balance === null) return all({ refused: 'no-balance' });
  const accounts = accountsOf(known, outlook, balance);
  const refused = costUnknown(outlook, 'p90');
  const hasGrants = known.holding !== null && isPositive(balance);
  return {
    spend: refused ?? spendForecast(outlook, accounts.asSet),
    runway: refused ?? runwayForecast(outlook, accounts.off),
    topUp: topUpOf(known, outlook, balance, refused ?? accounts.topUp),
    expiry: hasGrants ? expiryOf(outlook, accounts) : { refused: 'no-grants' },
  };
}

function topUpOf(
  known: KnownCredits,
  outlook: Outlook,
  balance: Decimal,
  outcomes: TopUpOutcomes | Refusal,
): TopUpForecast | Refusal {
  const settings = topUpSettingsOf(known);
  if (isRefusal(settings)) return settings;
  return topUpForecast(known, settings, balance, isRefusal(outcomes) ? outcomes : { outlook, outcomes });
}

/**
 * What will be left; refused as spending is, but only from where half of the futures spend. In fewer the middle is all there
 * is, whatever a percent costs, and whoever hardly needs credits loses most of them.
 */
function expiryOf(outlook: Outlook, { assumed, bound }: Accounts): ExpiryForecast | Refusal {
  return costUnknown(outlook, 'p50') ?? expiryForecast(outlook, assumed, bound);
}

/**
 * This person's own spending was hardly seen, but credits may well be spent within thirty days: in more than one future
 * in ten (`p90`), or in half of them (`p50`).
 */
function costUnknown({ isOwnRate, futures, age }: Outlook, from: 'p50' | 'p90'): Refusal | null {
  const isSpent = rangeOf(wantedWithin(futures, age + horizonHours.days30))[from] > 0;
  return isSpent && !isOwnRate ? { refused: 'too-few-debits' } : null;
}

/** Without any future, what auto top-up does at once is known all the same. */
function bareTopUp(known: KnownCredits, refused: Refusal): TopUpForecast | Refusal {
  const settings = topUpSettingsOf(known);
  const { balance, unlimited } = known.usage.credits;
  if (isRefusal(settings)) return settings;
  if (unlimited) return { refused: 'unlimited' };
  if (balance === null) return { refused: 'no-balance' };
  if (refused.refused === 'figures-too-old') return refused;
  return topUpForecast(known, settings, balance, refused);
}
