import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Troubles } from '../../components/Troubles.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Kept } from '../../lib/model/kept.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { askToDeleteAccount, askToDeleteEverything } from '../../lib/platform/delete-figures.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { followSettings } from '../../lib/platform/settings.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
import { into, intoAsOf } from '../../lib/screen/into.ts';
import { settingsChanger } from '../../lib/screen/settings-changer.ts';
import { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const settings = signal<Settings | null>(null);
const summary = signal<Summary>(emptySummary);
const kept = signal<Kept[]>([]);
const saveTrouble = signal<string | null>(null);
const storeTrouble = signal<string | null>(null);
const now = signal(clock.now());

const change = settingsChanger(settings, saveTrouble);

function App() {
  const { value: known } = settings;
  return (
    <>
      <Troubles store={storeTrouble.value} save={saveTrouble.value} />
      {known && (
        <OptionsPage
          settings={known}
          accounts={summary.value.accounts}
          kept={kept.value}
          now={now.value}
          zone={clock.zone()}
          onChange={(chosen) => void change(chosen)}
          onTryNotification={() => ask({ type: 'test-notification' })}
          onDeleteAccount={askToDeleteAccount}
          onDeleteEverything={() => askToDeleteEverything(known)}
        />
      )}
    </>
  );
}

declareLanguage();
document.title = text('settingsTitle');

const failed = (error: unknown) => {
  storeTrouble.value = errorName(error);
};
const db = new Database();
watchSummary(db, intoAsOf(summary, now, clock.now), failed);
watchKept(db, into(kept), failed);
followSettings(into(settings));

const root = document.getElementById('root');
if (root) render(<App />, root);
