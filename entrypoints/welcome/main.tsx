import { signal } from '@preact/signals';
import { render } from 'preact';
import { Troubles } from '../../components/Troubles.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { siteOrigin, usagePageAddress } from '../../lib/chatgpt/site.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { followSettings } from '../../lib/platform/settings.ts';
import { askForSiteAccess, hasSiteAccess, onSiteAccessChange } from '../../lib/platform/site-access.ts';
import { declareLanguage, text } from '../../lib/platform/text.ts';
import { into } from '../../lib/screen/into.ts';
import { settingsChanger } from '../../lib/screen/settings-changer.ts';
import { Database } from '../../lib/store/database.ts';
import { type OwnEntries, watchOwnEntries } from '../../lib/store/watch.ts';

const settings = signal<Settings | null>(null);
const mayRead = signal<boolean | null>(null);
const own = signal<OwnEntries>({ account: null, entries: [] });
const saveTrouble = signal<string | null>(null);
const storeTrouble = signal<string | null>(null);

const change = settingsChanger(settings, saveTrouble);

/** What is shown follows the store, so entries appear as changed only once they are kept. */
async function changeEntries(kept: Entry[], removed: string[] = []): Promise<void> {
  const isKept = await ask({ type: 'entries-changed', account: own.value.account, kept, removed });
  saveTrouble.value = isKept ? null : text('didNotWork');
}

async function leave(): Promise<void> {
  await change({ welcomed: true });
  location.assign(usagePageAddress);
}

function App() {
  return (
    <>
      <Troubles store={storeTrouble.value} save={saveTrouble.value} />
      {settings.value && mayRead.value !== null && (
        <Welcome
          settings={settings.value}
          hasAccess={mayRead.value}
          entries={own.value.entries}
          today={clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate()}
          onAllow={() => void askForSiteAccess(siteOrigin)}
          onChange={(chosen) => void change(chosen)}
          onTryNotification={() => ask({ type: 'test-notification' })}
          onAddEntry={(said) => void changeEntries([{ ...said, id: crypto.randomUUID() }])}
          onChangeEntry={(entry) => void changeEntries([entry])}
          onRemoveEntry={(id) => void changeEntries([], [id])}
          onDone={() => void leave()}
        />
      )}
    </>
  );
}

declareLanguage();
document.title = text('welcomeTitle');

const checkAccess = async () => {
  mayRead.value = await hasSiteAccess(siteOrigin);
};
onSiteAccessChange(checkAccess);
void checkAccess();
watchOwnEntries(new Database(), into(own), (error) => {
  storeTrouble.value = errorName(error);
});
followSettings(into(settings));

const root = document.getElementById('root');
if (root) render(<App />, root);
