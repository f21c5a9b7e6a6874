import type { Ledger } from '../../../lib/model/credits/ledger.ts';
import { type KnownToLedger, ledgerAfter } from '../../../lib/model/credits/ledger-after.ts';
import type { Movement, Through } from '../../../lib/model/credits/movement.ts';
import type { Sign } from '../../../lib/model/credits/sign.ts';
import { paymentSigns } from '../../../lib/model/credits/site-signs.ts';
import type { Decimal } from '../../../lib/model/decimal.ts';
import type { Transactions, Usage } from '../../../lib/model/reading.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';

// Readings of a balance that say only what matters to the test at hand.

/** The limits of a Plus account whose windows outlast any test that does not say otherwise. */
export const fiveHours = makeLimit({ resetsAt: noon.add({ hours: 5 }) });
export const fiveHoursUsedUp = makeLimit({ usedPercent: 100, resetsAt: noon.add({ hours: 5 }) });
export const weekly = makeWeekly();
export const throughFiveHours: Through = { kind: 'limit', meter: 'codex', lengthSeconds: 18_000 };
export const planHadRoom: Through = { kind: 'plan-had-room' };

type Overrides = Partial<Omit<KnownToLedger, 'at' | 'usage'>> & Partial<Pick<Usage, 'limits' | 'planType' | 'blocked'>>;

/** One reading, so many minutes after noon. */
export function reading(minutes: number, balance: string | number | null, overrides: Overrides = {}): KnownToLedger {
  const { topUp = null, signs = [], ...usage } = overrides;
  const credits = makeCredits({ balance: balance === null ? null : decimal(balance), has: true });
  return {
    at: noon.add({ minutes }),
    usage: makeUsage({ limits: [fiveHours, weekly], credits, ...usage }),
    topUp,
    signs,
  };
}

/** The same overrides for every reading of a test. */
export function readings(
  overrides: Overrides,
  ...figures: [minutes: number, balance: string | number | null][]
): KnownToLedger[] {
  return figures.map(([minutes, balance]) => reading(minutes, balance, overrides));
}

/** All movements of some readings, and the ledger after them. */
export function follow(
  seen: readonly KnownToLedger[],
  start: { ledger: Ledger | null; settled: Movement[] } = { ledger: null, settled: [] },
) {
  let { ledger, settled } = start;
  for (const one of seen) {
    const step = ledgerAfter(ledger, one);
    ledger = step.ledger;
    settled = [...settled, ...step.settled];
  }
  return { ledger, settled, movements: [...settled, ...(ledger?.open ?? [])] };
}

/** What was made of some readings: kinds and amounts alone. */
export function told(...seen: KnownToLedger[]): [Movement['kind'], Decimal][] {
  return follow(seen).movements.map(({ kind, change }) => [kind, change]);
}

type Payment = Transactions['transactions'][number];

/** The sign of one payment: 23 dollars at noon, which is 500 credits with tax, unless said otherwise. */
export function paid(overrides: Partial<Payment> = {}): Sign[] {
  const payment = { at: noon, amount: 2300, currency: 'USD', status: 'paid', type: null, ...overrides };
  return paymentSigns({ kind: 'transactions', transactions: [payment] });
}
