import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import { changed, storedAfter } from '../../lib/model/settings-change.ts';
import { settingsOfAccount } from '../../lib/model/shown-accounts.ts';
import { RuleName } from '../../lib/model/warning/rule-name.ts';

const nothingChosen = settingsOf(undefined);
const frozen = (version: number) =>
  JSON.parse(readFileSync(new URL(`../fixtures/settings/version-${version}.json`, import.meta.url), 'utf8'));
const time = (text: string) => Temporal.PlainTime.from(text);

describe('As long as nothing is chosen', () => {
  test('Spillway asks for nothing by itself, and says what is left', () => {
    expect(nothingChosen.keepFresh).toBe(false);
    expect(nothingChosen.display).toEqual({
      limitsAs: 'left',
      creditsAs: 'both',
      pricePerCredit: null,
      workDays: null,
    });
  });

  test('credits live 12 months, the oldest first', () => {
    expect(nothingChosen.assumptions).toEqual({ monthsToExpiry: 12, order: 'earliest-expiring-first' });
  });

  test('every rule warns but the two that nobody needs to hear, at 20 and 5 percent, a day ahead, at any hour', () => {
    const { rules, limitLevels, longLimitLevels, leadTimeHours, quietHours, snoozedUntil } = nothingChosen.warnings;
    const silent = RuleName.options.filter((rule) => !rules[rule]);
    expect(silent).toEqual(['limit-restored', 'use-it-or-lose-it']);
    expect([limitLevels, longLimitLevels, leadTimeHours, quietHours]).toEqual([[20, 5], null, 24, null]);
    expect(Object.values(snoozedUntil).every((until) => until === null)).toBe(true);
  });

  test('an account has no name of the user’s, and is shown', () => {
    expect(settingsOfAccount(nothingChosen, { account: 'any', aliases: [] })).toEqual({ name: null, hidden: false });
  });
});

// The whole table: where each bad value stands, and what holds in its place.
const bad: [path: string, values: unknown[]][] = [
  ['keepFresh', ['yes', 1, null]],
  ['display', [null, 'left', []]],
  ['display.limitsAs', ['both', null]],
  ['display.creditsAs', ['euros', 7]],
  [
    'display.pricePerCredit',
    [
      '0.04',
      { amount: '0', currency: 'USD' },
      { amount: '-1', currency: 'USD' },
      { amount: 'much', currency: 'USD' },
      { amount: '0.04', currency: 'Dollar' },
      { amount: 0.04, currency: 'USD' },
    ],
  ],
  ['display.workDays', [[], [0], [8], [2, 1], [1, 1], [1.5], 'Monday']],
  ['assumptions.monthsToExpiry', [0, -1, 121, 1.5, '12', null]],
  ['assumptions.order', ['random', null]],
  ['warnings', ['on', 3]],
  ['warnings.rules', [[], 'all']],
  ['warnings.rules.limit-low', ['off', 0, null]],
  ['warnings.limitLevels', [[], [0], [100], [5, 20], [20, 20], [60, 50, 40, 30, 20, 10], [12.5], 20]],
  ['warnings.longLimitLevels', [[], [0], [5, 20], 20, 'other']],
  ['warnings.leadTimeHours', [0, 169, 1.5, '24']],
  [
    'warnings.quietHours',
    [
      { from: '22:00' },
      { from: '22:00', to: '24:00' },
      { from: '9:00', to: '10:00' },
      { from: '22:00', to: '22:00' },
      true,
    ],
  ],
  ['warnings.snoozedUntil.cap-near', ['tomorrow', 1.5, Number.MAX_SAFE_INTEGER, {}]],
  ['accounts', [[], 'none']],
  ['accounts.user-2', ['Home', 5]],
  ['accounts.user-2.name', ['', 'x'.repeat(41), 7]],
  ['accounts.user-2.hidden', ['yes']],
  ['welcomed', ['yes']],
];
const cases = bad.flatMap(([path, values]) => values.map((value) => ({ path, value })));

describe('A value that is none falls back alone', () => {
  test.each(cases)('$path: $value', ({ path, value }) => {
    const read = plain(settingsOf(withValue(frozen(1), path, value)));
    const fallback = valueAt(plain(settingsOf(withValue(frozen(1), path, undefined))), path);
    expect(valueAt(read, path)).toEqual(fallback);
    expect(withValue(read, path, 'x')).toEqual(withValue(plain(settingsOf(frozen(1))), path, 'x'));
  });

  test.each([[null], ['yes'], [7], [[]], [undefined]])('and %j in place of them all is no choice', (stored) => {
    expect(settingsOf(stored)).toEqual(nothingChosen);
  });

  property.prop([fc.jsonValue()])('and nothing that can be stored is an error', (stored) => {
    expect(() => settingsOf(stored)).not.toThrow();
  });
});

test('Settings of version 1 are read as they were meant', () => {
  const { keepFresh, display, assumptions, warnings, accounts, welcomed } = settingsOf(frozen(1));
  expect(keepFresh).toBe(true);
  expect(display).toEqual({
    limitsAs: 'used',
    creditsAs: 'money',
    pricePerCredit: { amount: '0.0476', currency: 'EUR' },
    workDays: [1, 2, 3, 4, 5],
  });
  expect(assumptions).toEqual({ monthsToExpiry: 6, order: 'newest-first' });
  expect(warnings.rules).toEqual({
    ...nothingChosen.warnings.rules,
    'limit-low': false,
    'use-it-or-lose-it': true,
  });
  expect([warnings.limitLevels, warnings.leadTimeHours]).toEqual([[50, 10], 48]);
  expect(warnings.quietHours?.from.equals(time('22:30'))).toBe(true);
  expect(warnings.quietHours?.to.equals(time('07:00'))).toBe(true);
  expect(warnings.snoozedUntil['unusual-spend']?.epochMilliseconds).toBe(1790000000000);
  expect(accounts).toEqual({
    '11111111-2222-3333-4444-555555555555': { name: 'Home', hidden: false },
    'user-2': { name: null, hidden: true },
  });
  expect(welcomed).toBe(true);
});

describe('A change', () => {
  test('changes what it names, and nothing else', () => {
    const after = changed(nothingChosen, { warnings: { rules: { 'limit-low': false } } });
    expect(plain(after)).toEqual(withValue(plain(nothingChosen), 'warnings.rules.limit-low', false));
  });

  test('stores what was chosen and nothing that was not', () => {
    const quietHours = { from: time('22:00'), to: time('06:30') };
    expect(storedAfter(undefined, { keepFresh: true, warnings: { quietHours } })).toEqual({
      version: 1,
      keepFresh: true,
      warnings: { quietHours: { from: '22:00', to: '06:30' } },
    });
  });

  test('can go back to what held at first', () => {
    const once = storedAfter(frozen(1), { warnings: { quietHours: null }, keepFresh: false });
    expect(settingsOf(once).warnings.quietHours).toBeNull();
    expect(settingsOf(once).keepFresh).toBe(false);
  });

  test('takes an account out that is gone', () => {
    const { accounts } = storedAfter(frozen(1), { accounts: { 'user-2': undefined } });
    expect(Object.keys(accounts as object)).toEqual(['11111111-2222-3333-4444-555555555555']);
  });

  test('leaves what a newer version wrote', () => {
    const newer = { version: 2, display: { limitsAs: 'both', colour: 'red' }, sound: 'on' };
    expect(storedAfter(newer, { display: { creditsAs: 'money' } })).toEqual({
      version: 2,
      display: { limitsAs: 'both', colour: 'red', creditsAs: 'money' },
      sound: 'on',
    });
  });

  test('is refused when it is none of the values there are', () => {
    expect(() => storedAfter(undefined, { warnings: { leadTimeHours: 0 } })).toThrow();
  });
});

test('Twenty accounts with the longest names fit into the 8,192 bytes that the browser grants', () => {
  // What takes the browser most bytes: it writes "<" as six.
  const name = '<'.repeat(40);
  const ids = Array.from({ length: 20 }, (_, index) => `11111111-2222-3333-4444-5555555555${10 + index}`);
  const accounts = Object.fromEntries(ids.map((id) => [id, { name, hidden: true }]));
  const until = Temporal.Instant.from('2100-01-01T00:00:00Z');
  const stored = storedAfter(frozen(1), {
    accounts,
    warnings: {
      rules: Object.fromEntries(RuleName.options.map((rule) => [rule, !nothingChosen.warnings.rules[rule]])),
      snoozedUntil: Object.fromEntries(RuleName.options.map((rule) => [rule, until])),
    },
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ settings: stored }).replaceAll('<', '\\u003C'));
  expect(bytes.length).toBeLessThan(8192);
});

// Settings as plain data, so that each value can be taken and replaced by its path.
function plain(settings: Settings): unknown {
  return JSON.parse(JSON.stringify(settings));
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], data);
}

function withValue(data: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const table = data as Record<string, unknown>;
  return { ...table, [name]: rest.length === 0 ? value : withValue(table[name], rest.join('.'), value) };
}
