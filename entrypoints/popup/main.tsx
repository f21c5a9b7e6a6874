import { signal } from '@preact/signals';
import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { clock } from '../../lib/platform/clock.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import { askForSiteAccess, hasSiteAccess, onSiteAccessChange } from '../../lib/platform/site-access.ts';
import { text } from '../../lib/platform/text.ts';
import { Database } from '../../lib/store/database.ts';
import { watchSummary } from '../../lib/store/watch.ts';

const summary = signal<Summary | null>(null);
const storeTrouble = signal<string | null>(null);
const mayRead = signal(true);
const maySay = signal(true);
const account = signal<string | null>(null);
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
      {!maySay.value && <Trouble headline={text('notificationsOff')} detail={text('notificationsOffDetail')} />}
      {summary.value && (
        <Popup
          summary={summary.value}
          account={account.value}
          onChooseAccount={(chosen) => {
            account.value = chosen;
          }}
          now={now.value}
          zone={clock.zone()}
        />
      )}
    </>
  );
}

document.documentElement.lang = text('languageTag');
watchSummary(
  new Database(),
  (stored) => {
    now.value = clock.now();
    summary.value = stored;
  },
  (error) => {
    storeTrouble.value = error instanceof Error ? error.name : String(error);
  },
);

const checkAccess = async () => {
  mayRead.value = await hasSiteAccess(siteOrigin);
};
onSiteAccessChange(checkAccess);
void checkAccess();
void mayNotify().then((may) => {
  maySay.value = may;
});

// Countdowns and ages are in minutes; this keeps them within a quarter of one.
setInterval(() => {
  now.value = clock.now();
}, 15_000);

const root = document.getElementById('root');
if (root) render(<App />, root);
