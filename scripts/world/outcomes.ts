import { dayOf, monthAround } from '../../lib/model/moment.ts';
import type { Life } from '../../tests/support/world/life.ts';
import type { LengthSeconds, TrueMovement, TrueWindow } from '../../tests/support/world/truth.ts';
import { creditsOf, dayMs, instantOf } from '../../tests/support/world/units.ts';

/** What came after a moment, for forecasts to be held against. */
export interface Outcomes {
  endMs: number;
  /** Credits taken from the balance later than the one moment, and by the other. */
  spent(fromMs: number, toMs: number): number;
  /** Credits that fell away, unspent. */
  expired(fromMs: number, toMs: number): number;
  window(lengthSeconds: LengthSeconds, atMs: number): TrueWindow | undefined;
  /** The next window to be used up later than a moment. */
  nextUsedUp(afterMs: number): (TrueWindow & { usedUpAtMs: number }) | undefined;
  /** The window through which the plan is used up at a moment: the one that lasts longest. */
  usedUpAt(atMs: number): TrueWindow | undefined;
  /** Credits left of a grant on a day of the person's calendar, if it is the only one that expires then and that is over; else null. */
  leftOn(day: Temporal.PlainDate): number | null;
  /** Automatic charges of the month of the person's calendar that it is at a moment; null: the story ends before it does. */
  chargesInMonth(atMs: number): number | null;
  /** When the balance next falls below the minimum while auto top-up is on. */
  nextBelow(afterMs: number): number | undefined;
}

export function outcomesOf({ truth, endMs, person }: Life): Outcomes {
  const usedUp = truth.windows
    .flatMap((window) => (window.usedUpAtMs === null ? [] : [{ ...window, usedUpAtMs: window.usedUpAtMs }]))
    .toSorted((a, b) => a.usedUpAtMs - b.usedUpAtMs);
  const sumOf = (kind: TrueMovement['kind']) => {
    const own = truth.movements.filter((movement) => movement.kind === kind);
    return (fromMs: number, toMs: number) => {
      let micro = 0;
      for (const { postedMs, micro: change } of own) if (postedMs > fromMs && postedMs <= toMs) micro -= change;
      return creditsOf(micro);
    };
  };
  return {
    endMs,
    spent: sumOf('spend'),
    expired: sumOf('expiry'),
    window: (lengthSeconds, atMs) =>
      truth.windows.find((one) => one.lengthSeconds === lengthSeconds && one.startMs <= atMs && atMs < one.endMs),
    nextUsedUp: (afterMs) => usedUp.find(({ usedUpAtMs }) => usedUpAtMs > afterMs),
    usedUpAt: (atMs) =>
      usedUp
        .filter(({ usedUpAtMs, endMs }) => usedUpAtMs <= atMs && atMs < endMs)
        .toSorted((a, b) => b.endMs - a.endMs)[0],
    leftOn: (day) => {
      const [grant, second] = truth.grants.filter(({ expiresMs }) =>
        dayOf(instantOf(expiresMs), person.zone).equals(day),
      );
      return grant && !second && grant.expiredMicro !== null ? creditsOf(grant.expiredMicro) : null;
    },
    chargesInMonth: (ms) => {
      const { from, to } = monthAround(instantOf(ms), person.zone);
      if (to.epochMilliseconds > endMs) return null;
      return truth.charges.filter(({ atMs }) => atMs >= from.epochMilliseconds && atMs < to.epochMilliseconds).length;
    },
    nextBelow: (afterMs) => truth.below.find(({ fromMs }) => fromMs > afterMs)?.fromMs,
  };
}

/** The last seven days' mean, doubled and halved to nothing: what anybody could say of the days to come. */
export function fanOfLastWeek({ spent }: Outcomes, nowMs: number, days: number) {
  const mean = (spent(nowMs - 7 * dayMs, nowMs) / 7) * days;
  return { p10: 0, p50: mean, p90: 2 * mean };
}

/** Whether credits were spent on three days or more between two moments: as much history as a forecast of charges may ask for. */
export function hasSpentForDays({ truth }: Life, fromMs: number, toMs: number): boolean {
  const spent = truth.movements.filter(
    ({ kind, postedMs }) => kind === 'spend' && postedMs > fromMs && postedMs < toMs,
  );
  return new Set(spent.map(({ postedMs }) => Math.floor(postedMs / dayMs))).size >= 3;
}

/** The grants that share their day with no other, with it: what is left of two is not told apart. */
export function aloneOnTheirDay<Grant>(
  grants: readonly Grant[],
  dayOf: (grant: Grant) => Temporal.PlainDate,
): [Grant, Temporal.PlainDate][] {
  const days = Map.groupBy(grants, (grant) => dayOf(grant).toString());
  return [...days.values()].flatMap(([grant, second]): [Grant, Temporal.PlainDate][] =>
    grant && !second ? [[grant, dayOf(grant)]] : [],
  );
}
