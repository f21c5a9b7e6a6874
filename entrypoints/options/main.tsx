import { signal } from '@preact/signals';
import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Kept } from '../../lib/model/kept.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { changeSettings, storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
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
    saveTrouble.value = error instanceof Error ? error.message : String(error);
    // The control goes back to what holds.
    settings.value = await storedSettings();
  }
}

/** Deletes figures, and what the user has chosen for the accounts they were of. */
async function forget(accounts: readonly string[], wish: Parameters<typeof ask>[0]): Promise<boolean> {
  const isDone = await ask(wish);
  if (isDone) await change({ accounts: Object.fromEntries(accounts.map((account) => [account, undefined])) });
  return isDone;
}

function App() {
  return (
    <>
      {storeTrouble.value !== null && (
        <Trouble headline={text('verdictNoStore')} detail={text('verdictNoStoreDetail', storeTrouble.value)} />
      )}
      {saveTrouble.value !== null && (
        <Trouble headline={text('saveFailed')} detail={text('saveFailedDetail', saveTrouble.value)} />
      )}
      {settings.value && (
        <OptionsPage
          settings={settings.value}
          accounts={summary.value.accounts}
          kept={kept.value}
          now={now.value}
          zone={clock.zone()}
          onChange={(chosen) => void change(chosen)}
          onTryNotification={() => ask({ type: 'test-notification' })}
          onDeleteAccount={(account) => forget([account], { type: 'delete-account', account })}
          onDeleteEverything={() => forget(Object.keys(settings.value?.accounts ?? {}), { type: 'delete-everything' })}
        />
      )}
    </>
  );
}

declareLanguage();
document.title = text('settingsTitle');

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
watchSettings((chosen) => {
  settings.value = chosen;
});
void storedSettings().then((chosen) => {
  settings.value = chosen;
});

const root = document.getElementById('root');
if (root) render(<App />, root);
