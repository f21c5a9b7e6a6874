// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { type Settings, settingsOf } from '../../../lib/model/settings.ts';
import { type Change, changed } from '../../../lib/model/settings-change.ts';
import { RuleName } from '../../../lib/model/warning/rule-name.ts';
import { ruleTexts } from '../../../lib/screen/rule-text.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { decimal, noon } from '../../support/make.ts';
import { button, checkbox, enter, events, lastChange, radio, show, startAfresh } from './show.tsx';

startAfresh();

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
    () => fireEvent.click(radio('Price of a credit', 'What I pay, before tax')),
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
  [
    'levels of their own for long limits, to begin with the same',
    {},
    () => fireEvent.click(checkbox('Other percentages for limits longer than a day')),
    { warnings: { longLimitLevels: [20, 5] } },
  ],
  [
    'a level of long limits',
    { warnings: { longLimitLevels: [30] } },
    () => fireEvent.click(screen.getAllByRole('button', { name: 'Add a level' })[1] as HTMLElement),
    { warnings: { longLimitLevels: [30, 20] } },
  ],
  [
    'the same levels for long limits',
    { warnings: { longLimitLevels: [30] } },
    () => fireEvent.click(checkbox('Other percentages for limits longer than a day')),
    { warnings: { longLimitLevels: null } },
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
    const settings = show({ stored });
    act();
    expect(events.onChange).toHaveBeenCalledOnce();
    // Compared as text: moments and times are not compared by their value otherwise.
    const asText = (change: Change<Settings>) => JSON.stringify(changed(settings, change), null, 1);
    expect(asText(lastChange())).toBe(asText(expected));
    expect(asText(lastChange())).not.toBe(JSON.stringify(settings, null, 1));
  });
});
