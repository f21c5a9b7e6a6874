import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Troubles } from '../../components/Troubles.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Kept } from '../../lib/model/kept.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { idsOf } from '../../lib/model/shown-accounts.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { deleteFigures } from '../../lib/platform/delete-figures.ts';
import { errorMessage, errorName } from '../../lib/platform/error-words.ts';
import { changeSettings, followSettings, storedSettings } from '../../lib/platform/settings.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
import { into, intoAsOf } from '../../lib/screen/into.ts';
import { Database } from '../../lib/store/database.ts';
import { watchKept } from '../../lib/store/kept.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const settings = signal<Settings | null>(null);
const summary = signal<Summary>(emptySummary);
const kept = signal<Kept[]>([]);
const saveTrouble = signal<string | null>(null);
const storeTrouble = signal<string | null>(null);
const now = signal(clock.now());

async function change(chosen: Change<Settings>): Promise<void> {
  try {
    await changeSettings(chosen);
    saveTrouble.value = null;
  } catch (error) {
    saveTrouble.value = text('saveFailedDetail', errorMessage(error));
    // The control goes back to what holds.
    settings.value = await storedSettings();
  }
}

function App() {
  return (
    <>
      <Troubles store={storeTrouble.value} save={saveTrouble.value} />
      {settings.value && (
        <OptionsPage
          settings={settings.value}
          accounts={summary.value.accounts}
          kept={kept.value}
          now={now.value}
          zone={clock.zone()}
          onChange={(chosen) => void change(chosen)}
          onTryNotification={() => ask({ type: 'test-notification' })}
          onDeleteAccount={(known) => deleteFigures({ type: 'delete-account', account: known.account }, idsOf(known))}
          onDeleteEverything={() =>
            deleteFigures({ type: 'delete-everything' }, Object.keys(settings.value?.accounts ?? {}))
          }
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
