import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { changeEntries } from '../../lib/store/entries.ts';
import { entriesOf } from '../../lib/store/terms.ts';
import { decimal, makeCredits, makeUsage, noon } from '../support/make.ts';
import { emptyStore, makeSeen, record, refreshSummary } from '../support/store.ts';

const account = 'account-1';
const day = (date: string) => Temporal.PlainDate.from(date);
const bought: Entry = { id: 'e1', kind: 'purchase', credits: decimal(400), on: day('2026-03-01'), expiresOn: null };
const usage = makeUsage({ credits: makeCredits({ balance: decimal(1000) }) });
const grantsIn = ({ accounts }: Awaited<ReturnType<typeof refreshSummary>>) =>
  accounts[0]?.holding?.grants.map(({ source, left }) => [source, left]);

describe('What the user enters of their credits', () => {
  test('is taken into the grants at once, as changed and as removed', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ figures: usage }));
    await changeEntries(db, { account, kept: [bought], removed: [] });
    expect(grantsIn(await refreshSummary(db))).toEqual([
      ['entered', '400'],
      ['first-reading', '600'],
    ]);
    await changeEntries(db, { account, kept: [{ ...bought, credits: decimal(900) }], removed: [] });
    expect(grantsIn(await refreshSummary(db))).toEqual([
      ['entered', '900'],
      ['first-reading', '100'],
    ]);
    await changeEntries(db, { account, kept: [], removed: ['e1'] });
    expect(grantsIn(await refreshSummary(db))).toEqual([['first-reading', '1000']]);
  });

  test('before any account was read is given to the first that is the person’s own', async () => {
    const db = emptyStore();
    await changeEntries(db, { account: null, kept: [bought], removed: [] });
    await record(db, makeSeen({ said: 'team-1', figures: makeUsage({ planType: 'team' }) }));
    expect(await entriesOf(db, null)).toEqual([bought]);
    const summary = await record(db, makeSeen({ at: noon.add({ minutes: 1 }), figures: usage }));
    expect(await entriesOf(db, null)).toEqual([]);
    expect(summary.accounts.find((one) => one.account === account)?.holding?.grants).toMatchObject([
      { source: 'entered' },
      { source: 'first-reading' },
    ]);
  });

  test('loses only what is in a form of another version', async () => {
    const db = emptyStore();
    await changeEntries(db, { account, kept: [bought], removed: [] });
    await db.table('entries').add({ id: 'e2', account, kind: 'gift' });
    expect(grantsIn(await record(db, makeSeen({ figures: usage })))).toEqual([
      ['entered', '400'],
      ['first-reading', '600'],
    ]);
  });

  test('goes to the account that the page still calls by another of its ids', async () => {
    const db = emptyStore();
    await record(db, makeSeen({ said: 'user-1', figures: usage }));
    await record(db, makeSeen({ said: account, user: 'user-1', figures: usage, at: noon.add({ minutes: 1 }) }));
    await changeEntries(db, { account: 'user-1', kept: [bought], removed: [] });
    expect(grantsIn(await refreshSummary(db, noon.add({ minutes: 1 })))).toEqual([
      ['entered', '400'],
      ['first-reading', '600'],
    ]);
  });

  test('comes in the order of its days', async () => {
    const db = emptyStore();
    await changeEntries(db, { account, kept: [bought, { ...bought, id: 'e0', on: day('2026-01-01') }], removed: [] });
    expect((await entriesOf(db, account)).map(({ id }) => id)).toEqual(['e0', 'e1']);
  });
});
