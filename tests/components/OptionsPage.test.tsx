// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Kept } from '../../lib/model/kept.ts';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import { type Change, changed } from '../../lib/model/settings-change.ts';
import { RuleName } from '../../lib/model/warning/rule-name.ts';
import { ruleTexts } from '../../lib/screen/rule-text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { decimal, makeAccount, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

const onChange = vi.fn<(change: Change<Settings>) => void>();
const onTryNotification = vi.fn<() => Promise<boolean>>();
const onDeleteAccount = vi.fn<(account: string) => Promise<boolean>>();
const onDeleteEverything = vi.fn<() => Promise<boolean>>();

beforeEach(() => {
  speakEnglish();
  for (const event of [onChange, onTryNotification, onDeleteAccount, onDeleteEverything]) event.mockReset();
});
afterEach(cleanup);

interface Shown {
  stored?: unknown;
  kept?: Kept[];
  accounts?: ReturnType<typeof makeAccount>[];
}

function show({ stored, kept = [], accounts = [] }: Shown = {}) {
  const settings = settingsOf(stored);
  const page = (shown: Settings) => (
    <OptionsPage
      settings={shown}
      accounts={accounts}
      kept={kept}
      now={noon}
      zone="UTC"
      onChange={onChange}
      onTryNotification={onTryNotification}
      onDeleteAccount={onDeleteAccount}
      onDeleteEverything={onDeleteEverything}
    />
  );
  const { rerender } = render(page(settings));
  return {
    settings,
    /** Shows the settings as the last change leaves them. */
    follow: () => rerender(page(changed(settings, lastChange()))),
  };
}

const lastChange = () => onChange.mock.lastCall?.[0] ?? {};
const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const enter = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const button = (name: string) => screen.getByRole('button', { name });
const english = (key: keyof typeof messages) => messages[key].message;
const time = (text: string) => Temporal.PlainTime.from(text);
const own = { amount: decimal('0.05'), currency: 'EUR' };

// What is done to a control, on which settings, and exactly what then changes.
const controls: [what: string, stored: unknown, act: () => unknown, expected: Change<Settings>][] = [
  ['Keep fresh', {}, () => fireEvent.click(checkbox('Keep fresh')), { keepFresh: true }],
  [
    'limits as used',
    {},
    () => fireEvent.click(radio('Limits show', 'what is used')),
    { display: { limitsAs: 'used' } },
  ],
  [
    'credits as money',
    {},
    () => fireEvent.click(radio('Credits are shown', 'as money')),
    { display: { creditsAs: 'money' } },
  ],
  [
    'a price of one’s own',
    {},
    () => fireEvent.click(radio('Price of a credit', 'What I pay')),
    { display: { pricePerCredit: { amount: decimal('0.04'), currency: 'USD' } } },
  ],
  [
    'its amount',
    { display: { pricePerCredit: own } },
    () => enter('Price', '0.0476'),
    { display: { pricePerCredit: { ...own, amount: decimal('0.0476') } } },
  ],
  [
    'its currency',
    { display: { pricePerCredit: own } },
    () => enter('Currency', 'GBP'),
    { display: { pricePerCredit: { ...own, currency: 'GBP' } } },
  ],
  [
    'back to the list price',
    { display: { pricePerCredit: own } },
    () => fireEvent.click(screen.getByRole('radio', { name: /list price/ })),
    { display: { pricePerCredit: null } },
  ],
  ['work days', {}, () => fireEvent.click(radio('Work days', 'these')), { display: { workDays: [1, 2, 3, 4, 5] } }],
  [
    'one more of them',
    { display: { workDays: [2, 4] } },
    () => fireEvent.click(checkbox('Wednesday')),
    { display: { workDays: [2, 3, 4] } },
  ],
  [
    'none of them any more',
    { display: { workDays: [2] } },
    () => fireEvent.click(checkbox('Tuesday')),
    { display: { workDays: null } },
  ],
  ['months to expiry', {}, () => enter('Months until credits expire', '6'), { assumptions: { monthsToExpiry: 6 } }],
  [
    'the order of spending',
    {},
    () => fireEvent.click(radio('Spent first', 'the newest credits')),
    { assumptions: { order: 'newest-first' } },
  ],
  ['lead time', {}, () => enter('Hours ahead', '48'), { warnings: { leadTimeHours: 48 } }],
  [
    'quiet hours',
    {},
    () => fireEvent.click(checkbox('Quiet hours')),
    { warnings: { quietHours: { from: time('22:00'), to: time('07:00') } } },
  ],
  [
    'their end',
    { warnings: { quietHours: { from: '21:00', to: '06:00' } } },
    () => enter('To', '05:30'),
    { warnings: { quietHours: { from: time('21:00'), to: time('05:30') } } },
  ],
  [
    'no quiet hours',
    { warnings: { quietHours: { from: '21:00', to: '06:00' } } },
    () => fireEvent.click(checkbox('Quiet hours')),
    { warnings: { quietHours: null } },
  ],
  ['a level', {}, () => enter('Level 2', '30'), { warnings: { limitLevels: [30, 20] } }],
  ['one level more', {}, () => fireEvent.click(button('Add a level')), { warnings: { limitLevels: [20, 10, 5] } }],
  ['one level less', {}, () => fireEvent.click(button('Remove level 1')), { warnings: { limitLevels: [5] } }],
  [
    'a snooze',
    {},
    () => enter('Snooze: Credits are low', noon.add({ hours: 24 }).toString()),
    { warnings: { snoozedUntil: { 'credits-low': noon.add({ hours: 24 }) } } },
  ],
  [
    'no snooze',
    { warnings: { snoozedUntil: { 'credits-low': noon.add({ hours: 9 }).epochMilliseconds } } },
    () => enter('Snooze: Credits are low', ''),
    { warnings: { snoozedUntil: { 'credits-low': null } } },
  ],
  ...RuleName.options.map((rule): (typeof controls)[number] => [
    rule,
    {},
    () => fireEvent.click(checkbox(english(ruleTexts[rule][0]))),
    { warnings: { rules: { [rule]: !settingsOf({}).warnings.rules[rule] } } },
  ]),
];

describe('A choice changes what it says, and nothing else', () => {
  test.each(controls)('%s', (_, stored, act, expected) => {
    const { settings, follow } = show({ stored });
    act();
    expect(onChange).toHaveBeenCalledOnce();
    // Compared as text: moments and times are not compared by their value otherwise.
    const asText = (change: Change<Settings>) => JSON.stringify(changed(settings, change), null, 1);
    expect(asText(lastChange())).toBe(asText(expected));
    expect(asText(lastChange())).not.toBe(JSON.stringify(settings, null, 1));
    follow();
  });
});

test('What is shown is what holds', () => {
  show({
    stored: {
      keepFresh: true,
      display: { limitsAs: 'used', workDays: [1, 6], pricePerCredit: own },
      warnings: { rules: { 'limit-low': false }, leadTimeHours: 12, quietHours: { from: '23:15', to: '06:00' } },
    },
  });
  expect(checkbox('Keep fresh').checked).toBe(true);
  expect(radio('Limits show', 'what is used').checked).toBe(true);
  expect([checkbox('Monday').checked, checkbox('Saturday').checked, checkbox('Friday').checked]).toEqual([
    true,
    true,
    false,
  ]);
  expect([field('Price').value, field('Currency').value]).toEqual(['0.05', 'EUR']);
  expect(checkbox('A limit is low').checked).toBe(false);
  expect(field('Hours ahead').value).toBe('12');
  expect([field('From').value, field('To').value]).toEqual(['23:15', '06:00']);
});

test('In place of a stored value that is none stands what holds instead', () => {
  show({ stored: { warnings: { leadTimeHours: 'soon', limitLevels: [5, 20] }, display: { creditsAs: 'euros' } } });
  expect(field('Hours ahead').value).toBe('24');
  expect([field('Level 1').value, field('Level 2').value]).toEqual(['20', '5']);
  expect(radio('Credits are shown', 'as both').checked).toBe(true);
});

describe('What is typed and is no value', () => {
  test.each([
    ['Hours ahead', {}, '0', 'A whole number from 1 to 168.'],
    ['Hours ahead', {}, '', 'A whole number from 1 to 168.'],
    ['Hours ahead', {}, '1.5', 'A whole number from 1 to 168.'],
    ['Level 1', {}, '100', 'A whole number from 1 to 99 that is no other level.'],
    ['Level 2', {}, '20', 'A whole number from 1 to 99 that is no other level.'],
    ['Months until credits expire', {}, '121', 'A whole number from 1 to 120.'],
    ['Price', { display: { pricePerCredit: own } }, '0', 'A price above zero, such as US$0.04.'],
    ['Price', { display: { pricePerCredit: own } }, '-1', 'A price above zero, such as US$0.04.'],
    ['From', { warnings: { quietHours: { from: '21:00', to: '06:00' } } }, '06:00', 'Two different times.'],
    ['From', { warnings: { quietHours: { from: '21:00', to: '06:00' } } }, '', 'Two different times.'],
  ])('%s: %j %j changes nothing, and is said to be wrong', (name, stored, typed, words) => {
    show({ stored });
    enter(name, typed);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(field(name).getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
  });

  test('is no longer wrong once it is one', () => {
    show();
    enter('Hours ahead', '0');
    enter('Hours ahead', '3');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Hours ahead').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('Warnings', () => {
  test('a rule that is off cannot be snoozed, and shows no levels', () => {
    show({ stored: { warnings: { rules: { 'limit-low': false } } } });
    expect(screen.queryByLabelText('Snooze: A limit is low')).toBeNull();
    expect(screen.queryByLabelText('Level 1')).toBeNull();
  });

  test('the last level cannot be taken away, and a sixth not added', () => {
    show({ stored: { warnings: { limitLevels: [20] } } });
    expect(screen.queryByRole('button', { name: /Remove level/ })).toBeNull();
    cleanup();
    show({ stored: { warnings: { limitLevels: [50, 40, 30, 20, 10] } } });
    expect(screen.queryByRole('button', { name: 'Add a level' })).toBeNull();
  });

  test.each([
    [true, /It was handed to the system/],
    [false, /The browser showed none/],
  ])('a notification can be tried, and what came of it (%j) is said', async (worked, words) => {
    onTryNotification.mockResolvedValue(worked);
    show();
    fireEvent.click(button('Show a notification now'));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(onTryNotification).toHaveBeenCalledOnce();
  });

  test('not twice while the first is under way', () => {
    onTryNotification.mockReturnValue(new Promise(() => {}));
    show();
    fireEvent.click(button('Show a notification now'));
    fireEvent.click(button('Show a notification now'));
    expect(onTryNotification).toHaveBeenCalledOnce();
  });
});

describe('Accounts', () => {
  const kept = [
    { account: 'a', readings: 1234, since: noon },
    { account: 'b', readings: 0, since: null },
  ];
  const accounts = [makeAccount({ account: 'a' })];
  const account = (name: string) => within(screen.getByRole('group', { name }));

  test('are called by their plan until they get a name', () => {
    show({ kept, accounts });
    expect(account('Plus').getByText('Readings kept: 1,234, since 21 Sept 2026')).toBeTruthy();
    expect(account('Account').getByText('No readings kept.')).toBeTruthy();
    cleanup();
    show({ kept, accounts, stored: { accounts: { a: { name: 'Home', hidden: false } } } });
    expect(account('Home').getByText(/1,234/)).toBeTruthy();
  });

  test('can be named, and lose the name', () => {
    show({ kept, accounts });
    fireEvent.change(account('Plus').getByLabelText('Name'), { target: { value: '  Home ' } });
    expect(lastChange()).toEqual({ accounts: { a: { name: 'Home', hidden: false } } });
    fireEvent.change(account('Plus').getByLabelText('Name'), { target: { value: ' ' } });
    expect(lastChange()).toEqual({ accounts: { a: { name: null, hidden: false } } });
  });

  test('can be hidden, and keep their name', () => {
    show({ kept, accounts, stored: { accounts: { a: { name: 'Home', hidden: false } } } });
    fireEvent.click(account('Home').getByRole('checkbox', { name: 'Hide' }));
    expect(lastChange()).toEqual({ accounts: { a: { name: 'Home', hidden: true } } });
  });

  test('are deleted only when one is sure', async () => {
    onDeleteAccount.mockResolvedValue(true);
    show({ kept, accounts });
    fireEvent.click(button('Delete the figures of Plus'));
    expect(await screen.findByText(/Delete all figures of Plus\?/)).toBeTruthy();
    fireEvent.click(button('Keep'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onDeleteAccount).not.toHaveBeenCalled();
    fireEvent.click(button('Delete the figures of Plus'));
    fireEvent.click(button('Delete'));
    expect(await screen.findByText('Done.')).toBeTruthy();
    expect(onDeleteAccount).toHaveBeenCalledExactlyOnceWith('a');
  });

  test('of which none was read are said not to be there', () => {
    show();
    expect(screen.getByText('None was read yet.')).toBeTruthy();
  });
});

describe('Data', () => {
  test('is counted over all accounts, since the oldest', () => {
    const since = (days: number) => noon.subtract({ hours: 24 * days });
    show({
      kept: [
        { account: 'a', readings: 1000, since: since(1) },
        { account: 'b', readings: 500, since: since(30) },
      ],
    });
    expect(screen.getByText('Readings kept: 1,500, since 22 Aug 2026')).toBeTruthy();
  });

  test('that could not be deleted is said not to be', async () => {
    onDeleteEverything.mockRejectedValue(new Error('the disk is full'));
    show();
    fireEvent.click(button('Delete everything'));
    fireEvent.click(button('Delete'));
    expect(await screen.findByText('That did not work.')).toBeTruthy();
  });
});
