import { computed, effect, signal } from '@preact/signals';
import type { Kept } from '../../lib/model/kept.ts';
import { noPast } from '../../lib/model/past.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { accountShown, type Choice, choiceOf, withoutHidden } from '../../lib/model/shown-accounts.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { clock } from '../../lib/platform/clock.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { followSettings } from '../../lib/platform/settings.ts';
import { keptChoice, show } from '../../lib/platform/shown.ts';
import { into, intoAsOf } from '../../lib/screen/into.ts';
import type { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchPast } from '../../lib/store/past.ts';
import { watchUsageSeries } from '../../lib/store/usage-series.ts';
import { watchSummary } from '../../lib/store/watch.ts';

// All that History shows. What is null was not read yet.

export const settings = signal<Settings | null>(null);
export const summary = signal<Summary | null>(null);
export const kept = signal<Kept[] | null>(null);
/** Undefined until it was looked up what was chosen in the popup, or here before. */
export const chosen = signal<Choice | null | undefined>(undefined);
export const visible = computed(() => summary.value && settings.value && withoutHidden(summary.value, settings.value));
export const shown = computed(() =>
  visible.value && chosen.value !== undefined ? accountShown(visible.value, chosen.value) : null,
);
export const account = computed(() => shown.value?.account ?? null);
const notRead = { series: noUsage, isWhole: false };
export const usage = signal(notRead);
export const past = signal(noPast);
/** What keeps the store from being opened, in the browser's own words. */
export const storeTrouble = signal<string | null>(null);
export const now = signal(clock.now());

/** Shows another account: at once, and also where the choice cannot be kept. */
export function choose(id: string): void {
  chosen.value = visible.value && choiceOf(visible.value, id);
  void show({ chosen: chosen.value }).catch(() => {});
}

/** Fills them from the store, and keeps them up with it. */
export function followFigures(db: Database): void {
  watchSummary(db, intoAsOf(summary, now, clock.now), failed);
  followSettings(into(settings));
  void keptChoice().then(into(chosen));
  countOnceShown(db);
  effect(() => followAccount(db, account.value));
}

function failed(error: unknown): void {
  storeTrouble.value = errorName(error);
}

/** To count 100,000 readings takes longer than to show the last of them, which would wait for it. */
function countOnceShown(db: Database): void {
  let isCounting = false;
  effect(() => {
    const isShown = usage.value.series.readings > 0 || summary.value?.accounts.length === 0;
    if (isShown && !isCounting) {
      isCounting = true;
      watchKept(db, into(kept), failed);
    }
  });
}

/** Follows what was read of an account; null: of none, since whoever was looked at was deleted. Gives how to stop. */
function followAccount(db: Database, of: string | null): (() => void) | undefined {
  if (of === null) {
    usage.value = notRead;
    past.value = noPast;
    return undefined;
  }
  const stops = [
    watchUsageSeries(
      db,
      of,
      (series, isWhole) => {
        usage.value = { series, isWhole };
      },
      failed,
    ),
    watchPast(db, of, into(past), failed),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
