// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { requestsAfter } from '../../lib/model/fresh/budget.ts';
import type { Freshness } from '../../lib/model/fresh/freshness.ts';
import type { RoundOutcome } from '../../lib/model/fresh/reading-state.ts';
import { ended, neverTried } from '../../lib/model/fresh/rounds.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Choice } from '../../lib/model/shown-accounts.ts';
import type { AccountSummary, Summary } from '../../lib/model/summary.ts';
import type { KnownFreshness } from '../../lib/screen/reading-trouble.ts';
import {
  decimal,
  makeAccount,
  makeCredits,
  makeLimit,
  makeSpendLimit,
  makeTopUp,
  makeUsage,
  makeWeekly,
  noon,
} from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';
import { tipsOf } from '../support/tips.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

const onHistory = vi.fn();
const onSettings = vi.fn();
const onChoose = vi.fn<(chosen: Choice | null) => void>();
const onReadNow = vi.fn();

function show(
  summary: Partial<Summary>,
  chosen: Choice | null = null,
  reading: Partial<KnownFreshness> = {},
  settings: unknown = {},
) {
  render(
    <Popup
      summary={{ ...emptySummary, ...summary }}
      settings={settingsOf(settings)}
      chosen={chosen}
      onChoose={onChoose}
      onHistory={onHistory}
      onSettings={onSettings}
      reading={{ freshness: neverTried, isKeptFresh: false, ...reading }}
      onReadNow={onReadNow}
      now={noon}
      zone="UTC"
    />,
  );
}

function account(usage: Partial<Usage>, more: Partial<ReturnType<typeof makeAccount>> = {}, at = noon) {
  return makeAccount({ usage: { at, source: 'answer', figures: makeUsage(usage), problems: [] }, ...more });
}

const verdict = () => screen.getByRole('heading', { level: 1 }).textContent;
const said = () => document.body.textContent;
const meter = (name: string) => screen.getByRole('meter', { name });

describe('Each limit is a meter', () => {
  test('with its name, what is left, and the same in words', () => {
    show({ accounts: [account({ limits: [makeLimit({ usedPercent: 23 }), makeWeekly({ usedPercent: 100 })] })] });
    expect(meter('5-hour limit').getAttribute('aria-valuenow')).toBe('77');
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toBe(
      '77% left, at an even pace 40%, resets 14:00, in 2h',
    );
    expect(meter('Weekly limit').getAttribute('aria-valuenow')).toBe('0');
    expect(meter('Weekly limit').getAttribute('aria-valuetext')).toBe('used up, resets Fri 06:00, in 3d\u00a018h');
  });

  test.each([
    [2_592_000, '30-day limit'],
    [2_628_000, 'Monthly limit'],
    [3_600, '1 hour limit'],
    [null, 'Limit'],
  ])('a length of %j seconds is called %s', (lengthSeconds, name) => {
    show({ accounts: [account({ limits: [makeLimit({ lengthSeconds })] })] });
    expect(meter(name)).toBeTruthy();
  });

  test('of a single model under the name that the site gives it', () => {
    const spark = makeWeekly({ meter: 'codex_bengalfox', name: 'GPT-5.3-Codex-Spark' });
    show({ accounts: [account({ limits: [makeLimit(), spark], blockedModels: ['gpt-6-astra'] })] });
    expect(meter('GPT-5.3-Codex-Spark: Weekly limit')).toBeTruthy();
    expect(said()).toContain('Not available now: gpt-6-astra.');
  });

  test('and so is a workspace’s spend limit', () => {
    show({ accounts: [account({ planType: 'team', spendLimit: makeSpendLimit() })] });
    expect(meter('Monthly spend limit').getAttribute('aria-valuetext')).toBe(
      '96% left, resets 1 Oct, 12:00, in 10d, 40 of 1,000 credits used',
    );
  });

  test('that has no known reset, or has not started, says so', () => {
    const idle = makeLimit({ usedPercent: 0, idle: true });
    show({ accounts: [account({ limits: [idle, makeWeekly({ resetsAt: null })] })] });
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toBe('100% left, not started');
    expect(meter('Weekly limit').getAttribute('aria-valuetext')).toBe('70% left, reset not known');
  });

  test('of which only the day of the reset is known shows no time', () => {
    const resetsAt = Temporal.Instant.from('2026-09-23T00:00:00Z');
    show({ accounts: [account({ limits: [makeWeekly({ resetsAt, resetPrecision: 'day' })] })] });
    expect(meter('Weekly limit').getAttribute('aria-valuetext')).toBe('70% left, resets Wednesday');
  });

  test.each([
    ['nobody', 0, 'Used up until Monday.'],
    ['credits', 50, 'Credits pay until Monday.'],
  ])('of which only the day of the reset is known gives way until that day, and no time: to %s', (_, balance, says) => {
    const today = { resetsAt: Temporal.Instant.from('2026-09-21T00:00:00Z'), resetPrecision: 'day' } as const;
    const limits = [makeLimit({ usedPercent: 100 }), makeWeekly({ usedPercent: 100, ...today })];
    show({ accounts: [account({ limits, credits: makeCredits({ balance: decimal(balance) }) })] });
    expect(verdict()).toBe(says);
  });

  const resetSince = { resetsAt: noon.subtract({ minutes: 20 }), resetPrecision: 'second' } as const;
  const resetOnDay = { resetsAt: Temporal.Instant.from('2026-09-20T00:00:00Z'), resetPrecision: 'day' } as const;
  test.each<[string, Partial<Usage>, string, string]>([
    [
      'a workspace’s spend limit',
      { planType: 'team', spendLimit: makeSpendLimit({ reached: true, resetsAt: resetSince.resetsAt }) },
      'Monthly spend limit',
      'was used up, has reset since (11:40), 40 of 1,000 credits used',
    ],
    [
      'a single model’s',
      { limits: [makeLimit({ meter: 'spark', usedPercent: 100, ...resetSince }), makeWeekly()] },
      'spark: 5-hour limit',
      'was used up, has reset since (11:40)',
    ],
    [
      'one of which only the day is known',
      { limits: [makeWeekly(resetOnDay)] },
      'Weekly limit',
      'was 70% left, has reset since (20 Sept)',
    ],
  ])('that has been reset since it was read says so, and nothing of before as of now: %s', (_, usage, name, says) => {
    show({ accounts: [account(usage, {}, noon.subtract({ minutes: 30 }))] });
    expect(meter(name).getAttribute('aria-valuetext')).toBe(says);
  });
});

describe('Amounts and moments can be read by machines', () => {
  test('the balance with every digit', () => {
    show({ accounts: [account({ credits: makeCredits({ balance: decimal('1348.745'), has: true }) })] });
    expect(document.querySelector('.big data')?.getAttribute('value')).toBe('1348.745');
    expect(said()).toContain('1,348≈ US$53.95 · not in use');
  });

  test('the reset, also in the verdict', () => {
    show({ accounts: [account({ limits: [makeLimit({ usedPercent: 100 })] })] });
    const times = [...document.querySelectorAll('h1 time, .meter time')].map((time) => time.getAttribute('datetime'));
    expect(times).toEqual(['2026-09-21T14:00:00Z', '2026-09-21T14:00:00Z']);
  });
});

describe('Credits', () => {
  test('pay again once the spend limit of a workspace without limits of its own is reset', () => {
    const spendLimit = makeSpendLimit({ reached: true, usedPercent: 100 });
    show({ accounts: [account({ planType: 'enterprise', limits: [], spendLimit })] });
    expect(verdict()).toBe('Used up until 1 Oct, 12:00.');
    expect(said()).toContain('Then credits pay.');
    expect(said()).not.toContain('Then your plan pays.');
  });

  test('that cover a used-up limit are in use', () => {
    const limits = [makeLimit({ usedPercent: 100 }), makeWeekly()];
    show({ accounts: [account({ limits, credits: makeCredits({ balance: decimal(412) }) })] });
    expect(verdict()).toBe('Credits pay until 14:00.');
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toContain('credits cover it');
    expect(said()).toContain('in use');
  });

  test.each([
    ['unlimited', makeCredits({ unlimited: true, has: true }), 'unlimited'],
    ['of unknown amount', makeCredits({ has: true }), 'amount not shown by the site'],
    ['none', makeCredits({ has: false }), 'none'],
  ])('%s are said to be', (_, credits, words) => {
    show({ accounts: [account({ credits })] });
    expect(said()).toContain(words);
  });

  const buying = (local: [number, number] | null, cloud: [number, number] | null) =>
    makeCredits({ balance: decimal('289.39'), localMessages: local, cloudMessages: cloud });
  test.each([
    ['here', buying([72, 376], [12, 72]), 'buys 72–376 messages', 'buys 72–376 local or 12–72 cloud messages'],
    ['here alone', buying([72, 376], [0, 0]), 'buys 72–376 messages', 'buys 72–376 messages'],
    ['in the cloud alone', buying(null, [12, 72]), 'buys 12–72 cloud messages', 'buys 12–72 cloud messages'],
  ])('are said to buy what the site estimates: messages %s', (_, credits, short, whole) => {
    show({ accounts: [account({ credits })] });
    expect(said()).toContain(`≈ US$11.58 · not in use${short}`);
    expect(tipsOf(screen.getByRole('button', { name: '289' }))).toEqual([
      'At OpenAI’s list price of US$0.04 a credit, before tax',
      `By the site’s own estimate: ${whole}.`,
    ]);
  });

  test('are not said to buy anything where the site estimates nothing', () => {
    for (const credits of [buying(null, null), buying([0, 0], [0, 0])]) {
      show({ accounts: [account({ credits })] });
      expect(said()).not.toContain('buys');
      cleanup();
    }
  });

  test('of which the site says nothing take no place', () => {
    show({ accounts: [account({})] });
    expect(screen.queryByRole('heading', { name: 'Credits' })).toBeNull();
  });

  test.each(['free', 'go'])('cannot be bought on %s, which is said instead of offering them', (planType) => {
    show({ accounts: [account({ planType })] });
    expect(said()).toContain('Credits cannot be bought on');
  });

  test('that pay since the site has stopped a plan, without a word of its limits, are not said to be all there is', () => {
    const blocked = { allowed: false, limitReached: true, reason: null };
    show({ accounts: [account({ limits: [], blocked, credits: makeCredits({ balance: decimal(500) }) })] });
    expect(verdict()).toBe('Credits pay for the next task.');
    expect(said()).toContain('The site says that the plan’s usage is stopped, but not by which limit.');
    expect(said()).not.toContain('no limits of its own');
  });

  test('auto top-up is shown as it is set', () => {
    show({
      accounts: [
        account(
          {},
          { topUp: { at: noon, source: 'answer', figures: makeTopUp({ monthlyLimit: decimal(5000) }), problems: [] } },
        ),
      ],
    });
    expect(said()).toContain('Auto top-upon · below 250 → 1,000');
    expect(said()).toContain('Monthly maximum5,000');
    cleanup();
    show({
      accounts: [
        account({}, { topUp: { at: noon, source: 'answer', figures: makeTopUp({ enabled: false }), problems: [] } }),
      ],
    });
    expect(said()).toContain('Auto top-upoff');
  });

  test('auto top-up of which the site does not say whether it is on is not said to be', () => {
    const topUp = { at: noon, source: 'answer' as const, figures: makeTopUp({ enabled: null }), problems: [] };
    show({ accounts: [account({}, { topUp })] });
    expect(said()).toContain('Auto top-upnot said by the site');
  });

  test('settings of auto top-up that could not be read last time are not passed off as current', () => {
    const topUp = { at: noon.subtract({ minutes: 5 }), source: 'answer' as const, figures: makeTopUp(), problems: [] };
    show({
      accounts: [account({}, { topUp })],
      unreadable: [{ kind: 'top-up', at: noon, problem: { kind: 'problem', reason: 'unknown-shape', sample: '{}' } }],
    });
    expect(said()).toContain('on · below 250 → 1,000The settings were not understood when last seen.');
    expect(said().match(/Auto top-up/g)).toHaveLength(1);
  });

  test('settings of auto top-up are dated where they were read more than a day before the other figures', () => {
    const readBefore = (hours: number) => {
      const topUp = { at: noon.subtract({ hours }), source: 'answer' as const, figures: makeTopUp(), problems: [] };
      show({ accounts: [account({}, { topUp })] });
      const row = [...document.querySelectorAll('.row')].at(-1)?.textContent;
      cleanup();
      return row;
    };
    expect(readBefore(24)).toBe('Auto top-upon · below 250 → 1,000');
    expect(readBefore(24 * 20)).toBe('Auto top-up · read 20 days agoon · below 250 → 1,000');
  });

  test('settings of auto top-up that were seen, but not understood, are not called unseen', () => {
    show({
      accounts: [account({ credits: makeCredits({ balance: decimal(412) }) })],
      unreadable: [{ kind: 'top-up', at: noon, problem: { kind: 'problem', reason: 'unknown-shape', sample: '{}' } }],
    });
    expect(said()).toContain('Auto top-upThe settings were not understood when last seen.');
    expect(said()).not.toContain('not seen yet');
  });

  test('banked resets say when the next expires, where they are listed as many as there are', () => {
    const expiring = (hours: number, status = 'available') => ({ status, expiresAt: noon.add({ hours }) });
    const credits = [expiring(400), expiring(300), expiring(200, 'redeeming'), expiring(-1)];
    const resetCredits = (available: number | null): AccountSummary['resetCredits'] => ({
      at: noon,
      source: 'answer',
      figures: { kind: 'reset-credits', available, credits },
      problems: [],
    });
    show({ accounts: [account({ resetCredits: 2, applicableResetCredits: 1 }, { resetCredits: resetCredits(2) })] });
    expect(said()).toContain('Banked resets2, of which 1 usable now · next expires 4 Oct');
    cleanup();
    show({ accounts: [account({ resetCredits: 2 }, { resetCredits: resetCredits(2) })] });
    expect(said()).toContain('Banked resets2 · next expires 4 Oct');
    cleanup();
    show({ accounts: [account({ resetCredits: 2 }, { resetCredits: resetCredits(3) })] });
    expect(said()).not.toContain('next expires');
  });

  test('banked resets say how many would work now', () => {
    show({ accounts: [account({ resetCredits: 3, applicableResetCredits: 0 })] });
    expect(said()).toContain('Banked resets3, of which 0 usable now');
  });
});

describe('Other states', () => {
  test.each([
    ['never read', {}, 'Nothing read yet.', 'Open the usage page'],
    ['signed out', { signedOutAt: noon }, 'Signed out of ChatGPT.', 'Sign in and open the usage page'],
  ])('%s: the one link leads to the usage page, which nothing else names', (_, summary, says, name) => {
    show({ accounts: [], ...summary });
    expect(verdict()).toBe(says);
    expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      [name, 'https://chatgpt.com/codex/cloud/settings/analytics#usage'],
    ]);
    expect(said().match(/usage page/gi)).toHaveLength(1);
  });

  test('the usage page is a click away where figures are shown', () => {
    show({ accounts: [account({})] });
    expect(screen.getByRole('link', { name: 'Usage page' }).getAttribute('href')).toMatch(/^https:\/\/chatgpt\.com\//);
  });

  test('the settings are a click away in any of them', () => {
    show({});
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(onSettings).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'History' }));
    expect(onHistory).toHaveBeenCalledOnce();
  });

  test('used up: that there are no credits only where the site has said so, or sells none', () => {
    const detail = (planType: string, has: boolean | null) => {
      show({
        accounts: [account({ planType, limits: [makeLimit({ usedPercent: 100 })], credits: makeCredits({ has }) })],
      });
      const said = document.querySelector('.verdict p')?.textContent;
      cleanup();
      return said;
    };
    expect(detail('plus', false)).toBe(
      'Then your plan pays. 5-hour limit is used up. There are no credits to go on with.',
    );
    expect(detail('plus', null)).toBe('Then your plan pays. 5-hour limit is used up.');
    expect(detail('free', null)).toContain('Credits cannot be bought on Free');
  });

  test.each([
    ['where there were none', [], 'The site gave no limits for this account.'],
    ['but not where they were not understood', ['rate_limit'], 'Not understood: rate_limit.'],
  ])('not known who pays: the site gave no limits, %s', (_, problems, says) => {
    const usage = { at: noon, source: 'answer' as const, figures: makeUsage({ limits: [] }), problems };
    show({ accounts: [makeAccount({ usage })] });
    expect(verdict()).toBe('Who pays is not known.');
    expect(said()).toContain(says);
    expect(said().includes('gave no limits')).toBe(problems.length === 0);
    cleanup();
    const workspace = makeUsage({ planType: 'enterprise', limits: [], credits: makeCredits({ has: true }) });
    show({ accounts: [makeAccount({ usage: { ...usage, figures: workspace } })] });
    expect(verdict()).toBe('Credits pay for the next task.');
    expect(said().includes('no limits of its own')).toBe(problems.length === 0);
  });

  test('old: what was left, and what has reset since', () => {
    const limits = [
      makeLimit({ usedPercent: 60, resetsAt: noon.subtract({ minutes: 58 }) }),
      makeWeekly({ usedPercent: 39 }),
    ];
    show({ accounts: [account({ limits }, {}, noon.subtract({ hours: 6 }))] });
    expect(verdict()).toBe('Figures may be old.');
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toBe('was 40% left, has reset since (11:02)');
    expect(meter('Weekly limit').getAttribute('aria-valuetext')).toBe('was 61% left, resets Fri 06:00, in 3d\u00a018h');
    expect(within(screen.getByRole('banner')).getByText(/6 hr ago/)).toBeTruthy();
  });

  test('old: that Keep fresh is off, with the way to switch it on; nothing of it where it is on', () => {
    const old = account({}, {}, noon.subtract({ hours: 6 }));
    show({ accounts: [old] });
    onSettings.mockClear();
    fireEvent.click(screen.getByRole('button', { name: 'Keep fresh is off: switch it on in the settings.' }));
    expect(onSettings).toHaveBeenCalledOnce();
    cleanup();
    show({ accounts: [old] }, null, { isKeptFresh: true });
    expect(verdict()).toBe('Figures may be old.');
    expect(said()).not.toContain('Keep fresh');
  });

  test('not understood: why, with a sample to copy, and the last figures as such', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show({
      accounts: [account({}, {}, noon.subtract({ minutes: 5 }))],
      unreadable: [
        {
          kind: 'usage',
          at: noon,
          problem: { kind: 'problem', reason: 'unknown-shape', sample: '{"detail":"string"}' },
        },
      ],
    });
    expect(verdict()).toBe('The site’s answer was not understood.');
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toContain('was 60% left');
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith('{"detail":"string"}');
  });

  test('signed out: the last figures, and where to sign in', () => {
    show({ accounts: [account({}, {}, noon.subtract({ minutes: 5 }))], signedOutAt: noon });
    expect(screen.getByRole('link', { name: 'Sign in and open the usage page' })).toBeTruthy();
    expect(said()).toContain('These are the last figures read.');
    expect(meter('Weekly limit').getAttribute('aria-valuetext')).toContain('was 70% left');
  });

  const fiveHoursAgo = noon.subtract({ hours: 5 });
  const usedUp = [makeLimit({ usedPercent: 100, resetsAt: noon.subtract({ hours: 1 }) }), makeWeekly()];
  const unreadable: Summary['unreadable'] = [
    { kind: 'usage', at: noon, problem: { kind: 'problem', reason: 'not-json', sample: '' } },
  ];

  test.each<[string, Partial<Summary>, string]>([
    ['never read', {}, 'Who pays is not known.'],
    ['signed out', { signedOutAt: noon }, 'Who pays is not known.'],
    ['not understood', { unreadable }, 'Who pays is not known.'],
    ['signed out', { accounts: [account({}, {}, fiveHoursAgo)], signedOutAt: noon }, 'When read, your plan paid.'],
    ['not understood', { accounts: [account({}, {}, fiveHoursAgo)], unreadable }, 'When read, your plan paid.'],
    ['old', { accounts: [account({}, {}, fiveHoursAgo)] }, 'When read, your plan paid.'],
    [
      'old',
      { accounts: [account({ limits: usedUp, credits: makeCredits({ has: false }) }, {}, fiveHoursAgo)] },
      'When read, nothing paid.',
    ],
    ['old', { accounts: [account({ limits: usedUp }, {}, fiveHoursAgo)] }, 'Who pays is not known.'],
    [
      'old',
      {
        accounts: [account({ limits: usedUp, credits: makeCredits({ balance: decimal(412) }) }, {}, fiveHoursAgo)],
      },
      'When read, credits paid.',
    ],
  ])('%s: who paid by the last figures, or that it is not known: %#', (_, summary, words) => {
    show(summary);
    expect(document.querySelector('.verdict')?.textContent).toContain(words);
  });

  test('several accounts: a choice by plan, numbered where plans are the same', () => {
    const accounts = ['b', 'a'].map((id) => account({}, { account: id }));
    show({ accounts: [...accounts, account({ planType: 'team' }, { account: 'c' })] });
    const choice = screen.getByRole('combobox', { name: 'Account' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Plus (2)', 'Plus (1)', 'Team']);
    fireEvent.change(choice, { target: { value: 'c' } });
    expect(onChoose).toHaveBeenLastCalledWith({ account: 'c', over: 'b' });
    fireEvent.change(choice, { target: { value: 'b' } });
    expect(onChoose).toHaveBeenLastCalledWith(null);
  });

  test('the account that was chosen is shown, and called the chosen one', () => {
    const accounts = [account({ planType: 'team' }, { account: 'a' }), account({ planType: 'pro' }, { account: 'b' })];
    show({ accounts }, { account: 'b', over: 'a' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Account' }).value).toBe('b');
  });

  test('accounts go by the names that the user gave them', () => {
    const accounts = ['a', 'b'].map((id) => account({}, { account: id }));
    show({ accounts }, null, {}, { accounts: { a: { name: 'Home' } } });
    const names = within(screen.getByRole('combobox', { name: 'Account' })).getAllByRole('option');
    expect(names.map((option) => option.textContent)).toEqual(['Home', 'Plus (2)']);
  });

  test('hidden accounts are not shown, and need no choice', () => {
    const accounts = [account({ planType: 'team' }, { account: 'a' }), account({}, { account: 'b' })];
    show({ accounts }, null, {}, { accounts: { a: { hidden: true } } });
    expect(screen.queryByRole('combobox', { name: 'Account' })).toBeNull();
    expect(within(screen.getByRole('banner')).getByText('Plus')).toBeTruthy();
  });

  test('accounts keep their numbers where another of the same plan is hidden', () => {
    const accounts = ['a', 'b', 'c'].map((id) => account({}, { account: id }));
    show({ accounts }, null, {}, { accounts: { a: { hidden: true } } });
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Plus (2)', 'Plus (3)']);
  });

  test('where every account is hidden, that is said, and not that nothing was read', () => {
    show({ accounts: [account({}, { account: 'a' })] }, null, {}, { accounts: { a: { hidden: true } } });
    expect(verdict()).toBe('Every account is hidden.');
  });

  test('what was in the way before a hidden account was read is no longer in the way', () => {
    const accounts = [account({}, { account: 'a' }), account({}, { account: 'b' }, noon.subtract({ minutes: 9 }))];
    show({ accounts, signedOutAt: noon.subtract({ minutes: 5 }) }, null, {}, { accounts: { a: { hidden: true } } });
    expect(verdict()).toBe('Your plan covers you.');
  });

  test('what is billed apart is explained on demand, beside what is easily taken for it', () => {
    show({});
    const button = screen.getByRole('button', { name: 'API-key use is billed apart' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Plan', 'Limits', 'Credits', 'API']);
    fireEvent.click(button);
    expect(screen.queryByRole('term')).toBeNull();
  });

  test('Escape closes that explanation and goes back to its button; without it, it is left to the browser', () => {
    show({});
    const pressEscape = () => fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(pressEscape()).toBe(true);
    const button = screen.getByRole('button', { name: 'API-key use is billed apart' });
    fireEvent.click(button);
    expect(pressEscape()).toBe(false);
    expect(screen.queryByRole('term')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(pressEscape()).toBe(true);
  });

  test('parts of the answer that were lost are named', () => {
    const usage = { at: noon, source: 'answer' as const, figures: makeUsage(), problems: ['credits.balance'] };
    show({ accounts: [makeAccount({ usage })] });
    expect(said()).toContain('Not understood: credits.balance.');
  });

  test('figures read from the page’s text say so', () => {
    const usage = { at: noon, source: 'page-text' as const, figures: makeUsage({ planType: null }), problems: [] };
    show({ accounts: [makeAccount({ usage })] });
    expect(within(screen.getByRole('banner')).getByText(/from the page’s text/)).toBeTruthy();
  });

  test('a plan that Spillway does not know is called as the site calls it', () => {
    show({ accounts: [account({ planType: 'promax2' })] });
    expect(within(screen.getByRole('banner')).getByText('promax2')).toBeTruthy();
  });
});

describe('Read now', () => {
  const button = () => screen.getByRole('button', { name: /^Read/ });
  const status = () => screen.getByRole('status').textContent;
  const underWay = { ...neverTried, round: { begunAt: noon.subtract({ seconds: 3 }), isUnderWay: true } };

  const endedWith = (outcome: RoundOutcome, at = noon): Freshness =>
    ended(neverTried, at, outcome, { now: at, chance: 0 });

  test.each([
    ['before anything was read', []],
    ['beside the figures', [account({})]],
  ])('can be asked for %s', (_, accounts) => {
    onReadNow.mockClear();
    show({ accounts });
    expect(status()).toBe('');
    fireEvent.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Read now' }));
    expect(onReadNow).toHaveBeenCalledOnce();
  });

  test('says that it is under way, and is not begun twice', () => {
    onReadNow.mockClear();
    show({ accounts: [account({})] }, null, { freshness: underWay });
    expect(button().textContent).toBe('Reading…');
    expect(button().getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button());
    expect(onReadNow).not.toHaveBeenCalled();
  });

  test.each<[string, RoundOutcome, boolean, string]>([
    ['refused', { kind: 'refused' }, false, 'chatgpt.com wants to see you first: open it once. Then read now.'],
    [
      'refused, with Keep fresh',
      { kind: 'refused' },
      true,
      'chatgpt.com wants to see you first: open it once. Next try 13:00.',
    ],
    [
      'too many',
      { kind: 'too-many', retryAfterSeconds: 1200 },
      false,
      'chatgpt.com asks to wait before it is read again. Not before 12:20.',
    ],
    [
      'no answer, with Keep fresh',
      { kind: 'no-answer', retryAfterSeconds: null },
      true,
      'No answer from chatgpt.com: the connection or the site is down. Next try 12:04.',
    ],
    [
      'not understood',
      { kind: 'not-understood' },
      false,
      'chatgpt.com’s answer was not understood: open the usage page instead. Then read now.',
    ],
  ])('that ended %s says so, and what to do', (_, outcome, isKeptFresh, words) => {
    show({ accounts: [account({}, {}, noon.subtract({ minutes: 5 }))] }, null, {
      freshness: endedWith(outcome),
      isKeptFresh,
    });
    expect(status()).toBe(words);
  });

  test.each([
    [true, 'The requests for one day are used up. Next try Tue 13:00.'],
    [false, ''],
  ])('for which the day has no room says until when, with Keep fresh: %j', (isKeptFresh, words) => {
    const freshness = { ...neverTried, requests: requestsAfter([], 148, noon) };
    show({ accounts: [account({})] }, null, { freshness, isKeptFresh });
    expect(status()).toBe(words);
  });

  test('that found nobody signed in says so in the verdict alone', () => {
    show({ signedOutAt: noon }, null, { freshness: endedWith({ kind: 'signed-out' }) });
    expect(verdict()).toBe('Signed out of ChatGPT.');
    expect(status()).toBe('');
  });

  test('that failed before a page showed newer figures is no news', () => {
    show({ accounts: [account({})] }, null, {
      freshness: endedWith({ kind: 'refused' }, noon.subtract({ minutes: 1 })),
    });
    expect(status()).toBe('');
  });
});
