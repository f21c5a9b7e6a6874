import { expect, test } from 'vitest';
import { accountAfter } from '../../../lib/model/account/after.ts';
import { forecastAccount } from '../../../lib/model/account/forecast.ts';
import type { AccountHistory } from '../../../lib/model/account/history.ts';
import { holdingOf } from '../../../lib/model/account/holdings.ts';
import { assumedBy, termsWith } from '../../../lib/model/account/terms.ts';
import { balanceOf } from '../../../lib/model/credits/holding.ts';
import { listPrice } from '../../../lib/model/credits/price.ts';
import { settingsOf } from '../../../lib/model/settings.ts';
import { livesOf } from '../../support/world.ts';

/** Every so many readings are looked at: more take long and say little more. */
const every = 35;
/** So many hours after a reading, within the time that it is current and beyond. */
const hoursLater = [0, 0.9, 30] as const;

/** What is forecast, and held, at moments of simulated lives. */
function* moments() {
  for (const { person, entries, seen } of livesOf({ seed: 11, users: 8, days: 50 })) {
    const terms = termsWith(assumedBy(settingsOf({}), person.zone), entries);
    let history: AccountHistory | null = null;
    for (const [index, { at, source, figures }] of seen.entries()) {
      history = accountAfter(history, { at, source, figures }, terms).history;
      if (index % every > 0) continue;
      const now = at.add({ minutes: 60 * (hoursLater[(index / every) % hoursLater.length] ?? 0) });
      yield { now, history, holding: holdingOf(history, terms), forecast: forecastAccount(history, now, terms) };
    }
  }
}

/** All objects within a value, whatever they are part of. */
function* within(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return;
  yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* within(part);
}

/** A figure, a moment, or never. */
const numberOf = (value: unknown) =>
  value instanceof Temporal.Instant
    ? value.epochMilliseconds
    : value === null
      ? Number.POSITIVE_INFINITY
      : Number(value);
const isRising = (values: readonly number[]) => values.every((value, index) => value >= (values[index - 1] ?? value));

test('At any moment of simulated lives what is forecast is in order, to come, and worth its price; and grants make the balance', () => {
  let [ranges, times, prices] = [0, 0, 0];
  for (const { now, history, holding, forecast } of moments()) {
    if (holding) expect(balanceOf(holding)).toBe(history.books?.ledger.last?.balance);
    for (const { p10, p50, p90, hours24, days7, days30, days90, credits, price } of within(forecast)) {
      const likely = [hours24, days7, days30, days90].filter((one) => typeof one === 'number');
      expect(isRising([0, ...likely, 1])).toBe(true);
      const isTime = [p10, p50, p90].some((one) => one instanceof Temporal.Instant);
      if (p10 !== undefined) expect(isRising([isTime ? now : 0, p10, p50, p90].map(numberOf))).toBe(true);
      const [amount, cost] = [credits, price].map((range) => (range as { p50?: number } | undefined)?.p50);
      if (amount !== undefined && cost !== undefined) expect(cost).toBeCloseTo(amount * Number(listPrice.amount), 1);
      ranges += Number(p10 !== undefined);
      times += Number(isTime);
      prices += Number(cost !== undefined);
    }
  }
  expect([ranges > 300, times > 50, prices > 30], `${ranges}, ${times}, ${prices}`).toEqual([true, true, true]);
});
