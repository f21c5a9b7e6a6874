import { expect, test } from 'vitest';
import { decimal, makeCredits, makeUsage, noon } from '../support/make.ts';
import { emptyStore, makeSeen, record } from '../support/store.ts';

test('The summary tells the balance of the last three days, whether its movements are settled or not', async () => {
  const db = emptyStore();
  let summary: Awaited<ReturnType<typeof record>> | undefined;
  // Spent long ago, bought a day ago, and spent just now.
  for (const [hoursAgo, balance] of [
    [200, 900],
    [199, 500],
    [25, 500],
    [24, 1500],
    [1, 1500],
    [0, 1460],
  ] as const) {
    const figures = makeUsage({ credits: makeCredits({ balance: decimal(balance) }) });
    summary = await record(db, makeSeen({ at: noon.subtract({ hours: hoursAgo }), figures }));
  }
  const told = summary?.accounts[0]?.balances.map(({ at, balance }) => [
    at.until(noon).total('hours'),
    Number(balance),
  ]);
  expect(told).toEqual([
    [25, 500],
    [24, 1500],
    [1, 1500],
    [0, 1460],
  ]);
});
