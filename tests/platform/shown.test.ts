import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { neverTried } from '../../lib/model/fresh/rounds.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { keptChoice, type Shown, show, shown, watchShown } from '../../lib/platform/shown.ts';
import { makeAccount, noon } from '../support/make.ts';
import { makeForecast, makeGrant } from '../support/make-forecast.ts';

beforeEach(() => fakeBrowser.reset());

const settings = settingsOf({ warnings: { quietHours: { from: '22:30', to: '07:00' } } });
const holding = { grants: [makeGrant()], debt: makeGrant().left };
const allowed = { read: true, notify: true };
const summary = { ...emptySummary, accounts: [makeAccount({ forecast: makeForecast(), holding })], signedOutAt: noon };

describe('What is shown', () => {
  test('waits for the background to say how', async () => {
    expect(await shown()).toBeNull();
    await show({ settings });
    expect(await shown()).toEqual({
      summary: emptySummary,
      settings,
      freshness: neverTried,
      allowed,
      chosen: null,
      trouble: null,
    });
  });

  test('is the last summary and settings, with forecasts, moments, days and times in them', async () => {
    await show({ summary, settings });
    expect(await shown()).toEqual({ summary, settings, freshness: neverTried, allowed, chosen: null, trouble: null });
  });

  test('keeps the figures when the store can no longer be opened', async () => {
    await show({ summary, settings });
    await show({ trouble: 'QuotaExceededError' });
    expect(await shown()).toEqual({
      summary,
      settings,
      freshness: neverTried,
      allowed,
      chosen: null,
      trouble: 'QuotaExceededError',
    });
  });

  test('says what is allowed as it last was', async () => {
    await show({ settings, allowed: { read: false, notify: true } });
    await show({ summary });
    expect((await shown())?.allowed).toEqual({ read: false, notify: true });
  });

  test('left by another version is as good as nothing', async () => {
    await show({ summary, settings });
    const left = await browser.storage.local.get<Record<string, string>>();
    const [version] = Object.values(left).map((text) => JSON.parse(text).version);
    await browser.storage.local.set({ summary: left.summary?.replace(version, '0.0.1') });
    expect((await shown())?.summary).toEqual(emptySummary);
    await browser.storage.local.set({ settings: left.settings?.replace(version, '0.0.1') });
    expect(await shown()).toBeNull();
  });

  test('left by another version has the account that was chosen all the same', async () => {
    const chosen = { account: 'b', over: 'a' };
    await show({ settings, chosen });
    const left = await browser.storage.local.get<Record<string, string>>();
    const [settingsLeft, choiceLeft] = [JSON.parse(left.settings ?? ''), JSON.parse(left.chosen ?? '')];
    expect(choiceLeft.version).not.toBe(settingsLeft.version);
    await browser.storage.local.set({ settings: JSON.stringify({ ...settingsLeft, version: '0.0.1' }) });
    expect(await shown()).toBeNull();
    expect(await keptChoice()).toEqual(chosen);
  });

  test('has the account that was chosen, which the next summary leaves as it is', async () => {
    expect(await keptChoice()).toBeNull();
    const chosen = { account: 'b', over: 'a' };
    await show({ settings, chosen });
    await show({ summary });
    expect(await keptChoice()).toEqual(chosen);
  });

  test('is said not to be there when the browser does not give it', async () => {
    const refused = new Error('IO error: corrupted');
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(refused);
    const [told, failed] = [vi.fn(), vi.fn()];
    watchShown(told, failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith(refused));
    expect(told).not.toHaveBeenCalled();
  });

  test('is told at once, and after each change of any part', async () => {
    const told: Shown[] = [];
    await show({ settings });
    watchShown(
      (shown) => told.push(shown),
      () => {},
    );
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await show({ summary });
    await vi.waitFor(() => expect(told.at(-1)?.summary).toEqual(summary));
    const freshness = { ...neverTried, round: { begunAt: noon, isUnderWay: true } };
    await show({ freshness });
    await vi.waitFor(() => expect(told.at(-1)?.freshness).toEqual(freshness));
  });
});
