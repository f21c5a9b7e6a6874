// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import type { Grant } from '../../lib/model/credits/grant.ts';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { TopUpForecast } from '../../lib/model/forecast/credits/top-up.ts';
import { RefusalReason } from '../../lib/model/forecast/refusal.ts';
import { neverTried } from '../../lib/model/fresh/rounds.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { refusalTexts } from '../../lib/screen/refusal.ts';
import {
  decimal,
  makeAccount,
  makeCredits,
  makeLimit,
  makeTopUp,
  makeUsage,
  makeWeekly,
  noon,
} from '../support/make.ts';
import { makeForecast, makeGrant, makeSpend, makeWindowForecast } from '../support/make-forecast.ts';
import { speakEnglish } from '../support/texts.ts';
import { tipsOf } from '../support/tips.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

function show(
  overrides: Partial<AccountSummary>,
  usage = makeUsage(),
  now = noon,
  display: unknown = {},
  assumptions: unknown = {},
) {
  const account = makeAccount({ usage: { at: noon, source: 'answer', figures: usage, problems: [] }, ...overrides });
  const summary = { ...emptySummary, accounts: [account] };
  render(
    <Popup
      summary={summary}
      settings={settingsOf({ display, assumptions })}
      chosen={null}
      onChoose={vi.fn()}
      onHistory={vi.fn()}
      onSettings={vi.fn()}
      reading={{ freshness: neverTried, isKeptFresh: false }}
      onReadNow={vi.fn()}
      now={now}
      zone="UTC"
    />,
  );
}

// How a locale spaces its ranges and writes dollars is not what is tested here.
const plain = (words: string | null | undefined) => words?.replaceAll('US$', '$').replaceAll(/\s?–\s?\$?/g, '–');
const verdict = () => plain(document.querySelector('.verdict')?.textContent);
const said = () => plain(document.body.textContent);
const meter = (name: string) => screen.getByRole('meter', { name });
const styleOf = (name: string, element: string) => meter(name).querySelector(element)?.getAttribute('style') ?? null;

describe('Each limit shows what will probably be left at its reset', () => {
  test('in words, hatched in the bar, with a tick where an even pace would be', () => {
    show({ forecast: makeForecast() }, makeUsage({ limits: [makeLimit({ usedPercent: 40 })] }));
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toBe(
      '60% left, at an even pace 40%, resets 14:00, in 2h, 39–55% left by then',
    );
    expect(styleOf('5-hour limit', 'i')).toBe('inline-size: 39%;');
    expect(styleOf('5-hour limit', 'u')).toBe('inset-inline-start: 39%; inline-size: 21%;');
    expect(styleOf('5-hour limit', 's')).toBe('inset-inline-start: 40%;');
  });

  test('or when it will run out, once that is likelier than not', () => {
    const when = { p10: noon.add({ minutes: 70 }), p50: noon.add({ minutes: 80 }), p90: noon.add({ minutes: 100 }) };
    const likely = makeWindowForecast({ p90: 100, exhaustion: { probability: 0.5, amongOthers: 0.5, when } });
    show({ forecast: makeForecast({ fiveHours: likely }) });
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toContain('runs out 13:10–13:40');
    expect(verdict()).toContain(
      'Your plan covers you. Probably runs out 13:10–13:40.5-hour limit runs out before its reset.',
    );
  });

  test('but nothing of the kind while the window is in doubt', () => {
    show({ forecast: makeForecast({ fiveHours: makeWindowForecast({ inDoubt: true }) }) });
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toContain(
      'just changed; the next reading will tell',
    );
    expect(styleOf('5-hour limit', 'u')).toBeNull();
    expect(verdict()).toContain('Your plan covers you.');
  });

  test.each([
    ['too-early', 'too early to tell'],
    ['length-not-modelled', 'not forecast for this length'],
  ] as const)('or why not: %s', (refused, words) => {
    show({ forecast: makeForecast({ fiveHours: { refused } }) });
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toMatch(new RegExp(`in 2h, ${words}$`));
  });

  describe('with how often such ranges have held', () => {
    const toldOf = (record: { made: number; held: number }, window: Parameters<typeof makeForecast>[0] = {}) => {
      const forecast = makeForecast(window);
      const limits = forecast.limits.map((limit) => ({ ...limit, record }));
      show({ forecast: { ...forecast, limits } });
      return tipsOf(meter('5-hour limit')).filter((tip) => tip.startsWith('Ranges'));
    };

    test('once enough were judged', () => {
      expect(toldOf({ made: 28, held: 24 })).toEqual(['Ranges that held: 24 of 28 (85%)']);
      cleanup();
      expect(toldOf({ made: 9, held: 9 })).toEqual([]);
    });

    test('where there is a range', () => {
      expect(toldOf({ made: 28, held: 24 }, { fiveHours: { refused: 'too-early' } })).toEqual([]);
      cleanup();
      expect(toldOf({ made: 28, held: 24 }, { fiveHours: makeWindowForecast({ inDoubt: true }) })).toEqual([]);
    });
  });

  test('but no forecast from figures that are old', () => {
    show({ forecast: makeForecast() }, makeUsage(), noon.add({ minutes: 61 }));
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toBe('was 60% left, resets 14:00, in 59m');
    expect(styleOf('5-hour limit', 's')).toBeNull();
  });
});

test.each(RefusalReason.options)('The reason %s has words', (reason) => {
  expect(text(refusalTexts[reason])).not.toBe('');
});

describe('The verdict', () => {
  test('says that the plan probably lasts, what will be left of the tightest limit, and who pays without it', () => {
    const limits = [makeLimit({ usedPercent: 40 }), makeWeekly({ usedPercent: 41 })];
    const lasts =
      'Your plan covers you. Probably lasts until the reset.Weekly limit is the tightest: about 39–55% left by Friday.';
    show(
      { forecast: makeForecast(), topUp: topUpIs(false) },
      makeUsage({ limits, credits: makeCredits({ has: false }) }),
    );
    expect(verdict()).toBe(`${lasts} If it runs out, nothing pays.`);
    cleanup();
    show({ forecast: makeForecast() }, makeUsage({ limits }));
    expect(verdict()).toBe(lasts);
    cleanup();
    show({ forecast: makeForecast() }, makeUsage({ limits, credits: makeCredits({ balance: decimal(5) }) }));
    expect(verdict()).toBe(`${lasts} If it runs out, credits pay.`);
  });

  test('does not say that nothing pays as long as auto top-up, which may buy credits, has not been read', () => {
    const limits = [makeLimit({ usedPercent: 40 }), makeWeekly({ usedPercent: 41 })];
    const credits = makeCredits({ has: false });
    show({ forecast: makeForecast() }, makeUsage({ limits, credits }));
    expect(verdict()).toContain('If it runs out, there are no credits.');
    cleanup();
    show({ forecast: makeForecast({}, { switch: { ...next, to: 'nobody' } }) }, makeUsage({ limits, credits }));
    expect(verdict()).toMatch(/runs out before its reset\. Then there are no credits\.$/);
    cleanup();
    show({ forecast: makeForecast() }, makeUsage({ limits, planType: 'free' }));
    expect(verdict()).toContain('If it runs out, nothing pays.');
  });

  test('does not say so where part of the answer was not understood, which may be a limit that does not last', () => {
    const usage = {
      at: noon,
      source: 'answer' as const,
      figures: makeUsage(),
      problems: ['rate_limit.secondary_window'],
    };
    show({ forecast: makeForecast(), usage });
    expect(verdict()).toMatch(/^Your plan covers you\. As far as it could be read\.5-hour limit/);
  });

  const toneIn = (selector: string) => document.querySelector(selector)?.className.match(/tone-\w+/)?.[0];

  test.each([
    ['fine where it probably lasts until the reset', 85, makeWindowForecast({ p10: 86, p90: 92 }), 'tone-fine'],
    ['close where little is left and nothing is forecast', 85, { refused: 'too-early' }, 'tone-close'],
    ['fine where much is left and nothing is forecast', 60, { refused: 'too-early' }, 'tone-fine'],
  ] as const)('has the colour of what it says, as the limit has: %s', (_, usedPercent, fiveHours, tone) => {
    show({ forecast: makeForecast({ fiveHours }) }, makeUsage({ limits: [makeLimit({ usedPercent })] }));
    expect(toneIn('h1 [class]')).toBe(tone);
    expect(toneIn('.meter')).toBe(tone);
  });

  const inHours = (hours: number) => noon.add({ minutes: 60 * hours });
  const next = {
    already: false,
    to: 'credits' as const,
    probability: { hours24: 0.2, days7: 0.6 },
    through: [{ lengthSeconds: 604_800, share: 0.9 }],
    when: { p10: inHours(20), p50: inHours(30), p90: inHours(100) },
    until: null,
    cost: { p10: 93, p50: 120, p90: 157 },
    isOwnRate: true,
  };

  test.each([
    ['credits', ' Then credits pay: about 93–160 credits until the reset.'],
    ['nobody', ' Then nothing pays until the reset.'],
  ] as const)(
    'says until when the plan lasts where it gives way to %s, by what this person’s days are like',
    (to, then) => {
      const credits = makeCredits({ has: to === 'credits' });
      show({ forecast: makeForecast({}, { switch: { ...next, to } }), topUp: topUpIs(false) }, makeUsage({ credits }));
      expect(verdict()).toBe(
        `Your plan covers you. Probably runs out 22–25 Sept.Weekly limit runs out before its reset.${then}`,
      );
    },
  );

  test('says until when the plan lasts, and nothing of what follows where the site has not said whether there are credits', () => {
    show({ forecast: makeForecast({}, { switch: { ...next, to: 'nobody' } }) });
    expect(verdict()).toBe(
      'Your plan covers you. Probably runs out 22–25 Sept.Weekly limit runs out before its reset.',
    );
  });

  test('says of a cost that it goes by others, until this person’s own spending tells', () => {
    show({ forecast: makeForecast({}, { switch: { ...next, isOwnRate: false } }) });
    expect(verdict()).toContain('Then credits pay: about 93–160 credits (going by others) until the reset.');
  });

  test('says it of the limit as well, up to its reset, and shows that nothing may be left', () => {
    show({ forecast: makeForecast({}, { switch: next }) });
    expect(plain(meter('Weekly limit').getAttribute('aria-valuetext'))).toContain('runs out 22–25 Sept');
    expect(styleOf('Weekly limit', 'i')).toBe('inline-size: 0%;');
  });

  test('says so where the plan gives way through a later window, and of this one what will be left', () => {
    const later = { ...next, through: [{ lengthSeconds: 18_000, share: 0.9 }] };
    show({ forecast: makeForecast({}, { switch: later }) });
    expect(verdict()).toContain('5-hour limit runs out after its next reset.');
    expect(plain(meter('5-hour limit').getAttribute('aria-valuetext'))).toContain('39–55% left by then');
  });

  test('does not say that the plan lasts where a limit is said to run out', () => {
    const when = { p10: inHours(1), p50: inHours(1.2), p90: inHours(1.5) };
    const likely = makeWindowForecast({ p90: 100, exhaustion: { probability: 0.5, amongOthers: 0.5, when } });
    const unlikely = { ...next, probability: { hours24: 0.2, days7: 0.4 } };
    show({ forecast: makeForecast({ fiveHours: likely }, { switch: unlikely }) });
    expect(verdict()).toContain('5-hour limit runs out before its reset.');
  });

  const topUpIs = (enabled: boolean): AccountSummary['topUp'] => ({
    at: noon,
    source: 'answer',
    figures: makeTopUp({ enabled }),
    problems: [],
  });
  const topUpForecastIs = (next: TopUpForecast['next']): TopUpForecast => ({
    enabled: true,
    minimum: decimal(250),
    target: decimal(1000),
    atOnce: null,
    belowSince: null,
    next,
    days30: { refused: 'too-little-history' },
    month: { refused: 'too-little-history' },
    cap: null,
    strands: [],
    overbuys: null,
  });
  const early = { refused: 'too-little-history' } as const;

  test.each([
    ['credits, of which there are some', 412, false, early, 'Then credits pay.'],
    ['nobody, without any', 0, false, early, 'Then nothing pays until the reset.'],
    ['credits, which auto top-up will buy', 0, true, early, 'Then credits pay.'],
    [
      'nobody, where auto top-up should have bought and did not',
      0,
      true,
      { refused: 'top-up-not-buying' },
      'Then nothing pays until the reset.',
    ],
  ] as const)('says who pays then before that is forecast: %s', (_, balance, enabled, nextCharge, then) => {
    const when = { p10: inHours(1), p50: inHours(1.2), p90: inHours(1.5) };
    const likely = makeWindowForecast({ p90: 100, exhaustion: { probability: 0.9, amongOthers: 0.9, when } });
    const forecast = makeForecast({ fiveHours: likely }, { topUp: topUpForecastIs(nextCharge) });
    const usage = makeUsage({ credits: makeCredits({ balance: decimal(balance) }) });
    show({ forecast, topUp: topUpIs(enabled) }, usage);
    expect(verdict()).toContain(`5-hour limit runs out before its reset. ${then}`);
  });

  const limits = [makeLimit({ usedPercent: 100 }), makeWeekly()];
  const credits = makeCredits({ balance: decimal(412) });

  test('says until when credits pay and who pays then also where what is to come is not forecast', () => {
    const spending = { since: noon.subtract({ minutes: 25 }), credits: decimal('41.25') };
    show({ spending, forecast: makeForecast() }, makeUsage({ limits, credits }));
    expect(verdict()).toBe(
      'Credits pay until 14:00.5-hour limit is used up. 41.25 credits spent since 11:35. Then your plan pays.',
    );
  });

  const now = {
    already: true,
    to: 'credits' as const,
    probability: { hours24: 1, days7: 1 },
    through: [],
    when: null,
    until: inHours(2),
    isOwnRate: true,
  };

  test('says until when credits pay, since when and how many, what is still to come, and who pays then', () => {
    const cost = { p10: 93, p50: 120, p90: 157 };
    show(
      {
        spending: { since: noon.subtract({ minutes: 25 }), credits: decimal('41.25') },
        forecast: makeForecast({ fiveHours: { refused: 'used-up' } }, { switch: { ...now, cost } }),
      },
      makeUsage({ limits, credits }),
    );
    expect(verdict()).toBe(
      [
        'Credits pay until 14:00.5-hour limit is used up. 41.25 credits spent since 11:35.',
        'About 93–160 credits more. Then your plan pays.',
      ].join(' '),
    );
  });

  test('says of the plan that pays then that it will probably give way again', () => {
    const when = { p10: inHours(21), p50: inHours(24), p90: inHours(35) };
    const week = makeWindowForecast({ p90: 100, exhaustion: { probability: 0.9, amongOthers: 0.9, when } });
    const forecast = makeForecast({ fiveHours: { refused: 'used-up' }, week }, { switch: { ...now, cost: null } });
    show({ forecast }, makeUsage({ limits, credits }));
    expect(verdict()).toContain('Then your plan pays, probably until Tue, 09:00–23:00.');
  });

  test('says of what is still to come that it goes by others, in a first time on credits', () => {
    const cost = { p10: 93, p50: 120, p90: 157 };
    show(
      { forecast: makeForecast({}, { switch: { ...now, cost, isOwnRate: false } }) },
      makeUsage({ limits, credits }),
    );
    expect(verdict()).toContain('About 93–160 credits (going by others) more. Then your plan pays.');
  });

  const all = { p10: 18, p50: 20.12, p90: 20.12 };
  const few = makeUsage({ limits, credits: makeCredits({ balance: decimal('20.1234') }) });
  const within = { hours24: 1, days7: 1, days30: 1, days90: 1 };
  const runway = { empty: { p10: inHours(0.5), p50: inHours(0.75), p90: inHours(5) }, probability: within };

  test('says that credits end before the reset, when, and until when nothing pays then', () => {
    const spending = { since: noon.subtract({ minutes: 25 }), credits: decimal('41.25') };
    const forecast = makeForecast({}, { switch: { ...now, cost: all }, runway });
    show({ spending, forecast, topUp: topUpIs(false) }, few);
    expect(verdict()).toBe(
      [
        'Credits probably last until 12:30–14:00.5-hour limit is used up. 41.25 credits spent since 11:35.',
        'Then nothing pays until 14:00.',
      ].join(' '),
    );
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).not.toContain('credits cover it');
    cleanup();
    show({ forecast }, few);
    expect(verdict()).toMatch(
      /^Credits probably last until 12:30–14:00\.5-hour limit is used up\. Then there are no cr/,
    );
  });

  test('says so without a time where none is known within which they end', () => {
    const later = { ...runway, empty: { p10: inHours(1), p50: inHours(3), p90: null } };
    for (const known of [{ refused: 'too-few-debits' } as const, later]) {
      show({ forecast: makeForecast({}, { switch: { ...now, cost: all }, runway: known }) }, few);
      expect(verdict()).toContain('Credits probably do not last until the reset (14:00).');
      cleanup();
    }
  });

  test('says nothing of the kind where auto top-up buys new ones, or less is wanted than there is', () => {
    show({ forecast: makeForecast({}, { switch: { ...now, cost: all }, runway }), topUp: topUpIs(true) }, few);
    expect(verdict()).toContain('Credits pay until 14:00.');
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toContain('credits cover it');
    cleanup();
    const less = { ...now, cost: { ...all, p50: 20.11 } };
    show({ forecast: makeForecast({}, { switch: less, runway }) }, few);
    expect(verdict()).toContain('Credits pay until 14:00.');
  });

  test('says before the plan gives way that credits will not last until the reset', () => {
    const usage = makeUsage({ credits: makeCredits({ balance: decimal(20) }) });
    const cost = { p10: 18, p50: 20, p90: 20 };
    show({ forecast: makeForecast({}, { switch: { ...next, cost } }) }, usage);
    expect(verdict()).toContain('Then credits pay, but probably not until the reset.');
    cleanup();
    show({ forecast: makeForecast({}, { switch: { ...next, cost } }), topUp: topUpIs(true) }, usage);
    expect(verdict()).toContain('Then credits pay: about 18–20 credits until the reset.');
  });
});

describe('Credits', () => {
  const usage = makeUsage({ credits: makeCredits({ balance: decimal(412) }) });
  const range = (p10: number, p90: number) => ({ p10, p50: (p10 + p90) / 2, p90 });
  const within = { hours24: 0.2, days7: 0.6, days30: 0.9 };
  const topUp: TopUpForecast = {
    enabled: true,
    minimum: decimal(250),
    target: decimal(1000),
    atOnce: null,
    belowSince: null,
    next: {
      probability: within,
      when: { p10: noon.add({ hours: 14 }), p50: noon.add({ hours: 30 }), p90: noon.add({ hours: 47 }) },
      purchase: { credits: range(750, 764), price: range(30, 30.56), currency: 'USD' },
    },
    days30: { refused: 'too-few-debits' },
    month: {
      made: 2,
      paid: { amount: decimal(60), currency: 'USD' },
      charges: range(2, 4),
      purchases: { credits: range(1500, 3000), price: range(60, 120), currency: 'USD' },
    },
    cap: null,
    strands: [],
    overbuys: null,
  };

  test('of the next thirty days are a range', () => {
    const spend = makeSpend(range(0, 118), range(0, 118), range(0, 118));
    show({ forecast: makeForecast({}, { spend }) }, usage);
    expect(said()).toContain('Spend, next 30 daysabout 0–120 credits');
  });

  test('are not forecast from figures that are old, while the next charge stays announced', () => {
    const spend = makeSpend(range(0, 118), range(0, 118), range(0, 118));
    const forecast = makeForecast({}, { spend, topUp });
    show({ forecast }, usage, noon.add({ minutes: 61 }));
    expect(said()).not.toContain('Spend, next 30 days');
    expect(said()).toContain('Next charge: Tue 02:00–Wed 11:00');
  });

  test('or say why there is none', () => {
    show({ forecast: makeForecast() }, usage);
    expect(said()).toContain('Spend, next 30 daysknown after a day of figures');
  });

  const tooNew = { refused: 'too-little-history' } as const;
  const seenTopUp = (figures = makeTopUp()) => ({ at: noon, source: 'answer' as const, figures, problems: [] });

  test.each<[string, TopUpForecast | typeof tooNew | { refused: 'top-up-not-known' }, AccountSummary['topUp'], string]>(
    [
      ['settings never seen', { refused: 'top-up-not-known' }, null, 'Auto top-upsettings not seen yet'],
      [
        'too new to tell',
        { ...topUp, next: tooNew, month: tooNew },
        seenTopUp(),
        'Next automatic chargeknown after a day of figures',
      ],
      ['no forecast at all', tooNew, seenTopUp(), 'Next automatic chargeknown after a day of figures'],
    ],
  )('say why no charge is announced: %s', (_, refused, settings, words) => {
    show({ forecast: makeForecast({}, { topUp: refused }), topUp: settings }, usage);
    expect(said()).toContain(words);
  });

  test.each<[string, TopUpForecast | typeof tooNew, AccountSummary['topUp']]>([
    ['is off', tooNew, seenTopUp(makeTopUp({ enabled: false }))],
    [
      'is off, and what it would do is forecast',
      { ...topUp, enabled: false, next: tooNew, month: tooNew },
      seenTopUp(),
    ],
    ['is overdue', { ...topUp, belowSince: noon, next: tooNew, month: tooNew }, seenTopUp()],
  ])('have no next charge to give a reason for while auto top-up %s', (_, forecast, settings) => {
    show({ forecast: makeForecast({}, { topUp: forecast }), topUp: settings }, usage);
    expect(said()).not.toContain('Next charge');
    expect(said()).not.toContain('not seen yet');
  });

  test.each([
    ['cannot be bought', { planType: 'free', credits: makeCredits({ balance: decimal(5) }) }],
    ['have no end', { credits: makeCredits({ unlimited: true }) }],
    ['were not spoken of', {}],
  ])('that %s need no auto top-up', (_, figures) => {
    show({}, makeUsage(figures));
    expect(said()).not.toContain('Auto top-up');
  });

  test('that will be bought by themselves: when, how many, for how much, and how often this month', () => {
    show(
      {
        forecast: makeForecast({}, { topUp }),
        topUp: { at: noon, source: 'answer', figures: makeTopUp(), problems: [] },
      },
      usage,
    );
    expect(plain(document.querySelector('.note')?.textContent)).toBe(
      'Next charge: Tue 02:00–Wed 11:00About 750–770 credits, $30–31 before tax. Charges so far this month: 2 ($60).',
    );
  });

  test.each([
    [
      'how many this month and within thirty days, where there may be more than the next',
      range(1, 3),
      2,
      'Charges: 2 so far this month ($60), 1–3 within 30 days ($30–91).',
    ],
    [
      'how many within thirty days, where there were none',
      range(1, 3),
      0,
      'Charges within 30 days: 1–3, together $30–91.',
    ],
    ['how many this month alone, where only the next is likely', range(0, 1), 2, 'Charges so far this month: 2 ($60).'],
    ['nothing of how many, where the next is the only one', range(0, 1), 0, ''],
  ])('that will be bought by themselves: %s', (_, charges, made, then) => {
    const purchases = { credits: range(750, 2270), price: range(30, 90.8), currency: 'USD' };
    const month = { made, paid: { amount: decimal(30 * made), currency: 'USD' }, charges, purchases };
    show({ forecast: makeForecast({}, { topUp: { ...topUp, month, days30: { charges, purchases } } }) }, usage);
    expect(plain(document.querySelector('.note p')?.textContent)).toBe(
      ['About 750–770 credits, $30–31 before tax.', then].join(' ').trim(),
    );
  });

  test('so many this month, beside the maximum that is set', () => {
    const settings = makeTopUp({ monthlyLimit: decimal(5000) });
    const seen = { at: noon, source: 'answer' as const, figures: settings, problems: [] };
    show({ forecast: makeForecast({}, { topUp }), topUp: seen }, usage);
    expect(said()).toContain('Charges so far this month: 2 ($60). Monthly maximum: 5,000 (credits or money).');
    expect(said()?.split('Monthly maximum')).toHaveLength(2);
  });

  test.each([
    [2, 'Charges since 14 Sept, 12:00: 2 ($60). Monthly maximum'],
    [0, '$30–31 before tax. Monthly maximum'],
  ])('so many since the first reading, of a month that was seen only in part: %d', (made, says) => {
    const settings = makeTopUp({ monthlyLimit: decimal(5000) });
    const seen = { at: noon, source: 'answer' as const, figures: settings, problems: [] };
    const month = { ...topUp.month, made, since: noon.subtract({ hours: 24 * 7 }) };
    show({ forecast: makeForecast({}, { topUp: { ...topUp, month } as TopUpForecast }), topUp: seen }, usage);
    expect(said()).toContain(says);
    expect(said()).not.toContain('this month');
  });

  const spent = (p50: number) => range(p50 - 10, p50 + 10);
  const littleSpend = makeSpend(spent(50), spent(300), spent(900));

  test('past and to come are drawn, with the same in words', () => {
    const balances = [30, 20].map((hours) => ({ at: noon.subtract({ hours }), balance: decimal(20 * hours) }));
    show({ forecast: makeForecast({}, { topUp, spend: littleSpend }), balances }, usage);
    expect(plain(screen.getByRole('img').getAttribute('aria-label'))).toBe(
      [
        'Balance 18 Sept, 12:00: 600; now: 412. Minimum 250, target 1,000. About 340–370 by Tue 18:00.',
        'A purchase then raises it to about 1,000. Next automatic charge: Tue 02:00–Wed 11:00, $30–31. About 885 by Fri 12:00.',
      ].join(' '),
    );
    expect(document.querySelectorAll('.balance circle')).toHaveLength(1);
    expect([...document.querySelectorAll('.balance span')].map((words) => plain(words.textContent))).toEqual([
      'target 1,000',
      'minimum 250',
      'now',
      '19 Sept',
      'Wed',
      'Charge: $30–31',
    ]);
  });

  test('are drawn with the minimum and target that are set, which are said as well only to date them', () => {
    const balances = [30, 20].map((hours) => ({ at: noon.subtract({ hours }), balance: decimal(20 * hours) }));
    const showRead = (daysAgo: number) => {
      const settings = { ...seenTopUp(), at: noon.subtract({ hours: 24 * daysAgo }) };
      show({ forecast: makeForecast({}, { topUp, spend: littleSpend }), balances, topUp: settings }, usage);
      expect(document.querySelector('.balance')).not.toBeNull();
    };
    showRead(0);
    expect(said()).not.toContain('Auto top-up');
    cleanup();
    showRead(5);
    expect(said()).toContain('Auto top-up · read 5 days ago');
  });

  test('to come hold every purchase that is likely within the days shown', () => {
    const fastSpend = makeSpend(spent(240), spent(3120), spent(12_000));
    show({ forecast: makeForecast({}, { topUp, spend: fastSpend }) }, usage);
    const words = screen.getByRole('img').getAttribute('aria-label');
    expect(words).toMatch(/About 430 by Fri 12:00\. Further purchases by then: about 1\.$/);
    expect(document.querySelectorAll('.balance circle')).toHaveLength(2);
  });

  test('in money where the user wants credits so, drawn and in words alike', () => {
    const balances = [30, 20].map((hours) => ({ at: noon.subtract({ hours }), balance: decimal(20 * hours) }));
    const display = { creditsAs: 'money' };
    show({ forecast: makeForecast({}, { topUp, spend: littleSpend }), balances }, usage, noon, display);
    const words = plain(screen.getByRole('img').getAttribute('aria-label'));
    expect(words).toContain('Balance 18 Sept, 12:00: $24.00; now: $16.48. Minimum $10.00, target $40.00. About $13–15');
    expect(plain(document.querySelector('.balance span')?.textContent)).toBe('target $40.00');
  });

  test('are said in ranges of which none is broken over two lines', () => {
    show({ forecast: makeForecast({}, { topUp }) }, usage);
    const whole = [...document.querySelectorAll('.note .whole')].map(({ textContent }) => plain(textContent));
    expect(whole).toEqual(['750–770', '$30–31']);
  });

  test('that may be bought days apart are so by the day', () => {
    const when = { p10: noon.add({ hours: 70 }), p50: noon.add({ hours: 118 }), p90: noon.add({ hours: 220 }) };
    const next = {
      probability: within,
      when,
      purchase: { credits: range(750, 764), price: range(30, 30.56), currency: 'USD' },
    };
    show({ forecast: makeForecast({}, { topUp: { ...topUp, next } }) }, usage);
    expect(said()).toContain('Next charge: 24–30 Sept');
  });

  test('that may well not be bought within thirty days are so from a day on, of which half come to pass', () => {
    const purchase = { credits: range(750, 764), price: range(30, 30.56), currency: 'USD' };
    const chargedFrom = (p50: Temporal.Instant | null) => {
      const next = { probability: within, when: { p10: noon.add({ hours: 70 }), p50, p90: null }, purchase };
      show({ forecast: makeForecast({}, { topUp: { ...topUp, next } }) }, usage);
      return plain(document.querySelector('.note b')?.textContent);
    };
    expect(chargedFrom(noon.add({ hours: 500 }))).toBe('Next charge: from Thu 24 Sept on');
    cleanup();
    expect(chargedFrom(null)).toMatch(/^Automatic charge within 30 days: \d+% likely$/);
  });

  test('that are not near are said in lines of their own', () => {
    const purchase = { credits: range(750, 764), price: range(30, 30.56), currency: 'USD' };
    const next = {
      probability: { hours24: 0, days7: 0, days30: 0.3 },
      when: { p10: null, p50: null, p90: null },
      purchase,
    };
    show({ forecast: makeForecast({}, { topUp: { ...topUp, next } }) }, usage);
    const lines = [...document.querySelectorAll('p')].map(({ textContent }) => plain(textContent));
    expect(lines).toContain('Automatic charge within 30 days: 30% likely');
  });

  test.each<[string, Partial<TopUpForecast>, string]>([
    [
      'below the minimum with nothing bought',
      {
        belowSince: noon.subtract({ hours: 2 }),
        atOnce: { credits: decimal(760), price: { amount: decimal('30.4'), currency: 'USD' } },
      },
      'Below the minimum since 10:00Nothing bought yet. Auto top-up may buy 760 credits ($30.40 before tax) at any time. Charges so far this month: 2 ($60).',
    ],
    [
      'switched off, what switching it on would buy at once',
      { enabled: false, atOnce: { credits: decimal(588), price: { amount: decimal('23.52'), currency: 'USD' } } },
      'Switched on now, it would buy 588 credits at once ($23.52 before tax).',
    ],
    [
      'no charge in sight',
      {
        next: {
          probability: { hours24: 0, days7: 0, days30: 0 },
          when: { p10: null, p50: null, p90: null },
          purchase: null,
        },
      },
      'Next automatic chargenone likely within 30 days',
    ],
  ])('%s', (_, change, words) => {
    show({ forecast: makeForecast({}, { topUp: { ...topUp, ...change } }) }, usage);
    expect(said()).toContain(words);
  });
});

describe('Expiry', () => {
  const day = (date: string) => ({ from: Temporal.PlainDate.from(date), by: Temporal.PlainDate.from(date) });
  const usage = makeUsage({ credits: makeCredits({ balance: decimal(1348) }) });
  const zero = { p10: 0, p50: 0, p90: 0 };

  test('lists what expires first, how near that is by shape and words, and how many more there are', () => {
    const grants = ['2026-09-25', '2026-10-13', '2027-06-03', '2027-07-01', '2027-08-01'].map((date, index) =>
      makeGrant({ id: String(index), expires: day(date), left: decimal(index === 1 ? 348 : 1000) }),
    );
    show({ holding: { grants: grants.toReversed(), debt: decimal(0) } }, usage);
    expect([...document.querySelectorAll('.grants li')].map((line) => line.textContent)).toEqual([
      '1,00025 Sept 2026\u00a0· in 4 days',
      '348 left of 1,00013 Oct 2026\u00a0· in 22 days',
      '1,0003 Jun 2027',
    ]);
    expect([...document.querySelectorAll('.dot')].map((dot) => dot.className)).toEqual([
      'dot near',
      'dot soon',
      'dot far',
    ]);
    expect(said()).toContain('And 2 more later.');
  });

  test('says where only the latest day is known', () => {
    const grant = makeGrant({ expires: { ...day('2027-06-03'), from: null } });
    show({ holding: { grants: [grant], debt: decimal(0) } }, usage);
    expect(said()).toContain('by 3 Jun 2027\u00a0· in 8 months');
  });

  test('says of credits whose day has passed that the site still counts them, and asks for no other date', () => {
    const grants = [makeGrant({ expires: day('2026-09-12') })];
    const nothing = { credits: zero, price: zero, creditsNewestFirst: zero, priceNewestFirst: zero };
    const expiry = { grants: [], days30: nothing, days90: nothing, undated: 1000, currency: 'USD' };
    show({ holding: { grants, debt: decimal(0) }, forecast: makeForecast({}, { expiry }) }, usage);
    expect(document.querySelector('.grants')?.textContent).toBe(
      '1,000should have expired 12 Sept 2026; the site still counts them',
    );
    expect(said()).not.toContain('at risk');
  });

  test('claims no such thing where the balance was read before that day', () => {
    const grants = [makeGrant({ expires: day('2026-09-22') })];
    show({ holding: { grants, debt: decimal(0) } }, usage, noon.add({ hours: 48 }));
    expect(document.querySelector('.grants')?.textContent).toBe('1,00022 Sept 2026\u00a0· yesterday');
  });

  describe('says that its days follow from an assumption', () => {
    const expiry = { undated: 0, grants: [], currency: 'USD' };
    const riskOf = (p50: number) => {
      const credits = { p10: p50, p50, p90: p50 };
      return { credits, price: credits, creditsNewestFirst: credits, priceNewestFirst: credits };
    };
    const showGrants = (grants: Grant[], risk: number | null) => {
      const forecast =
        risk === null ? null : makeForecast({}, { expiry: { ...expiry, days30: riskOf(0), days90: riskOf(risk) } });
      show({ holding: { grants, debt: decimal(0) }, forecast }, usage, noon, {}, { monthsToExpiry: 18 });
      return plain([...document.querySelectorAll('section')].at(-1)?.textContent);
    };
    const soon = makeGrant({ id: 'soon', expires: day('2026-10-13') });
    const latest = makeGrant({ id: 'latest', expires: { ...day('2027-06-03'), from: null } });

    test('beside the heading, with the months that are set', () => {
      expect(showGrants([makeGrant()], null)).toBe('Expiry18 months, assumed1,0003 Jun 2027');
      cleanup();
      expect(showGrants([makeGrant()], 120)).toContain('Expiry18 months, assumed1,0003 Jun 2027At this pace');
    });

    test('on each line where something else is said there', () => {
      const words = showGrants([soon, makeGrant()], 0);
      expect(words).toContain('Expirynothing at risk');
      expect(words).toContain('1,00013 Oct 2026\u00a0· in 22 days1,0003 Jun 2027, assumed');
    });

    test('beside the heading where no line has room for it', () => {
      expect(showGrants([soon, latest], 0)).toContain('Expiry18 months, assumednothing at risk');
    });

    test('but not of those that the user has entered', () => {
      const entered = makeGrant({ source: 'entered' });
      expect(showGrants([entered], 0)).not.toContain('assumed');
      cleanup();
      expect(showGrants([entered, makeGrant({ id: 'other' })], 0)).toContain('1,0003 Jun 20271,0003 Jun 2027, assumed');
    });
  });

  test('says why what is at risk is not forecast', () => {
    const forecast = makeForecast({}, { expiry: { refused: 'too-little-history' } });
    show({ holding: { grants: [makeGrant()], debt: decimal(0) }, forecast }, usage);
    expect(said()).toContain('at risk: known after a day of figures');
  });

  const risk = { credits: { p10: 231, p50: 300, p90: 348 }, price: { p10: 9.2, p50: 12, p90: 13.9 } };
  const maybe = { credits: { p10: 0, p50: 0, p90: 118 }, price: { p10: 0, p50: 0, p90: 4.72 } };
  const none = { credits: zero, price: zero };
  test.each([
    [risk, risk.credits, 0, 'At this pace about 230–348 credits ($9–14) expire unused within 90 days.'],
    [maybe, risk.credits, 0, 'about 0–120 credits at risk within 90 days'],
    [none, zero, 0, 'nothing at risk within 90 days'],
    [none, risk.credits, 0, 'nothing at risk if the oldest go first'],
    [none, zero, 120, 'at risk: not known without their dates'],
    [risk, risk.credits, 120, 'At this pace about 230–348 credits ($9–14) expire unused within 90 days.'],
  ])('says what is at risk, or that it is not known', (days, newestFirst, undated, words) => {
    const days90 = { ...days, creditsNewestFirst: newestFirst, priceNewestFirst: zero };
    const expiry = { grants: [], days30: days90, days90, undated, currency: 'USD' };
    show({ holding: { grants: [makeGrant()], debt: decimal(0) }, forecast: makeForecast({}, { expiry }) }, usage);
    expect(said()).toContain(words);
  });

  const losing = (left: number, date: string) => ({
    id: date,
    source: 'purchase' as const,
    left,
    at: Temporal.Instant.from(`${date}T00:00Z`),
    isFirstDay: false,
    isLatestDay: false,
    unspent: { p10: 100, p50: 150, p90: 200 },
    unspentNewestFirst: zero,
  });
  const first = losing(348.7, '2026-10-13');

  test.each([
    [
      'on its day, and no more than there is',
      [first, losing(900, '2027-06-03')],
      '230–348 credits ($9–14)',
      'on 13 Oct 2026',
    ],
    [
      'within 90 days where it is of several',
      [first, losing(400, '2026-11-02')],
      '230–350 credits ($9–14)',
      'within 90 days',
    ],
    [
      'within 90 days where its day is not sure',
      [{ ...first, isLatestDay: true }],
      '230–348 credits ($9–14)',
      'within 90 days',
    ],
  ])('says what is at risk %s', (_, grants, amount, when) => {
    const days90 = { ...risk, creditsNewestFirst: risk.credits, priceNewestFirst: zero };
    const expiry = { grants, days30: days90, days90, undated: 0, currency: 'USD' };
    show({ holding: { grants: [makeGrant()], debt: decimal(0) }, forecast: makeForecast({}, { expiry }) }, usage);
    expect(said()).toContain(`At this pace about ${amount} expire unused ${when}.`);
  });

  test('says of a sum at risk that some of it may go sooner, where only the latest day of credits is known', () => {
    const days90 = { ...risk, creditsNewestFirst: risk.credits, priceNewestFirst: zero };
    const expiry = { grants: [], days30: days90, days90, undated: 0, currency: 'USD' };
    const withGrant = (expires: Grant['expires']) =>
      show(
        { holding: { grants: [makeGrant({ expires })], debt: decimal(0) }, forecast: makeForecast({}, { expiry }) },
        usage,
      );
    const latest = 'Of some only the latest day is known.';
    withGrant(day('2026-10-13'));
    expect(said()).not.toContain(latest);
    cleanup();
    withGrant({ ...day('2026-10-13'), from: null });
    expect(said()).toContain(`expire unused within 90 days. ${latest}`);
  });
});

describe('Figures are shown as the user chose', () => {
  const limits = [makeLimit({ usedPercent: 40 }), makeWeekly({ usedPercent: 41 })];
  const credits = makeCredits({ balance: decimal(412) });

  test('limits as what is used, in words and bars alike', () => {
    show({ forecast: makeForecast() }, makeUsage({ limits }), noon, { limitsAs: 'used' });
    const bar = meter('5-hour limit');
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    expect(plain(bar.getAttribute('aria-valuetext'))).toBe(
      '40% used, at an even pace 60%, resets 14:00, in 2h, 45–61% used by then',
    );
    expect(styleOf('5-hour limit', 'i')).toBe('inline-size: 40%;');
    expect(styleOf('5-hour limit', 'u')).toBe('inset-inline-start: 40%; inline-size: 21%;');
    expect(styleOf('5-hour limit', 's')).toBe('inset-inline-start: 60%;');
    expect(verdict()).toContain('Weekly limit is the tightest: about 45–61% used by Friday.');
    expect(said()).not.toContain('left');
  });

  test('also when they are old', () => {
    show({}, makeUsage({ limits: [makeLimit(), makeWeekly()] }), noon.add({ minutes: 61 }), { limitsAs: 'used' });
    expect(meter('5-hour limit').getAttribute('aria-valuetext')).toContain('was 40% used');
  });

  test.each([
    ['credits', '412not in use'],
    ['money', '$16.48not in use'],
    ['both', '412≈ $16.48 · not in use'],
  ] as const)('credits as %s', (creditsAs, words) => {
    show({}, makeUsage({ limits, credits }), noon, { creditsAs });
    expect(said()).toContain(`Credits${words}`);
  });

  test('money at the price that the user pays', () => {
    const pricePerCredit = { amount: '0.036', currency: 'EUR' };
    const spent = { p10: 0, p50: 40, p90: 118 };
    show(
      { forecast: makeForecast({}, { spend: makeSpend(spent, spent, spent) }) },
      makeUsage({ limits, credits }),
      noon,
      { creditsAs: 'money', pricePerCredit },
    );
    expect(said()).toContain('Credits€14.83');
    expect(said()).toContain('Spend, next 30 daysabout €0–5');
  });

  test('money also where auto top-up buys, so that nobody takes its minimum for another amount of money', () => {
    const pricePerCredit = { amount: '0.036', currency: 'EUR' };
    const topUp = { at: noon, source: 'answer' as const, figures: makeTopUp(), problems: [] };
    show({ topUp }, makeUsage({ limits, credits }), noon, { creditsAs: 'money', pricePerCredit });
    expect(said()).toContain('Auto top-upon · below €9.00 → €36.00');
  });
});
