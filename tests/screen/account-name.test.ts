import { beforeEach, expect, test } from 'vitest';
import { settingsOf } from '../../lib/model/settings.ts';
import { accountLabel, accountName } from '../../lib/screen/account-name.ts';
import { makeAccount, makeUsage, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const onPlan = (account: string, planType: string | null) =>
  makeAccount({ account, usage: { at: noon, source: 'answer', figures: makeUsage({ planType }), problems: [] } });

test('An account is called by its plan, with a number where others are called the same', () => {
  const all = [onPlan('c', 'plus'), onPlan('a', 'plus'), onPlan('b', 'pro')];
  expect(['a', 'b', 'c'].map((id) => accountLabel(id, all))).toEqual(['Plus (1)', 'Pro 20×', 'Plus (2)']);
});

test('Plans that are called the same are told apart as well', () => {
  const all = [onPlan('a', 'enterprise'), onPlan('b', 'ent26')];
  expect(['a', 'b'].map((id) => accountLabel(id, all))).toEqual(['Enterprise (1)', 'Enterprise (2)']);
});

test('An account of an unknown plan is called as the site names that, and one without as an account', () => {
  expect(accountLabel('a', [onPlan('a', 'promax9')])).toBe('promax9');
  expect(accountLabel('a', [onPlan('a', null)])).toBe('Account');
  expect(accountLabel('gone', [])).toBe('Account');
});

test('A name that the user gave comes before all that', () => {
  const all = [onPlan('a', 'plus'), onPlan('b', 'plus')];
  const settings = settingsOf({ accounts: { a: { name: 'Work' } } });
  expect(['a', 'b'].map((id) => accountName(id, all, settings))).toEqual(['Work', 'Plus (2)']);
});
