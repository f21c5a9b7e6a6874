import { describe, expect, test } from 'vitest';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { accountShown, choiceOf, isHeld, settingsOfAccount, withoutHidden } from '../../lib/model/shown-accounts.ts';
import { makeAccount } from '../support/make.ts';

const account = makeAccount({ account: 'uuid', aliases: ['user-1'] });
const other = makeAccount({ account: 'other' });
const summary = { ...emptySummary, accounts: [other, account] };
const chosenOf = (accounts: object) => settingsOf({ accounts });

describe('What the user chose for an account', () => {
  test('holds after a further id of it was learnt, by which it is kept since', () => {
    const settings = chosenOf({ 'user-1': { name: 'Home', hidden: true } });
    expect(settingsOfAccount(settings, account)).toEqual({ name: 'Home', hidden: true });
    expect(withoutHidden(summary, settings).accounts).toEqual([other]);
    expect(settingsOfAccount(settings, other)).toEqual({ name: null, hidden: false });
  });

  test('gives way as a whole to what was chosen since', () => {
    const settings = chosenOf({ 'user-1': { name: 'Home', hidden: true }, uuid: { name: null, hidden: false } });
    expect(settingsOfAccount(settings, account)).toEqual({ name: null, hidden: false });
  });
});

describe('The account that is shown', () => {
  const third = makeAccount({ account: 'third' });
  const three = { ...emptySummary, accounts: [other, account, third] };

  test('is the one read last, unless another was chosen', () => {
    expect(accountShown(three, null)).toBe(other);
    expect(accountShown(three, choiceOf(three, 'third'))).toBe(third);
    expect(accountShown(emptySummary, { account: 'third', over: 'other' })).toBeNull();
  });

  test.each(['uuid', 'user-1'])('is the one chosen by any of its ids: %s', (id) => {
    expect(accountShown(three, choiceOf(three, id))).toBe(account);
  });

  test('stays the one chosen while the site is read with the same account as then, by whichever of its ids', () => {
    const readAgain = { ...three, accounts: [account, other, third] };
    expect(accountShown(readAgain, { account: 'third', over: 'user-1' })).toBe(third);
  });

  test('is the one read last again as soon as that is another than when it was chosen', () => {
    const chosen = choiceOf(three, 'third');
    expect(accountShown({ ...three, accounts: [account, other, third] }, chosen)).toBe(account);
  });

  test('is never one that was deleted or is hidden', () => {
    const chosen = choiceOf(three, 'third');
    expect(accountShown(summary, chosen)).toBe(other);
    const hidden = withoutHidden(three, chosenOf({ third: { name: null, hidden: true } }));
    expect(accountShown(hidden, chosen)).toBe(other);
  });
});

describe('A choice of account', () => {
  test('is none where it is the one read last', () => {
    expect(choiceOf(summary, 'other')).toBeNull();
    expect(choiceOf(emptySummary, 'other')).toBeNull();
  });

  test('is held as long as it makes a difference', () => {
    const chosen = { account: 'user-1', over: 'other' };
    expect(isHeld(summary, chosen)).toBe(true);
    expect(isHeld({ ...summary, accounts: [account, other] }, chosen)).toBe(false);
    expect(isHeld({ ...summary, accounts: [other] }, chosen)).toBe(false);
  });
});
