import { expect, test } from 'vitest';
import { accountAfter } from '../../../lib/model/account/after.ts';
import type { AccountHistory } from '../../../lib/model/account/history.ts';
import { spendingNow } from '../../../lib/model/account/spending.ts';
import type { Terms } from '../../../lib/model/credits/grant.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../support/make.ts';

const terms: Terms = { zone: 'UTC', order: 'earliest-expiring-first', validMonths: 12, entries: [] };
const at = (hour: number) => noon.add({ hours: hour });

/** What goes on at the last of some looks, so many hours after noon, at a limit, its reset and the balance. */
function spendingAfter(...looks: [hour: number, usedPercent: number, resetsIn: number, balance: number][]) {
  const history = looks.reduce<AccountHistory | null>((before, [hour, usedPercent, resetsIn, balance]) => {
    const limits = [makeLimit({ usedPercent, resetsAt: at(resetsIn) }), makeWeekly()];
    const figures = makeUsage({ limits, credits: makeCredits({ balance: decimal(balance) }) });
    return accountAfter(before, { at: at(hour), source: 'answer', figures }, terms).history;
  }, null);
  return history && spendingNow(history);
}

test('A spell on credits goes on from the reading before the first fall of the balance', () => {
  expect(spendingAfter([0, 100, 2, 500], [1, 100, 2, 460])).toEqual({ since: noon, credits: '40' });
});

test('A fall that is seen together with its limit used up is of the spell', () => {
  expect(spendingAfter([0, 90, 2, 500], [1, 100, 2, 460])).toEqual({ since: noon, credits: '40' });
});

test('What was spent before the plan paid again is of no later spell', () => {
  expect(spendingAfter([0, 100, 2, 500], [1, 100, 2, 460], [3, 10, 7, 460], [5, 100, 7, 460])).toBeNull();
  const again = spendingAfter([0, 100, 2, 500], [1, 100, 2, 460], [3, 10, 7, 460], [5, 100, 7, 460], [6, 100, 7, 453]);
  expect(again).toEqual({ since: at(5), credits: '7' });
});

test('What was spent until the plan was seen to pay again is over', () => {
  expect(spendingAfter([0, 100, 2, 500], [3, 10, 7, 460], [5, 100, 7, 460])).toBeNull();
});
