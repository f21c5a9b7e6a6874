import type { Holding, SpendingOrder } from '../../credits/grant.ts';
import { inOrder } from '../../credits/holding.ts';
import type { Decimal } from '../../decimal.ts';
import { hoursBetween, monthAround } from '../../moment.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { accountIn } from './account.ts';
import { byHandOf, overshootOf } from './buying.ts';
import { daysAhead, horizonHours, hourlyDays } from './days-ahead.ts';
import { expiryOf, type HoldingOutcomes } from './expiry.ts';
import type { KnownCredits } from './known.ts';
import type { Account, Outcomes, TopUpOutcomes } from './outcomes.ts';
import type { Outlook } from './outlook.ts';
import { spendHorizons } from './spend.ts';
import { capsOf } from './top-up-of.ts';
import { isBuying, topUpSettingsOf } from './top-up-settings.ts';

/** The account of one person, as it is and as it might be set, in all futures. */
export interface Accounts {
  /** As it is set: with auto top-up while that buys, else with what the user was seen to buy by hand. */
  asSet: Outcomes;
  /** With nothing bought. */
  off: Outcomes;
  /**
   * Spent in the order that the user assumes, and newest first, which is the bound; as it is set. By hand is bought only
   * when nothing is left, so the bound does without it.
   */
  assumed: HoldingOutcomes;
  bound: HoldingOutcomes;
  /** Refused where its settings are not known. */
  topUp: TopUpOutcomes | Refusal;
}

// Runway is looked for so far ahead.
const leastDays = 92 + hourlyDays;

/** Pays the futures of an outlook in every way that a forecast needs. */
export function accountsOf(known: KnownCredits, outlook: Outlook, balance: Decimal): Accounts {
  const settings = topUpSettingsOf(known);
  const byHand = byHandOf(known);
  const assumed = held(known.holding, known.order, balance, outlook);
  const newest = held(known.holdingNewestFirst ?? known.holding, 'newest-first', balance, outlook);
  const topUp = isRefusal(settings) ? null : { minimum: Number(settings.minimum), target: Number(settings.target) };
  const common = {
    month: monthIn(outlook),
    soonEnds: outlook.age + horizonHours.days30,
    caps: capsOf(known, outlook),
    horizons: spendHorizons(outlook.age),
    overshoot: overshootOf(known),
  };
  const paidFrom = ({ account }: Held, buying: Partial<Pick<Account, 'topUp' | 'byHand'>> = {}) =>
    accountIn(outlook.futures, { ...account, ...common, topUp: null, byHand: null, ...buying });
  const off = paidFrom(assumed);
  const offByHand = byHand && paidFrom(assumed, { byHand });
  const on = topUp && paidFrom(assumed, { topUp });
  const offNewestFirst = paidFrom(newest);
  const onNewestFirst = topUp && paidFrom(newest, { topUp });
  const isOn = isBuying(known);
  const asSet = (isOn && on) || offByHand || off;
  return {
    asSet,
    off,
    assumed: { grants: assumed.grants, outcomes: asSet },
    bound: { grants: newest.grants, outcomes: (isOn && onNewestFirst) || offNewestFirst },
    topUp:
      on && onNewestFirst
        ? { on, onNewestFirst, offNewestFirst, lots: newest.grants.map(({ id }) => id) }
        : { refused: 'top-up-not-known' },
  };
}

interface Held {
  grants: Holding['grants'];
  account: Pick<Account, 'lots' | 'debt' | 'spendsBoughtFirst' | 'days'>;
}

/** A holding as paths find it; one that is not known is the balance, without a day. */
function held(holding: Holding | null, order: SpendingOrder, balance: Decimal, outlook: Outlook): Held {
  const grants = inOrder(holding?.grants ?? [], order);
  const lots = holding
    ? grants.map((grant) => ({ left: Number(grant.left), ...expiryOf(grant, outlook) }))
    : [{ left: Math.max(0, Number(balance)), expiresIn: Number.POSITIVE_INFINITY, expiresWithin: 0 }];
  const last = Math.max(
    0,
    ...lots.map((lot) => (Number.isFinite(lot.expiresIn) ? lot.expiresIn + lot.expiresWithin : 0)),
  );
  return {
    grants,
    account: {
      lots,
      debt: holding ? Number(holding.debt) : Math.max(0, -Number(balance)),
      spendsBoughtFirst: order === 'newest-first',
      days: Math.min(daysAhead, Math.max(leastDays, Math.ceil(last / 24) + 1)),
    },
  };
}

/** The month that it is now, which may have begun after the reading. */
function monthIn({ asOf, now, zone }: Outlook): Account['month'] {
  const { from, to } = monthAround(now, zone);
  return { begins: hoursBetween(asOf, from), ends: hoursBetween(asOf, to) };
}
