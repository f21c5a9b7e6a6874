import { render } from 'preact';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { DataPart } from '../../components/dashboard/data/DataPart.tsx';
import { NoHistory } from '../../components/dashboard/NoHistory.tsx';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { askToDeleteAccount, askToDeleteEverything } from '../../lib/platform/delete-figures.ts';
import { importBackup } from '../../lib/platform/import-backup.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
import { askWhatIf } from '../../lib/platform/what-if.ts';
import { accountName } from '../../lib/screen/account-name.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { planImport } from '../../lib/store/backup/plan.ts';
import { Database } from '../../lib/store/database.ts';
import * as figures from './figures.ts';
import { save } from './save.ts';

const db = new Database();

function changeEntries(kept: Entry[], removed: string[]): Promise<boolean> {
  return ask({ type: 'entries-changed', account: figures.account.value, kept, removed });
}

async function whatIf(topUp: TopUp): Promise<CreditsForecast | null> {
  const account = figures.account.value;
  return account === null ? null : askWhatIf(account, topUp);
}

async function deleteShown(): Promise<boolean> {
  const known = figures.shown.value;
  return known !== null && askToDeleteAccount(known);
}

function App() {
  const { value: trouble } = figures.storeTrouble;
  const { value: settings } = figures.settings;
  const { value: summary } = figures.summary;
  const { value: visible } = figures.visible;
  if (trouble !== null) return <NoHistory why={trouble} />;
  if (settings === null || summary === null || visible === null || figures.chosen.value === undefined) return null;
  const { value: account } = figures.account;
  const { series, isWhole } = figures.usage.value;
  return (
    <DashboardPage
      summary={summary}
      settings={settings}
      account={account}
      onChooseAccount={figures.choose}
      usage={series}
      isWhole={isWhole}
      past={figures.past.value}
      kept={figures.kept.value}
      now={figures.now.value}
      zone={clock.zone()}
      onChangeEntries={changeEntries}
      onWhatIf={whatIf}
    >
      <DataPart
        kept={figures.kept.value?.find((one) => one.account === account) ?? null}
        usage={series}
        isWhole={isWhole}
        unreadable={summary.unreadable}
        name={accountName(account, summary.accounts, settings)}
        format={formatAt(figures.now.value, clock.zone())}
        onExport={(what) => save(db, what)}
        onPlan={(file) => planImport(db, file, clock.now())}
        onImport={importBackup}
        onDeleteAccount={deleteShown}
        onDeleteEverything={() => askToDeleteEverything(settings)}
      />
    </DashboardPage>
  );
}

declareLanguage();
document.title = text('historyTitle');
figures.followFigures(db);

const root = document.getElementById('root');
if (root) render(<App />, root);
