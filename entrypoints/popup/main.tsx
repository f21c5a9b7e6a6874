import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import { neverTried } from '../../lib/model/fresh/freshness.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { clock } from '../../lib/platform/clock.ts';
import { sendReadNow } from '../../lib/platform/messages.ts';
import { openSettings } from '../../lib/platform/pages.ts';
import { storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { askForSiteAccess, hasSiteAccess, onSiteAccessChange } from '../../lib/platform/site-access.ts';
import { text } from '../../lib/platform/text.ts';
import type { Reading } from '../../lib/screen/reading.ts';
import { Database } from '../../lib/store/database.ts';
import { watchFreshness, watchSummary } from '../../lib/store/watch.ts';

const summary = signal<Summary | null>(null);
const storeTrouble = signal<string | null>(null);
const settings = signal<Settings | null>(null);
const mayRead = signal(true);
const account = signal<string | null>(null);
const reading = signal<Reading>({ freshness: neverTried, isKeptFresh: false });
const now = signal(clock.now());

function App() {
  if (storeTrouble.value !== null)
    return <Trouble headline={text('verdictNoStore')} detail={text('verdictNoStoreDetail', storeTrouble.value)} />;
  return (
    <>
      {!mayRead.value && (
        <Trouble headline={text('verdictNoAccess')} detail={text('verdictNoAccessDetail')}>
          <button type="button" onClick={() => void askForSiteAccess(siteOrigin)}>
            {text('allowAccess')}
          </button>
        </Trouble>
      )}
      {summary.value && settings.value && (
        <Popup
          summary={summary.value}
          settings={settings.value}
          account={account.value}
          onChooseAccount={(chosen) => {
            account.value = chosen;
          }}
          onSettings={() => void openSettings()}
          reading={reading.value}
          onReadNow={() => void readNow()}
          now={now.value}
          zone={clock.zone()}
        />
      )}
    </>
  );
}

document.documentElement.lang = text('languageTag');
const db = new Database();
watchSummary(
  db,
  (stored) => {
    now.value = clock.now();
    summary.value = stored;
  },
  (error) => {
    storeTrouble.value = error instanceof Error ? error.name : String(error);
  },
);

watchFreshness(db, (freshness) => {
  now.value = clock.now();
  reading.value = { ...reading.value, freshness };
});

const obey = (chosen: Settings) => {
  const { keepFresh } = chosen;
  settings.value = chosen;
  reading.value = { ...reading.value, isKeptFresh: keepFresh };
};
watchSettings(obey);
void storedSettings().then(obey);

// Without access nothing could be read; within the click is the one moment to ask for it.
async function readNow() {
  if (mayRead.value || (await askForSiteAccess(siteOrigin))) sendReadNow();
}

const checkAccess = async () => {
  mayRead.value = await hasSiteAccess(siteOrigin);
};
onSiteAccessChange(checkAccess);
void checkAccess();

// Countdowns and ages are in minutes; this keeps them within a quarter of one.
setInterval(() => {
  now.value = clock.now();
}, 15_000);

const root = document.getElementById('root');
if (root) render(<App />, root);
