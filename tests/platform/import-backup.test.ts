import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportPlan } from '../../lib/model/backup/plan.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { importBackup } from '../../lib/platform/import-backup.ts';
import { storedSettings } from '../../lib/platform/settings.ts';

const nothing = { right: 0, fresh: 0 };
const plan: ImportPlan = {
  rows: { accounts: [], entries: [], warnings: [], readings: Array(2_500) },
  refused: [],
  counts: { accounts: nothing, entries: nothing, warnings: nothing, readings: nothing },
  first: null,
  last: null,
  settings: settingsOf({ keepFresh: true }),
};

/** A background that can keep so many portions, and what it was asked for. */
function asked(canKeep: number): string[] {
  const types: string[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type } = message as { type: string };
    types.push(type);
    return type !== 'import-rows' || types.length <= canKeep;
  });
  return types;
}

beforeEach(() => fakeBrowser.reset());

describe('A backup', () => {
  test('is handed on in portions, worked out once all are kept, and its settings are taken where that is wanted', async () => {
    const types = asked(3);
    expect(await importBackup(plan, false)).toBe(true);
    expect(types).toEqual(['import-rows', 'import-rows', 'import-rows', 'import-finished']);
    expect((await storedSettings()).keepFresh).toBe(false);
    asked(3);
    await importBackup(plan, true);
    expect((await storedSettings()).keepFresh).toBe(true);
  });

  test('whose settings the browser has no room for is worked out, and said not to be there whole', async () => {
    const types = asked(3);
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    expect(await importBackup(plan, true)).toBe(false);
    expect(types.at(-1)).toBe('import-finished');
  });

  test('of which a part could not be kept is worked out as far as it was, and leaves the settings', async () => {
    const types = asked(1);
    expect(await importBackup(plan, true)).toBe(false);
    expect(types).toEqual(['import-rows', 'import-rows', 'import-finished']);
    expect((await storedSettings()).keepFresh).toBe(false);
  });
});
