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
const state = states[asked.get('state') ?? ''];
const root = document.getElementById('root');

const styles = { popup: popupStyle, tab: tabStyle, history: historyStyle } satisfies Record<
  GalleryState['page'],
  string
>;

/** Shows one state, and marks the page once it stands as it will be looked at. */
async function showAlone({ page, show, act }: GalleryState, into: HTMLElement): Promise<void> {
  const style = document.createElement('style');
  style.textContent = styles[page];
  document.head.append(style);
  render(show(), into);
  await act?.();
  await stillness();
  document.documentElement.dataset.stands = '';
}

declareLanguage();
document.documentElement.dir = asked.get('dir') ?? document.documentElement.dir;
if (root && state) void showAlone(state, root);
else if (root) render(<Index states={states} asked={asked} />, root);
