import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { accountName } from '../../components/dashboard/account-name.ts';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { DataPart } from '../../components/dashboard/data/DataPart.tsx';
import { NoHistory } from '../../components/dashboard/NoHistory.tsx';
import type { CsvTable } from '../../lib/model/backup/csv-table.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { Kept } from '../../lib/model/kept.ts';
import { noPast } from '../../lib/model/past.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { accountShown, type Choice, choiceOf, idsOf, withoutHidden } from '../../lib/model/shown-accounts.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { deleteFigures } from '../../lib/platform/delete-figures.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { importBackup } from '../../lib/platform/import-backup.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { followSettings, storedSettings } from '../../lib/platform/settings.ts';
import { keptChoice, show } from '../../lib/platform/shown.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
import { askWhatIf } from '../../lib/platform/what-if.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { into, intoAsOf } from '../../lib/screen/into.ts';
import { exportCsv } from '../../lib/store/backup/csv.ts';
import { exportBackup } from '../../lib/store/backup/export.ts';
import { planImport } from '../../lib/store/backup/plan.ts';
import { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchPast } from '../../lib/store/past.ts';
import { watchUsageSeries } from '../../lib/store/usage-series.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const db = new Database();
const settings = signal<Settings | null>(null);
const summary = signal<Summary | null>(null);
const kept = signal<Kept[] | null>(null);
// Undefined until it was looked up what was chosen in the popup, or here before.
const chosen = signal<Choice | null | undefined>(undefined);
const visible = computed(() => summary.value && settings.value && withoutHidden(summary.value, settings.value));
const shown = computed(() =>
  visible.value && chosen.value !== undefined ? accountShown(visible.value, chosen.value) : null,
);
const account = computed(() => shown.value?.account ?? null);
const notRead = { series: noUsage, isWhole: false };
const usage = signal(notRead);
const past = signal(noPast);
const storeTrouble = signal<string | null>(null);
const now = signal(clock.now());
let isCounting = false;

// Shown at once, and also where it cannot be kept.
function choose(id: string) {
  chosen.value = visible.value && choiceOf(visible.value, id);
  void show({ chosen: chosen.value }).catch(() => {});
}

function changeEntries(entries: Entry[], removed: string[]): Promise<boolean> {
  return ask({ type: 'entries-changed', account: account.value, kept: entries, removed });
}

function whatIf(topUp: TopUp): Promise<CreditsForecast | null> {
  return account.value === null ? Promise.resolve(null) : askWhatIf(account.value, topUp);
}

async function save(what: 'everything' | CsvTable): Promise<boolean> {
  const day = clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate();
  if (what === 'everything')
    saveFile(`spillway-${day}.json`, 'application/json', await exportBackup(db, await storedSettings(), clock.now()));
  else saveFile(`spillway-${what}-${day}.csv`, 'text/csv', await exportCsv(db, what));
  return true;
}

async function deleteShown(): Promise<boolean> {
  const known = shown.value;
  return known !== null && deleteFigures({ type: 'delete-account', account: known.account }, idsOf(known));
}

function App() {
  if (storeTrouble.value !== null) return <NoHistory why={storeTrouble.value} />;
  if (settings.value === null || summary.value === null || visible.value === null || chosen.value === undefined)
    return null;
  return (
    <DashboardPage
      summary={summary.value}
      settings={settings.value}
      account={account.value}
      onChooseAccount={choose}
      usage={usage.value.series}
      isWhole={usage.value.isWhole}
      past={past.value}
      kept={kept.value}
      now={now.value}
      zone={clock.zone()}
      onChangeEntries={changeEntries}
      onWhatIf={whatIf}
    >
      <DataPart
        kept={kept.value?.find((one) => one.account === account.value) ?? null}
        usage={usage.value.series}
        isWhole={usage.value.isWhole}
        unreadable={summary.value.unreadable}
        name={accountName(account.value, settings.value, visible.value.accounts)}
        format={formatAt(now.value, clock.zone())}
        onExport={save}
        onPlan={(file) => planImport(db, file, clock.now())}
        onImport={importBackup}
        onDeleteAccount={deleteShown}
        onDeleteEverything={() =>
          deleteFigures({ type: 'delete-everything' }, Object.keys(settings.value?.accounts ?? {}))
        }
      />
    </DashboardPage>
  );
}

declareLanguage();
document.title = text('historyTitle');

const failed = (error: unknown) => {
  storeTrouble.value = errorName(error);
};
watchSummary(db, intoAsOf(summary, now, clock.now), failed);
followSettings(into(settings));
void keptChoice().then(into(chosen));
// To count 100,000 readings takes longer than to show the last of them, which would wait for it.
effect(() => {
  const isShown = usage.value.series.readings > 0 || summary.value?.accounts.length === 0;
  if (isShown && !isCounting) {
    isCounting = true;
    watchKept(db, into(kept), failed);
  }
});
effect(() => {
  const of = account.value;
  if (of === null) {
    // Whoever was looked at was deleted.
    usage.value = notRead;
    past.value = noPast;
    return;
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
});

const root = document.getElementById('root');
if (root) render(<App />, root);
