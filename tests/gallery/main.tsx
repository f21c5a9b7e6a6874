import { render } from 'preact';
import tabStyle from '../../components/page.css?inline';
import popupStyle from '../../entrypoints/popup/style.css?inline';
import { declareLanguage } from '../../lib/platform/text.ts';
import type { GalleryState } from './gallery-state.ts';
import { Index } from './Index.tsx';
import { states } from './states.ts';

// The address says what is shown: ?state=popup-blocked&lang=de&dir=rtl. Without a state: all of them.
const asked = new URLSearchParams(location.search);
const state = states[asked.get('state') ?? ''];
const root = document.getElementById('root');

function showAlone({ page, show }: GalleryState, into: HTMLElement): void {
  const style = document.createElement('style');
  style.textContent = page === 'popup' ? popupStyle : tabStyle;
  document.head.append(style);
  render(show(), into);
}

declareLanguage();
document.documentElement.dir = asked.get('dir') ?? document.documentElement.dir;
if (root && state) showAlone(state, root);
else if (root) render(<Index states={states} asked={asked} />, root);
