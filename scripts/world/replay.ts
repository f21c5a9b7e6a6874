import { accountAfter } from '../../lib/model/account/after.ts';
import type { AccountHistory, PastWindow } from '../../lib/model/account/history.ts';
import type { ForecastTerms } from '../../lib/model/account/terms.ts';
import type { Movement } from '../../lib/model/credits/movement.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { hourMs, microOfDecimal } from '../../tests/support/world/units.ts';
import { usualTerms } from './spillway.ts';

/** All that Spillway knows of a person at one moment. */
export interface KnownThen {
  history: AccountHistory;
  terms: ForecastTerms;
}

/** What Spillway made of a person's readings. */
export interface Replay {
  windows: PastWindow[];
  movements: Movement[];
  /** When usage was read, and when a balance was read with it. */
  looksMs: number[];
  balancesMs: number[];
  /** Readings with a balance at which the movements add up to it, of all. */
  conserved: number;
}

/** A moment to forecast at: at a look, or once a day with what had been read by then. */
export interface Origin {
  nowMs: number;
  isLook: boolean;
}

const originEveryMs = 6 * hourMs;

/**
 * Gives a person's readings, one by one, to the code that the extension ships, and calls `forecast`
 * at looks at least six hours apart and at noon of each day, with what is known then.
 */
export function replay(life: Life, forecast: (known: KnownThen, origin: Origin) => void): Replay {
  const { zone } = life.person;
  const terms = usualTerms(zone, life.entries);
  const result: Replay = { windows: [], movements: [], looksMs: [], balancesMs: [], conserved: 0 };
  let history: AccountHistory | null = null;
  let settledMicro = 0;
  let lastOriginMs = 0;
  let noonMs = noonAfter(life.startMs, zone);

  for (const seen of life.seen) {
    const atMs = seen.at.epochMilliseconds;
    for (; noonMs < atMs; noonMs = noonAfter(noonMs, zone))
      if (history?.usage) forecast({ history, terms }, { nowMs: noonMs, isLook: false });
    const step = accountAfter(history, seen, terms);
    history = step.history;
    result.windows.push(...step.pastWindows);
    result.movements.push(...step.movements);
    if (seen.figures.kind !== 'usage') continue;
    const open = history.books?.ledger.open ?? [];
    settledMicro += sumOf(step.movements);
    result.looksMs.push(atMs);
    const { opening, last } = history.books?.ledger ?? {};
    if (seen.figures.credits.balance !== null && opening && last) {
      const explained = microOfDecimal(opening.balance) + settledMicro + sumOf(open);
      result.balancesMs.push(atMs);
      result.conserved += Number(explained === microOfDecimal(last.balance));
    }
    if (atMs - lastOriginMs < originEveryMs) continue;
    lastOriginMs = atMs;
    forecast({ history, terms }, { nowMs: atMs, isLook: true });
  }
  result.movements.push(...(history?.books?.ledger.open ?? []));
  return result;
}

function sumOf(movements: readonly Movement[]): number {
  return movements.reduce((sum, { change }) => sum + microOfDecimal(change), 0);
}

function noonAfter(ms: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const noon = local.withPlainTime('12:00');
  return (Temporal.ZonedDateTime.compare(noon, local) > 0 ? noon : noon.add({ days: 1 })).epochMilliseconds;
}
