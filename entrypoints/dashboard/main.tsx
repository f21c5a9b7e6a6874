import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import type { Kept } from '../../lib/model/kept.ts';
import { noPast } from '../../lib/model/past.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import { emptySummary, type Summary } from '../../lib/model/summary.ts';
import { clock } from '../../lib/platform/clock.ts';
import { text } from '../../lib/platform/text.ts';
import { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchPast } from '../../lib/store/past.ts';
import { watchUsageSeries } from '../../lib/store/usage-series.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const summary = signal<Summary>(emptySummary);
const kept = signal<Kept[] | null>(null);
const chosen = signal<string | null>(null);
const account = computed(() => chosen.value ?? summary.value.accounts[0]?.account ?? null);
const usage = signal({ series: noUsage, isWhole: false });
const past = signal(noPast);
const storeTrouble = signal<string | null>(null);
const now = signal(clock.now());

function App() {
  if (storeTrouble.value !== null)
    return <Trouble headline={text('verdictNoStore')} detail={text('verdictNoStoreDetail', storeTrouble.value)} />;
  if (kept.value === null) return null;
  return (
    <DashboardPage
      summary={summary.value}
      account={account.value}
      onChooseAccount={(other) => {
        chosen.value = other;
      }}
      usage={usage.value.series}
      isWhole={usage.value.isWhole}
      past={past.value}
      kept={kept.value}
      now={now.value}
      zone={clock.zone()}
    />
  );
}

document.documentElement.lang = text('languageTag');
document.title = text('historyTitle');

const failed = (error: unknown) => {
  storeTrouble.value = error instanceof Error ? error.name : String(error);
};
const db = new Database();
watchSummary(
  db,
  (stored) => {
    now.value = clock.now();
    summary.value = stored;
  },
  failed,
);
watchKept(
  db,
  (found) => {
    kept.value = found;
  },
  failed,
);
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
