import { describe, expect, test } from 'vitest';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { accountShown, settingsOfAccount, withoutHidden } from '../../lib/model/shown-accounts.ts';
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
  test.each(['uuid', 'user-1'])('is the one chosen by any of its ids: %s', (chosen) => {
    expect(accountShown(summary, chosen)).toBe(account);
  });

  test.each([null, 'deleted'])('is the one read last where there is no such account: %s', (chosen) => {
    expect(accountShown(summary, chosen)).toBe(other);
  });
});
