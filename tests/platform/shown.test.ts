import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { neverTried } from '../../lib/model/fresh/freshness.ts';
import { emptySummary } from '../../lib/model/summary.ts';
import { type Shown, showFreshness, shown, showSummary, showTrouble, watchShown } from '../../lib/platform/shown.ts';
import { makeAccount, noon } from '../support/make.ts';
import { makeForecast, makeGrant } from '../support/make-forecast.ts';

beforeEach(() => fakeBrowser.reset());

const holding = { grants: [makeGrant()], debt: makeGrant().left };
const summary = { ...emptySummary, accounts: [makeAccount({ forecast: makeForecast(), holding })], signedOutAt: noon };

describe('What is shown', () => {
  test('is nothing before anything was read', async () => {
    expect(await shown()).toEqual({ summary: emptySummary, freshness: neverTried, trouble: null });
  });

  test('is the last summary, forecasts and moments in it', async () => {
    await showSummary(summary);
    expect((await shown()).summary).toEqual(summary);
  });

  test('stays when the store can no longer be opened, until it can again', async () => {
    await showSummary(summary);
    await showTrouble('QuotaExceededError');
    expect(await shown()).toEqual({ summary, freshness: neverTried, trouble: 'QuotaExceededError' });
    await showSummary(summary);
    expect((await shown()).trouble).toBeNull();
  });

  test('in a form of another version is as good as nothing', async () => {
    await browser.storage.local.set({ summary: { accounts: 'all' }, freshness: 7 });
    expect(await shown()).toMatchObject({ summary: emptySummary, freshness: neverTried });
  });

  test('is told at once, and after each change of any part', async () => {
    const told: Shown[] = [];
    watchShown((shown) => told.push(shown));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await showSummary(summary);
    await vi.waitFor(() => expect(told.at(-1)?.summary).toEqual(summary));
    const freshness = { ...neverTried, round: { begunAt: noon, isUnderWay: true } };
    await showFreshness(freshness);
    await vi.waitFor(() => expect(told.at(-1)?.freshness).toEqual(freshness));
  });
});
