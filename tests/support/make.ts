import { type Decimal, decimalOf } from '../../lib/model/decimal.ts';
import { type LimitReading, mainMeter } from '../../lib/model/limit.ts';
import type { CreditsReading, SpendLimit, TopUp, Usage } from '../../lib/model/reading.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';

// Test data that says only what matters to the test at hand.

/** The moment around which test data is arranged, unless a test says otherwise. */
export const noon = Temporal.Instant.from('2026-09-21T12:00:00Z');

/** An exact decimal from a number or text that is one. */
export function decimal(raw: string | number): Decimal {
  const value = decimalOf(raw);
  if (value === null) throw new Error(`${raw} is no decimal`);
  return value;
}

export function makeLimit(overrides: Partial<LimitReading> = {}): LimitReading {
  return {
    meter: mainMeter,
    name: null,
    lengthSeconds: 18_000,
    usedPercent: 40,
    resetsAt: noon.add({ hours: 2 }),
    resetPrecision: 'second',
    idle: false,
    ...overrides,
  };
}

export function makeWeekly(overrides: Partial<LimitReading> = {}): LimitReading {
  return makeLimit({ lengthSeconds: 604_800, usedPercent: 30, resetsAt: noon.add({ hours: 90 }), ...overrides });
}

export function makeCredits(overrides: Partial<CreditsReading> = {}): CreditsReading {
  return { balance: null, has: null, unlimited: null, localMessages: null, cloudMessages: null, ...overrides };
}

export function makeSpendLimit(overrides: Partial<SpendLimit> = {}): SpendLimit {
  return {
    limit: decimal(1000),
    used: decimal(40),
    usedPercent: 4,
    resetsAt: noon.add({ hours: 240 }),
    reached: false,
    ...overrides,
  };
}

export function makeUsage(overrides: Partial<Usage> = {}): Usage {
  return {
    kind: 'usage',
    planType: 'plus',
    limits: [makeLimit(), makeWeekly()],
    credits: makeCredits(),
    spendLimit: null,
    resetCredits: null,
    applicableResetCredits: null,
    blocked: null,
    blockedModels: [],
    ...overrides,
  };
}

export function makeTopUp(overrides: Partial<TopUp> = {}): TopUp {
  return {
    kind: 'top-up',
    enabled: true,
    minimum: decimal(250),
    target: decimal(1000),
    monthlyLimit: null,
    immediatePurchase: null,
    ...overrides,
  };
}

export function makeAccount(overrides: Partial<AccountSummary> = {}): AccountSummary {
  return {
    account: 'account-1',
    aliases: [],
    usage: { at: noon, source: 'answer', figures: makeUsage(), problems: [] },
    topUp: null,
    resetCredits: null,
    forecast: null,
    holding: null,
    spending: null,
    balances: [],
    ...overrides,
  };
}
