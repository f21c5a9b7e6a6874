import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { PopupPage } from '../../components/PopupPage.tsx';
import { siteOrigin } from '../../lib/chatgpt/site.ts';
import type { Choice } from '../../lib/model/shown-accounts.ts';
import { type Allowed, watchAllowed } from '../../lib/platform/allowed.ts';
import { clock } from '../../lib/platform/clock.ts';
import { errorName } from '../../lib/platform/error-words.ts';
import { sendReadNow } from '../../lib/platform/messages.ts';
import { openHistory, openSettings } from '../../lib/platform/pages.ts';
import { type Shown, show, watchShown } from '../../lib/platform/shown.ts';
import { askForSiteAccess } from '../../lib/platform/site-access.ts';
import { declareLanguage } from '../../lib/platform/text.ts';
import { into, intoAsOf } from '../../lib/screen/into.ts';

const shown = signal<Shown | null>(null);
const trouble = signal<string | null>(null);
// Once the browser has told it; until then the popup shows what the background has left of it.
const allowed = signal<Allowed | null>(null);
const now = signal(clock.now());
const may = (what: keyof Allowed) => computed(() => allowed.value?.[what] ?? shown.value?.allowed[what] ?? true);
const [mayRead, maySay] = [may('read'), may('notify')];

function App() {
  return (
    <PopupPage
      shown={shown.value}
      trouble={trouble.value}
      mayRead={mayRead.value}
      onAllow={() => void askForSiteAccess(siteOrigin)}
      onWaiting={() => void openHistory('warnings')}
      mayNotify={maySay.value}
      onChoose={choose}
      onHistory={() => void openHistory()}
      onSettings={() => void openSettings()}
      onReadNow={() => void readNow()}
      now={now.value}
      zone={clock.zone()}
    />
  );
}

declareLanguage();
const takeShown = intoAsOf(shown, now, clock.now);
watchShown(
  (latest) => {
    trouble.value = null;
    takeShown(latest);
  },
  (error) => {
    trouble.value = errorName(error);
  },
);

// Shown at once, and also where it cannot be kept.
function choose(chosen: Choice | null) {
  if (shown.value) shown.value = { ...shown.value, chosen };
  void show({ chosen }).catch(() => {});
}

// Without access nothing could be read; within the click is the one moment to ask for it.
async function readNow() {
  if (mayRead.value || (await askForSiteAccess(siteOrigin))) sendReadNow();
}

watchAllowed(siteOrigin, into(allowed));

// Countdowns and ages are in minutes; this keeps them within a quarter of one.
setInterval(() => {
  now.value = clock.now();
}, 15_000);

const root = document.getElementById('root');
if (root) render(<App />, root);
