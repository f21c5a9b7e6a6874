import { render } from 'preact';
import historyStyle from '../../components/dashboard/dashboard.css?inline';
import tabStyle from '../../components/page.css?inline';
import popupStyle from '../../entrypoints/popup/style.css?inline';
import { declareLanguage } from '../../lib/platform/text.ts';
import { stillness } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';
import { Index } from './Index.tsx';
import { states } from './states.ts';

// The address says what is shown: ?state=popup-blocked&lang=de&dir=rtl. Without a state: all of them.
const asked = new URLSearchParams(location.search);
const root = document.getElementById('root');
const style = document.head.appendChild(document.createElement('style'));

const styles = { popup: popupStyle, tab: tabStyle, history: historyStyle } satisfies Record<
  GalleryState['page'],
  string
>;

/** Shows one state as on a page just opened, and marks the page with its name once it stands as it will be looked at. */
async function showAlone(name: string, into: HTMLElement): Promise<void> {
  const state = states[name];
  delete document.documentElement.dataset.stands;
  render(null, into);
  if (!state) return render(<Index states={states} asked={asked} />, into);
  scrollTo(0, 0);
  style.textContent = styles[state.page];
  render(state.show(), into);
  await state.act?.();
  await stillness();
  document.documentElement.dataset.stands = name;
}

/** Whoever looks at many states asks for the others without loading the page again. */
interface ShowEvent extends Event {
  detail: string;
}

declareLanguage();
document.documentElement.dir = asked.get('dir') ?? document.documentElement.dir;
if (root) {
  addEventListener('show', (event) => void showAlone((event as ShowEvent).detail, root));
  void showAlone(asked.get('state') ?? '', root);
}
