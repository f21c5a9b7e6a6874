import type { Decimal } from '../decimal.ts';
import { dayOf } from '../moment.ts';
import { compare, larger, minus, negated, plus, sizeOf, smaller, sum, zero } from './amount.ts';
import type { Grant, Holding, SpendingOrder, Terms } from './grant.ts';
import { type Arrival, arrivalOf, grantEntered, grantOf } from './inferred-grant.ts';
import type { Movement } from './movement.ts';

/** The balance that a holding makes up. */
export function balanceOf({ grants, debt }: Holding): Decimal {
  return minus(sum(grants.map(({ left }) => left)), debt);
}

/**
 * What the first balance consists of: the grants the user entered for the time before,
 * as much of them as the order leaves, and one grant of unknown date for the rest.
 */
export function grantsAt({ at, balance }: { at: Temporal.Instant; balance: Decimal }, terms: Terms): Holding {
  const today = dayOf(at, terms.zone);
  const entered = terms.entries
    .filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0)
    .map((entry) => ({ ...grantEntered(entry, terms), left: zero }))
    .filter(({ expires }) => Temporal.PlainDate.compare(today, expires.by) <= 0)
    .toSorted(orders[terms.order])
    .reverse();
  const { grants, rest } = filled(entered, larger(balance, zero));
  const holding = { grants: grants.filter(hasLeft), debt: larger(negated(balance), zero) };
  return received(holding, { source: 'first-reading', credits: rest, after: null, by: at }, terms);
}

/**
 * The holding after movements, in their order. Credits that come repay a debt first;
 * refunds go back to where credits were spent from, and what does not fit there is a
 * grant of its own. What falls is taken in the order of the terms; but what expired
 * from the grant that expires first, and credits taken back from the newest.
 *
 * A grant past its day keeps what the balance still shows of it: only a movement removes
 * credits, so that the sum is always the balance.
 */
export function grantsAfter(holding: Holding, movements: readonly Movement[], terms: Terms): Holding {
  return movements.reduce((held, movement) => afterMovement(held, movement, terms), holding);
}

/** Which grant pays first. */
const orders: Record<SpendingOrder, (a: Grant, b: Grant) => number> = {
  'earliest-expiring-first': (a, b) =>
    Temporal.PlainDate.compare(a.expires.by, b.expires.by) || Temporal.Instant.compare(a.came.by, b.came.by),
  'newest-first': (a, b) => Temporal.Instant.compare(b.came.by, a.came.by),
};

/** Grants in the order in which they pay. */
export function inOrder(grants: readonly Grant[], order: SpendingOrder): Grant[] {
  return grants.toSorted(orders[order]);
}

/** Falls that follow an order of their own. */
const ownOrder: Partial<Record<Movement['kind'], SpendingOrder>> = {
  expiry: 'earliest-expiring-first',
  refund: 'newest-first',
};

function afterMovement({ grants, debt }: Holding, movement: Movement, terms: Terms): Holding {
  const { kind, change } = movement;
  if (compare(change, zero) < 0) {
    const taken = emptied(grants.toSorted(orders[ownOrder[kind] ?? terms.order]), negated(change));
    return { grants: taken.grants.filter(hasLeft), debt: plus(debt, taken.rest) };
  }
  const back = kind === 'refund' ? filled(grants.toSorted(orders[terms.order]), change) : { grants, rest: change };
  return received({ grants: back.grants, debt }, { ...arrivalOf(movement), credits: back.rest }, terms);
}

/** A holding with credits that came, less what they repay. */
function received(holding: Holding, arrival: Arrival, terms: Terms): Holding {
  const repaid = smaller(holding.debt, arrival.credits);
  const grant = { ...grantOf(arrival, holding, terms), left: minus(arrival.credits, repaid) };
  return { grants: [...holding.grants, grant].filter(hasLeft), debt: minus(holding.debt, repaid) };
}

interface Spread {
  grants: Grant[];
  /** What no grant could give or take. */
  rest: Decimal;
}

/** Takes an amount from grants, from the first one first. */
function emptied(grants: readonly Grant[], amount: Decimal): Spread {
  return spread(grants, amount, ({ left }, rest) => negated(smaller(left, rest)));
}

/** Puts an amount back into grants that have given of theirs, into the first one first. */
function filled(grants: readonly Grant[], amount: Decimal): Spread {
  return spread(grants, amount, ({ credits, left }, rest) => smaller(minus(credits, left), rest));
}

function spread(grants: readonly Grant[], amount: Decimal, share: (grant: Grant, rest: Decimal) => Decimal): Spread {
  let rest = amount;
  const changed = grants.map((grant) => {
    const change = share(grant, rest);
    rest = minus(rest, sizeOf(change));
    return { ...grant, left: plus(grant.left, change) };
  });
  return { grants: changed, rest };
}

function hasLeft({ left }: Grant): boolean {
  return compare(left, zero) > 0;
}
