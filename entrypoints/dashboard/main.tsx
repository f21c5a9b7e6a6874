import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Kept } from '../../lib/model/kept.ts';
import { noPast } from '../../lib/model/past.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { text } from '../../lib/platform/text.ts';
import { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchPast } from '../../lib/store/past.ts';
import { watchUsageSeries } from '../../lib/store/usage-series.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const db = new Database();
const settings = signal<Settings | null>(null);
const summary = signal<Summary | null>(null);
const kept = signal<Kept[] | null>(null);
const chosen = signal<string | null>(null);
const account = computed(() => chosen.value ?? summary.value?.accounts[0]?.account ?? null);
const usage = signal({ series: noUsage, isWhole: false });
const past = signal(noPast);
const storeTrouble = signal<string | null>(null);
const now = signal(clock.now());
let isCounting = false;

function changeEntries(entries: Entry[], removed: string[]): Promise<boolean> {
  return ask({ type: 'entries-changed', account: account.value, kept: entries, removed });
}

function App() {
  if (storeTrouble.value !== null)
    return <Trouble headline={text('verdictNoStore')} detail={text('verdictNoStoreDetail', storeTrouble.value)} />;
  if (settings.value === null || summary.value === null) return null;
  return (
    <DashboardPage
      summary={summary.value}
      settings={settings.value}
      account={account.value}
      onChooseAccount={(other) => {
        chosen.value = other;
      }}
      usage={usage.value.series}
      isWhole={usage.value.isWhole}
      past={past.value}
      kept={kept.value}
      warnings={[]}
      now={now.value}
      zone={clock.zone()}
      onChangeEntries={changeEntries}
    >
      {null}
    </DashboardPage>
  );
}

document.documentElement.lang = text('languageTag');
document.title = text('historyTitle');

const failed = (error: unknown) => {
  storeTrouble.value = error instanceof Error ? error.name : String(error);
};
watchSummary(
  db,
  (stored) => {
    now.value = clock.now();
    summary.value = stored;
  },
  failed,
);
watchSettings((chosen) => {
  settings.value = chosen;
});
void storedSettings().then((chosen) => {
  settings.value = chosen;
});
// To count 100,000 readings takes longer than to show the last of them, which would wait for it.
effect(() => {
  const isShown = usage.value.series.readings > 0 || summary.value?.accounts.length === 0;
  if (isShown && !isCounting) {
    isCounting = true;
    watchKept(
      db,
      (found) => {
        kept.value = found;
      },
      failed,
    );
  }
});
effect(() => {
  const of = account.value;
  if (of === null) return;
  const stops = [
    watchUsageSeries(
      db,
      of,
      (series, isWhole) => {
        usage.value = { series, isWhole };
      },
      failed,
    ),
    watchPast(
      db,
      of,
      (found) => {
        past.value = found;
      },
      failed,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
});

const root = document.getElementById('root');
if (root) render(<App />, root);
