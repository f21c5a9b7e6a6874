import { accountAfter } from '../../lib/model/account/after.ts';
import { forecastAccount } from '../../lib/model/account/forecast.ts';
import type { AccountHistory, PastWindow } from '../../lib/model/account/history.ts';
import { holdingOf } from '../../lib/model/account/holdings.ts';
import type { AccountLook } from '../../lib/model/account/look.ts';
import { spendingNow } from '../../lib/model/account/spending.ts';
import { assumedBy, type ForecastTerms, termsWith } from '../../lib/model/account/terms.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Movement } from '../../lib/model/credits/movement.ts';
import { listPrice } from '../../lib/model/credits/price.ts';
import { begun, ended, neverTried, nextRoundAt } from '../../lib/model/fresh/rounds.ts';
import { timingOf } from '../../lib/model/fresh/upcoming.ts';
import { isMain } from '../../lib/model/limit.ts';
import type { PastTopUp } from '../../lib/model/past.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { nextWarningCheckAfter } from '../../lib/model/warning/next-check.ts';
import { lookedBack } from '../../lib/model/warning/rule.ts';
import { lastTopUpChange } from '../../lib/model/warning/top-up-change.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { noWatch, type Watch, watchAfter } from '../../tests/support/watch.ts';

/** Spillway as it runs for one person, without a store or a browser. */
export interface Spillway {
  /** Takes what was read, in order of time, and decides what is worth a warning. */
  take(seen: AccountLook): void;
  /** When it would read next by itself. */
  nextRoundAt(now: Temporal.Instant): Temporal.Instant;
  /** Whether it reads now, by itself; what that asks is counted. */
  begins(now: Temporal.Instant): boolean;
  /** From when on it decides. */
  fromMs: number;
  /** Everything said so far. */
  said(): readonly Warning[];
}

/** What everything is worked out by as long as nobody has changed a setting. */
export function usualTerms(zone: string, entries: readonly Entry[]): ForecastTerms {
  return termsWith(assumedBy(settings, zone), entries);
}

const settings = settingsOf({});

/** Readings closer together than this decide nothing new that the next would not. */
const decideEveryMs = 2 * 60_000;

/** Spillway in somebody's time zone, deciding from a moment on; `entries` are what the user has told it by then. */
export function spillwayOf(zone: string, entries: () => readonly Entry[], fromMs: number): Spillway {
  let history: AccountHistory | null = null;
  let account: AccountSummary | null = null;
  let watch: Watch = noWatch;
  let wakeAt: Temporal.Instant | null = null;
  let decidedMs = 0;
  let movements: Movement[] = [];
  let pastWindows: PastWindow[] = [];
  let topUps: PastTopUp[] = [];
  let freshness = neverTried;

  const timing = () => {
    const lastUses = history?.limits.filter(isMain).map((limit) => limit.history.lastUse) ?? [];
    // Not every reading is decided upon.
    return { ...timingOf(account, lastUses), lastRead: history?.usage?.at ?? null };
  };

  const decide = (known: AccountHistory, now: Temporal.Instant) => {
    account = summaryOf(known, usualTerms(zone, entries()), now);
    if (account === null) return;
    decidedMs = now.epochMilliseconds;
    watch = watchAfter(watch, {
      account,
      history: known,
      movements: [...movements, ...(known.books?.ledger.open ?? [])],
      pastWindows,
      topUpChange: lastTopUpChange(topUps),
      perCredit: listPrice,
      settings,
      now,
      zone,
    });
    wakeAt = nextWarningCheckAfter({ accounts: [account], open: watch.open, choices: settings.warnings, zone }, now);
  };

  return {
    fromMs,
    take: (seen) => {
      while (history && wakeAt !== null && Temporal.Instant.compare(wakeAt, seen.at) < 0) decide(history, wakeAt);
      const step = accountAfter(history, seen, usualTerms(zone, entries()));
      history = step.history;
      const since = seen.at.subtract(lookedBack);
      const isRecent = (at: Temporal.Instant) => Temporal.Instant.compare(at, since) > 0;
      movements = [...movements, ...step.movements].filter(({ by }) => isRecent(by));
      pastWindows = [...pastWindows, ...step.pastWindows].filter(({ end }) => isRecent(end));
      if (seen.figures.kind === 'top-up') topUps = withTopUp(topUps, seen.at, seen.figures);
      const atMs = seen.at.epochMilliseconds;
      if (atMs >= fromMs && atMs - decidedMs >= decideEveryMs) decide(history, seen.at);
    },
    // It is never signed out here.
    nextRoundAt: (now) => nextRoundAt(freshness, timing(), now) ?? now,
    begins: (now) => {
      const next = begun(freshness, timing(), now, 'timetable');
      if (next !== null) freshness = ended(next, now, { kind: 'ok' }, { now, chance: 0 });
      return next !== null;
    },
    said: () => watch.said,
  };
}

function withTopUp(topUps: readonly PastTopUp[], at: Temporal.Instant, topUp: TopUp): PastTopUp[] {
  const last = topUps.at(-1);
  const isSame = last && JSON.stringify(last.topUp) === JSON.stringify(topUp);
  return isSame
    ? [...topUps.slice(0, -1), { ...last, lastAt: at }]
    : [...topUps.slice(-7), { firstAt: at, lastAt: at, topUp }];
}

function summaryOf(history: AccountHistory, terms: ForecastTerms, now: Temporal.Instant): AccountSummary | null {
  const shown = <Figures>(latest: { at: Temporal.Instant; figures: Figures } | null) =>
    latest && { ...latest, source: 'answer' as const, problems: [] };
  const usage = shown(history.usage);
  return (
    usage && {
      account: 'simulated',
      aliases: [],
      usage,
      topUp: shown(history.topUp),
      resetCredits: shown(history.resetCredits),
      forecast: forecastAccount(history, now, terms),
      holding: holdingOf(history, terms),
      spending: spendingNow(history),
      balances: [],
    }
  );
}
