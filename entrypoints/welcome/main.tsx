import { signal } from '@preact/signals';
import { render } from 'preact';
import { Trouble } from '../../components/Trouble.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { siteOrigin, usagePageAddress } from '../../lib/chatgpt/site.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { ask } from '../../lib/platform/asks.ts';
import { clock } from '../../lib/platform/clock.ts';
import { changeSettings, storedSettings, watchSettings } from '../../lib/platform/settings.ts';
import { askForSiteAccess, hasSiteAccess, onSiteAccessChange } from '../../lib/platform/site-access.ts';
import { text } from '../../lib/platform/text.ts';

const settings = signal<Settings | null>(null);
const mayRead = signal<boolean | null>(null);
const entries = signal<readonly Entry[]>([]);
const trouble = signal<string | null>(null);

async function change(chosen: Change<Settings>): Promise<void> {
  try {
    await changeSettings(chosen);
    trouble.value = null;
  } catch (error) {
    trouble.value = text('saveFailedDetail', error instanceof Error ? error.message : String(error));
    settings.value = await storedSettings();
  }
}

/** Shows entries as changed only once they are kept. */
async function changeEntries(after: readonly Entry[], kept: Entry[], removed: string[] = []): Promise<void> {
  const isKept = await ask({ type: 'entries-changed', account: null, kept, removed });
  trouble.value = isKept ? null : text('didNotWork');
  entries.value = isKept ? after : [...entries.value];
}

async function leave(): Promise<void> {
  await change({ welcomed: true });
  location.assign(usagePageAddress);
}

function App() {
  const { value: known } = entries;
  return (
    <>
      {trouble.value !== null && <Trouble headline={text('saveFailed')} detail={trouble.value} />}
      {settings.value && mayRead.value !== null && (
        <Welcome
          settings={settings.value}
          hasAccess={mayRead.value}
          entries={known}
          today={clock.now().toZonedDateTimeISO(clock.zone()).toPlainDate()}
          onAllow={() => void askForSiteAccess(siteOrigin)}
          onChange={(chosen) => void change(chosen)}
          onTryNotification={() => ask({ type: 'test-notification' })}
          onAddEntry={(said) => {
            const entry = { ...said, id: crypto.randomUUID() };
            void changeEntries([...known, entry], [entry]);
          }}
          onChangeEntry={(entry) =>
            void changeEntries(
              known.map((other) => (other.id === entry.id ? entry : other)),
              [entry],
            )
          }
          onRemoveEntry={(id) =>
            void changeEntries(
              known.filter((other) => other.id !== id),
              [],
              [id],
            )
          }
          onDone={() => void leave()}
        />
      )}
    </>
  );
}

document.documentElement.lang = text('languageTag');
document.title = text('welcomeTitle');

const checkAccess = async () => {
  mayRead.value = await hasSiteAccess(siteOrigin);
};
onSiteAccessChange(checkAccess);
void checkAccess();
watchSettings((chosen) => {
  settings.value = chosen;
});
void storedSettings().then((chosen) => {
  settings.value = chosen;
});

const root = document.getElementById('root');
if (root) render(<App />, root);
