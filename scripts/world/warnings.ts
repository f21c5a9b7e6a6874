import { accountAfter } from '../../lib/model/account/after.ts';
import { forecastAccount } from '../../lib/model/account/forecast.ts';
import type { AccountHistory, PastWindow } from '../../lib/model/account/history.ts';
import { spendingNow } from '../../lib/model/account/spending.ts';
import type { ForecastTerms } from '../../lib/model/account/terms.ts';
import { grantsOf } from '../../lib/model/credits/books.ts';
import type { Movement } from '../../lib/model/credits/movement.ts';
import { listPrice } from '../../lib/model/credits/price.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { nextWarningCheckAfter } from '../../lib/model/warning/next-check.ts';
import { lastTopUpChange } from '../../lib/model/warning/top-up-change.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { noWatch, type Watch, watchAfter } from '../../lib/model/warning/watch.ts';
import type { Life } from '../../tests/support/world/life.ts';

// As far back as any rule looks.
const lookedBackMs = 9 * 86_400_000;

/** Readings closer together than this decide nothing new that the next would not. */
const decideEveryMs = 2 * 60_000;

interface Stretch {
  firstAt: Temporal.Instant;
  lastAt: Temporal.Instant;
  figures: TopUp;
}

/** Everything that Spillway would have said to a person from a moment on: decided at their readings, and when an alarm would have rung. */
export function warningsOf(life: Life, fromMs: number, settings: Settings = settingsOf({})): readonly Warning[] {
  const { zone } = life.person;
  const terms: ForecastTerms = {
    zone,
    order: 'earliest-expiring-first',
    validMonths: 12,
    entries: life.entries,
    perCredit: null,
    workDays: null,
  };
  let history: AccountHistory | null = null;
  let watch: Watch = noWatch;
  let wakeAt: Temporal.Instant | null = null;
  let decidedMs = 0;
  let movements: Movement[] = [];
  let pastWindows: PastWindow[] = [];
  let topUps: Stretch[] = [];

  const decide = (known: AccountHistory, now: Temporal.Instant) => {
    const account = summaryOf(known, terms, now);
    if (account === null) return;
    decidedMs = now.epochMilliseconds;
    const open = known.books?.ledger.open ?? [];
    watch = watchAfter(watch, {
      account,
      history: known,
      movements: [...movements, ...open],
      pastWindows,
      topUpChange: lastTopUpChange(topUps),
      perCredit: listPrice,
      settings,
      now,
      zone,
    });
    wakeAt = nextWarningCheckAfter({ accounts: [account], open: watch.open, choices: settings.warnings, zone }, now);
  };

  for (const seen of life.seen) {
    while (history && wakeAt !== null && Temporal.Instant.compare(wakeAt, seen.at) < 0) decide(history, wakeAt);
    const step = accountAfter(history, seen, terms);
    history = step.history;
    const isRecent = (at: Temporal.Instant) => at.epochMilliseconds > seen.at.epochMilliseconds - lookedBackMs;
    movements = [...movements, ...step.movements].filter(({ by }) => isRecent(by));
    pastWindows = [...pastWindows, ...step.pastWindows].filter(({ end }) => isRecent(end));
    if (seen.figures.kind === 'top-up') topUps = withTopUp(topUps, seen.at, seen.figures);
    const atMs = seen.at.epochMilliseconds;
    if (atMs >= fromMs && atMs - decidedMs >= decideEveryMs) decide(history, seen.at);
  }
  return watch.said;
}

function withTopUp(stretches: readonly Stretch[], at: Temporal.Instant, figures: TopUp): Stretch[] {
  const last = stretches.at(-1);
  const isSame = last && JSON.stringify(last.figures) === JSON.stringify(figures);
  return isSame
    ? [...stretches.slice(0, -1), { ...last, lastAt: at }]
    : [...stretches.slice(-7), { firstAt: at, lastAt: at, figures }];
}

function summaryOf(history: AccountHistory, terms: ForecastTerms, now: Temporal.Instant): AccountSummary | null {
  const shown = <Figures>(latest: { at: Temporal.Instant; figures: Figures } | null) =>
    latest && { ...latest, source: 'answer' as const, problems: [] };
  const usage = shown(history.usage);
  return (
    usage && {
      account: 'simulated',
      usage,
      topUp: shown(history.topUp),
      resetCredits: shown(history.resetCredits),
      forecast: forecastAccount(history, now, terms),
      holding: grantsOf(history.books, terms),
      spending: spendingNow(history),
      balances: [],
    }
  );
}
