import { beforeEach, describe, expect, test } from 'vitest';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { placeFor } from '../../lib/screen/place.ts';
import { spoken } from '../../lib/screen/sentence.ts';
import { notificationOf, warningSentences, whySentence } from '../../lib/screen/warning.ts';
import { decimal, makeAccount, makeCredits, makeLimit, makeTopUp, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';
import { makeKnowledge, type Situation, watched } from '../support/warnings.ts';
import { watchAfter } from '../support/watch.ts';

beforeEach(speakEnglish);

const summary: Summary = { accounts: [makeAccount()], unreadable: [], signedOutAt: null };

function said(situation: Situation, from = watched): Warning[] {
  return watchAfter(from, makeKnowledge(situation)).said.slice(from.said.length);
}

function notification(situation: Situation, known: Partial<{ summary: Summary; settings: object }> = {}) {
  const { now = noon } = situation;
  const settings = settingsOf(known.settings ?? {});
  return notificationOf(said(situation), { summary: known.summary ?? summary, settings, format: formatAt(now, 'UTC') });
}

const low: Situation = {
  usage: { limits: [makeLimit({ usedPercent: 85 })], credits: makeCredits({ balance: decimal(500) }) },
};

describe('A notification', () => {
  test('says what it is about, the figure, when, and what comes then', () => {
    expect(notification(low)).toEqual({
      title: '5-hour limit: 15% left',
      message: 'Credits pay after that. It resets 14:00.',
      context: null,
    });
  });

  test.each([
    [500, 'Credits pay now. It resets 14:00.'],
    [0, 'Work stops: there are no credits to go on with. It resets 14:00.'],
  ])('of a limit that is used up says who pays now, with %i credits', (balance, message) => {
    const usage = { limits: [makeLimit({ usedPercent: 100 })], credits: makeCredits({ balance: decimal(balance) }) };
    expect(notification({ usage })).toEqual({ title: '5-hour limit is used up.', message, context: null });
  });

  test('of a limit says nothing of who pays where the site has not said whether there are credits', () => {
    expect(notification({ usage: { limits: [makeLimit({ usedPercent: 85 })] } }).message).toBe('It resets 14:00.');
  });

  test('of a limit of which only the day of the reset is known says no time of it', () => {
    const resetsAt = Temporal.Instant.from('2026-09-23T00:00:00Z');
    const limits = [makeLimit({ usedPercent: 100, resetsAt, resetPrecision: 'day' })];
    const usage = { limits, credits: makeCredits({ balance: decimal(500) }) };
    expect(notification({ usage }).message).toBe('Credits pay now. It resets Wednesday.');
    const account = { spending: { since: noon.subtract({ hours: 1 }), credits: decimal(10) } };
    expect(said({ usage, account }).flatMap((one) => one.says?.body ?? [])).toContainEqual({
      text: 'warnSwitchNowUntil',
      values: [{ is: 'day', at: resetsAt }],
    });
  });

  test.each([
    ['credits', 'Credits pay after that. It resets 14:00.'],
    ['nobody', 'After that work stops: there are no credits to go on with. It resets 14:00.'],
  ] as const)(
    'of a limit that is low says that %s will pay where there is none yet, as the verdict does',
    (to, message) => {
      const next = {
        already: false,
        to,
        probability: { hours24: 0.1, days7: 0.2 },
        through: [],
        when: null,
        until: null,
        cost: null,
        isOwnRate: true,
      };
      const usage = { ...low.usage, credits: makeCredits({ balance: decimal(0) }) };
      expect(notification({ usage, credits: { switch: next } }).message).toBe(message);
    },
  );

  test.each([
    [true, ''],
    [false, ' That goes by what others spend, until three debits were seen.'],
  ])('of a switch to credits says whose spending its cost goes by: %s', (isOwnRate, others) => {
    const next = {
      already: false,
      to: 'credits' as const,
      probability: { hours24: 0.9, days7: 0.9 },
      through: [],
      when: null,
      until: null,
      cost: { p10: 93, p50: 120, p90: 157 },
      isOwnRate,
    };
    expect(
      notification({ usage: { limits: [makeLimit({ usedPercent: 50 })] }, credits: { switch: next } }).message,
    ).toBe(
      `Until it resets that may take 93 to 157 credits (US$3.72 to US$6.28 before tax).${others} To spend none, slow down or wait for the reset.`,
    );
  });

  test('of an automatic purchase gives credits, money before tax, count and sum of the month', () => {
    const charge = { kind: 'auto-top-up' as const, after: noon.subtract({ hours: 1 }), by: noon, change: decimal(750) };
    const charges = [{ by: noon, credits: decimal(750) }];
    expect(notification({ movements: [charge], history: { charges } })).toEqual({
      title: 'Auto top-up bought 750 credits for US$30.00',
      message:
        'Between 11:00 and 12:00; the price is before tax. Charges this month: 1, together 750 credits, US$30.00 before tax.',
      context: null,
    });
  });

  test('of an automatic purchase counts from the first reading, where that was within the month', () => {
    const after = noon.subtract({ hours: 1 });
    const charge = { kind: 'auto-top-up' as const, after, by: noon, change: decimal(750) };
    const charges = [{ by: noon, credits: decimal(750) }];
    const { history } = makeKnowledge({ readAt: after, usage: { credits: makeCredits({ balance: decimal(250) }) } });
    const { message } = notification({ movements: [charge], history: { ...history, charges } });
    expect(message).toContain('Charges since 11:00: 1, together 750 credits, US$30.00 before tax.');
  });

  test('of changed settings gives what was and is, and what may be bought at once', () => {
    const topUp = { at: noon, source: 'answer' as const, figures: makeTopUp(), problems: [] };
    const { title, message } = notification({
      usage: { credits: makeCredits({ balance: decimal(100) }) },
      account: { topUp },
      topUpChange: {
        was: makeTopUp({ enabled: false, target: decimal(500) }),
        is: makeTopUp(),
        after: noon.subtract({ hours: 1 }),
        by: noon,
      },
    });
    expect(title).toBe('Auto top-up was switched on');
    expect(message).toContain('Below 250 credits it tops up to 1,000.');
    expect(message).toContain('The target was 500 and is 1,000.');
    expect(message).toContain('it may buy 900 credits for US$36.00 before tax at once.');
  });

  test('of several things is a list', () => {
    const both = {
      usage: {
        limits: [makeLimit({ usedPercent: 85 }), makeLimit({ meter: 'spark', usedPercent: 99 })],
        credits: makeCredits({ has: false }),
      },
    };
    const { title, message } = notification(both);
    expect(title).toBe('2 things to know');
    expect(message.split('\n')).toEqual([
      '5-hour limit: 15% left',
      'After that work stops: there are no credits to go on with. It resets 14:00.',
      'spark: 5-hour limit: 1% left',
      'It resets 14:00.',
    ]);
  });

  test('says whose figures these are where there are several accounts, by the name that the user gave', () => {
    const several = { ...summary, accounts: [makeAccount(), makeAccount({ account: 'account-2' })] };
    expect(notification(low, { summary: several }).context).toBe('Plus (1)');
    const settings = { accounts: { 'account-1': { name: 'Work' } } };
    expect(notification(low, { summary: several, settings }).context).toBe('Work');
  });

  test('of figures that are not new says of when they are', () => {
    const day = Temporal.PlainDate.from('2026-09-22');
    const expires = { from: day, by: day };
    const grant = {
      id: 'a',
      source: 'purchase' as const,
      credits: decimal(9),
      left: decimal(9),
      came: { after: null, by: noon },
      expires,
    };
    const holding = { grants: [grant], debt: decimal(0) };
    const { title, message } = notification({ account: { holding }, now: noon.add({ hours: 3 }) });
    expect(title).toBe('Up to 9 credits expire on Tuesday');
    expect(message).toContain('As of 12:00.');
  });
});

test('What another version said in words unknown to this one is kept, without them', () => {
  const [warning] = said(low);
  expect(warning && warningSentences({ ...warning, says: null }, formatAt(noon, 'UTC'))).toBeNull();
});

test.each([
  ['said-before', 'Said before, 12:00.'],
  ['snoozed', 'Snoozed until 12:00.'],
  ['quiet', 'Due, but quiet hours last until 12:00.'],
  ['too-old', 'Not said: the figures of 12:00 are too old.'],
] as const)('The reason "%s" is a sentence', (why, words) => {
  const because = { rule: 'limit-low', subject: '', why, at: noon } as const;
  expect(spoken(whySentence(because, formatAt(noon, 'UTC')))).toBe(words);
});

test('A click leads to the site where something can be done there, else to one’s own history', () => {
  expect(placeFor(['limit-low'])).toBe('dashboard');
  expect(placeFor(['limit-low', 'top-up-ahead'])).toBe('usage-page');
});
