import { describe, expect, test } from 'vitest';
import { furtherKindsDue, type KnownAnswers, notAgainBefore } from '../../../lib/model/fresh/further.ts';
import { decimal, makeCredits, makeTopUp, makeUsage, noon } from '../../support/make.ts';

const all = ['top-up', 'reset-credits', 'credit-events', 'transactions', 'price'] as const;
const ago = (hours: number) => noon.subtract({ minutes: Math.round(hours * 60) });

function due(known: Partial<KnownAnswers>, now = noon): string[] {
  const everything = Object.fromEntries(all.map((kind) => [kind, ago(1)]));
  return furtherKindsDue(
    { lastSaid: everything, notBefore: {}, usage: makeUsage(), topUp: null, country: 'US', ...known },
    now,
  );
}

const withBalance = (balance: number) => makeUsage({ credits: makeCredits({ balance: decimal(balance) }) });

describe('Besides usage, a round asks for', () => {
  test('everything that was never seen', () => {
    expect(due({ lastSaid: {} })).toEqual(all);
  });

  test('no price where no page has shown in which country', () => {
    expect(due({ lastSaid: {}, country: null })).toEqual(all.filter((kind) => kind !== 'price'));
  });

  test('nothing that a page or Spillway has seen lately', () => {
    expect(due({})).toEqual([]);
  });

  test.each([
    ['top-up', 6],
    ['reset-credits', 24],
    ['credit-events', 24],
    ['transactions', 24],
    ['price', 168],
  ] as const)('%s every %i hours', (kind, hours) => {
    const seen = Object.fromEntries(all.map((other) => [other, ago(0)]));
    expect(due({ lastSaid: { ...seen, [kind]: ago(hours - 0.01) } })).toEqual([]);
    expect(due({ lastSaid: { ...seen, [kind]: ago(hours) } })).toEqual([kind]);
  });

  test('the settings of auto top-up every hour while the balance is below twice the minimum', () => {
    expect(due({ usage: withBalance(499), topUp: makeTopUp() })).toEqual(['top-up']);
    expect(due({ usage: withBalance(499), topUp: makeTopUp() }, noon.subtract({ minutes: 1 }))).toEqual([]);
    expect(due({ usage: withBalance(500), topUp: makeTopUp() })).toEqual([]);
    expect(due({ usage: withBalance(499), topUp: makeTopUp({ enabled: false }) })).toEqual([]);
    expect(due({ usage: withBalance(499), topUp: makeTopUp({ minimum: null }) })).toEqual([]);
  });

  test('no list of banked resets where there are none', () => {
    expect(due({ lastSaid: {}, usage: makeUsage({ resetCredits: 0 }) })).not.toContain('reset-credits');
    expect(due({ lastSaid: {}, usage: makeUsage({ resetCredits: 2 }) })).toContain('reset-credits');
  });
});

describe('What was asked for in vain is left alone', () => {
  test('for an hour where no answer came', () => {
    const notBefore = { 'top-up': notAgainBefore('top-up', noon, 'no-answer') };
    expect(due({ lastSaid: {}, notBefore }, noon.add({ minutes: 59 }))).not.toContain('top-up');
    expect(due({ lastSaid: {}, notBefore }, noon.add({ minutes: 60 }))).toContain('top-up');
  });

  test('for its whole time where the site has no such figures', () => {
    const notBefore = { transactions: notAgainBefore('transactions', noon, 'no-figures') };
    expect(due({ lastSaid: {}, notBefore }, noon.add({ hours: 23 }))).not.toContain('transactions');
    expect(due({ lastSaid: {}, notBefore }, noon.add({ hours: 24 }))).toContain('transactions');
  });
});

test('A clock that was set back keeps nothing from being asked for', () => {
  const lastSaid = Object.fromEntries(all.map((kind) => [kind, noon]));
  const notBefore = { price: notAgainBefore('price', noon, 'no-figures') };
  expect(due({ lastSaid, notBefore }, ago(500))).toEqual(all);
});
