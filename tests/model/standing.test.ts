import { describe, expect, test } from 'vitest';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Choice } from '../../lib/model/shown-accounts.ts';
import { nextChangeAfter, standingOf } from '../../lib/model/standing.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { makeAccount, makeLimit, makeSpendLimit, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { makeForecast, makeWindowForecast } from '../support/make-forecast.ts';

const read = (at: Temporal.Instant, limits = [makeLimit(), makeWeekly()], account = 'account-1') =>
  makeAccount({ account, usage: { at, source: 'answer', figures: makeUsage({ limits }), problems: [] } });

function standing(summary: Partial<Summary>, now = noon, choice: Choice | null = null) {
  return standingOf({ ...emptySummary, ...summary }, choice, now);
}

const unreadable = (at: Temporal.Instant, kind: 'usage' | 'price' = 'usage') => ({
  kind,
  at,
  problem: { kind: 'problem', reason: 'unknown-shape', sample: '{}' } as const,
});

describe('A standing says what can be said', () => {
  test('before anything was read: never read', () => {
    expect(standing({})).toEqual({ kind: 'never-read', shown: null });
  });

  test('within the hour of a reading: current, with who pays', () => {
    expect(standing({ accounts: [read(noon.subtract({ minutes: 59 }))] })).toMatchObject({
      kind: 'current',
      coverage: { payer: 'plan' },
    });
  });

  test('after an hour the figures are old', () => {
    expect(standing({ accounts: [read(noon.subtract({ minutes: 60 }))] })).toMatchObject({ kind: 'old' });
  });

  test('figures are old as soon as a limit of the plan has reset since', () => {
    const limits = [makeLimit({ resetsAt: noon }), makeWeekly()];
    expect(standing({ accounts: [read(noon.subtract({ minutes: 1 }), limits)] })).toMatchObject({ kind: 'old' });
  });

  test('the reset of a single model makes nothing old', () => {
    const limits = [makeWeekly(), makeLimit({ meter: 'codex_bengalfox', resetsAt: noon })];
    expect(standing({ accounts: [read(noon.subtract({ minutes: 1 }), limits)] })).toMatchObject({ kind: 'current' });
  });

  test('a reset of which only the day is known has passed only when the day has', () => {
    const limits = [makeWeekly({ resetsAt: noon.subtract({ hours: 12 }), resetPrecision: 'day' })];
    expect(standing({ accounts: [read(noon.subtract({ minutes: 1 }), limits)] })).toMatchObject({ kind: 'current' });
  });

  test('signed out, when the site showed nobody signed in after the last reading', () => {
    const accounts = [read(noon.subtract({ minutes: 5 }))];
    expect(standing({ accounts, signedOutAt: noon.subtract({ minutes: 1 }) })).toMatchObject({ kind: 'signed-out' });
    expect(standing({ accounts, signedOutAt: noon.subtract({ minutes: 9 }) })).toMatchObject({ kind: 'current' });
    expect(standing({ signedOutAt: noon })).toEqual({ kind: 'signed-out', shown: null });
  });

  test('not understood, when a later usage answer could not be read', () => {
    const accounts = [read(noon.subtract({ minutes: 5 }))];
    expect(standing({ accounts, unreadable: [unreadable(noon.subtract({ minutes: 1 }))] })).toMatchObject({
      kind: 'not-understood',
      shown: { account: 'account-1' },
    });
    expect(standing({ accounts, unreadable: [unreadable(noon.subtract({ minutes: 9 }))] })).toMatchObject({
      kind: 'current',
    });
  });

  test('an unreadable answer of another kind does not cast doubt on usage', () => {
    expect(
      standing({ accounts: [read(noon)], unreadable: [unreadable(noon.add({ seconds: 1 }), 'price')] }),
    ).toMatchObject({
      kind: 'current',
    });
  });

  test('of several accounts the one asked for is shown, else the one read last', () => {
    const accounts = [read(noon, undefined, 'later'), read(noon.subtract({ hours: 3 }), undefined, 'earlier')];
    expect(standing({ accounts })).toMatchObject({ kind: 'current', shown: { account: 'later' } });
    expect(standing({ accounts }, noon, { account: 'earlier', over: 'later' })).toMatchObject({
      kind: 'old',
      shown: { account: 'earlier' },
    });
  });
});

describe('The next change by time alone', () => {
  test('is the first of: figures growing old, a reset passing', () => {
    const summary = { ...emptySummary, accounts: [read(noon, [makeLimit({ resetsAt: noon.add({ minutes: 20 }) })])] };
    const times = [noon, noon.add({ minutes: 20 }), noon.add({ minutes: 60 })].map((at) =>
      nextChangeAfter(summary, at),
    );
    expect(times).toEqual([noon.add({ minutes: 20 }), noon.add({ minutes: 60 }), null]);
  });

  test('it is also the reset of what a workspace lets its members spend', () => {
    const spendLimit = makeSpendLimit({ resetsAt: noon.add({ minutes: 10 }) });
    const figures = makeUsage({ limits: [], spendLimit });
    const account = makeAccount({ usage: { at: noon, source: 'answer', figures, problems: [] } });
    expect(nextChangeAfter({ ...emptySummary, accounts: [account] }, noon)).toEqual(noon.add({ minutes: 10 }));
  });

  test('it is also when something that is forecast should have come, and when no forecast holds any more', () => {
    const at = (hours: number) => noon.add({ hours });
    const week = makeWindowForecast({
      exhaustion: { probability: 0.7, amongOthers: 0.7, when: { p10: at(2), p50: at(3), p90: at(4) } },
    });
    const runway = {
      empty: { p10: at(5), p50: at(6), p90: at(7) },
      probability: { hours24: 1, days7: 1, days30: 1, days90: 1 },
    };
    const account = { ...read(noon, []), forecast: makeForecast({ week }, { runway }) };
    const times = [1, 4, 7, 72].map((hours) => nextChangeAfter({ ...emptySummary, accounts: [account] }, at(hours)));
    expect(times).toEqual([at(4), at(7), at(72), null]);
  });

  test('there is none when nothing was read', () => {
    expect(nextChangeAfter(emptySummary, noon)).toBeNull();
  });
});
