import { negated, sum } from '../../lib/model/credits/amount.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { isBought, type Movement } from '../../lib/model/credits/movement.ts';
import type { Decimal } from '../../lib/model/decimal.ts';
import { mainMeter } from '../../lib/model/limit.ts';
import { dayMs, dayOf } from '../../lib/model/moment.ts';
import type { AccountPast } from '../../lib/model/past.ts';
import type { CreditEvents } from '../../lib/model/reading.ts';
import { decimal, makeCredits, noon } from '../support/make.ts';
import { manyReadings } from '../support/year.ts';
import { type Life, lifeOf, type Row } from './lives.ts';

/** Somebody who has chosen when to be warned, and wants to hear nothing over lunch. */
export const yearChosen = { warnings: { limitLevels: [50, 20], quietHours: { from: '10:50', to: '14:00' } } };

/** What was entered: of the second the balance showed nothing. */
const entries = ['2026-07-06', '2026-06-03'].map(
  (on): Entry => ({
    id: on,
    kind: 'purchase',
    credits: decimal(750),
    on: Temporal.PlainDate.from(on),
    expiresOn: null,
  }),
);

let year: Life | null = null;

/**
 * A year of somebody who is read every ten minutes in the last eight days, and every six hours before, up to noon; the site
 * lists the last payments, and most of what was spent lately.
 */
export function aYear(): Life {
  // It takes longer than all else on its page.
  year ??= withLists(lifeOf('year', readings('year', 8), { chosen: yearChosen, entries, watched: 150 }));
  return year;
}

function readings(account: string, daysOfMany: number) {
  const manyFrom = noon.epochMilliseconds - daysOfMany * dayMs;
  // The first are the settings of auto top-up.
  return manyReadings(account, noon.epochMilliseconds, 366).filter(
    ({ firstAt }, index) => index === 0 || (index - 1) % (firstAt > manyFrom ? 2 : 72) === 0,
  );
}

function withLists({ past, ...life }: Life): Life {
  return { ...life, past: { ...past, transactions: paymentsOf(past), transactionsAt: noon, events: eventsOf(past) } };
}

function paymentsOf({ movements }: AccountPast): AccountPast['transactions'] {
  const paid = movements.filter(isBought).slice(-3);
  return {
    kind: 'transactions',
    transactions: paid.map(({ by, change }) => ({
      at: by.subtract({ minutes: 2 }),
      amount: 4 * Number(change),
      currency: 'USD',
      status: 'paid',
      type: null,
    })),
  };
}

const surfaces = ['cli', 'desktop_app', 'work_web', null];

/** What the site lists as spent from the end of August on, of which it lacks one. */
function eventsOf({ movements }: AccountPast): CreditEvents {
  const spends = movements.filter(
    ({ kind, by }) => kind === 'spend' && by.epochMilliseconds > noon.epochMilliseconds - 28 * dayMs,
  );
  return {
    kind: 'credit-events',
    events: spends.toSpliced(-3, 1).map(({ by, change }, index) => ({
      date: dayOf(by, 'UTC').toString(),
      surface: surfaces[index % surfaces.length] ?? null,
      credits: negated(change),
    })),
  };
}

const kinds = ['auto-top-up', 'auto-top-up', 'purchase', 'refund', 'auto-top-up', 'unexplained', 'grant'] as const;
const through = { kind: 'limit', meter: mainMeter, lengthSeconds: 604_800 } as const;

/** So much in a year that its marks have no room beside one another: what comes replaces what was spent before. */
export function anEventfulYear(): Life {
  const movements = Array.from({ length: 70 }, (_, index) => {
    const by = noon.subtract({ hours: 24 * Math.round((70 - index) ** 1.38) });
    const after = by.subtract({ minutes: 5 });
    const change = decimal(750);
    return [
      {
        kind: 'spend',
        through,
        after: by.subtract({ hours: 18 }),
        by: by.subtract({ hours: 6 }),
        change: negated(change),
      },
      { kind: kinds[index % 23] ?? 'auto-top-up', after, by, change },
    ] satisfies Movement[];
  }).flat();
  const rows = readings('eventful', 0).map((row) => {
    const moved = movements.filter(({ by }) => by.epochMilliseconds <= row.firstAt).map(({ change }) => change);
    return withBalance(row, sum([decimal(950), ...moved]));
  });
  const life = lifeOf('eventful', rows);
  return { ...life, past: { ...life.past, movements } };
}

function withBalance(row: Row, balance: Decimal): Row {
  const { figures } = row;
  return figures.kind === 'usage' ? { ...row, figures: { ...figures, credits: makeCredits({ balance }) } } : row;
}
