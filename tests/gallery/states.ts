import type { GalleryState } from './gallery-state.ts';
import { historyStates } from './history-states.tsx';
import { optionsStates } from './options-states.tsx';
import { popupStates } from './popup-states.tsx';
import { rareStates } from './rare-states.tsx';
import { welcomeStates } from './welcome-states.tsx';

/** Every state of every page, by name; the first word of a name is its page. */
export const states: Readonly<Record<string, GalleryState>> = {
  ...popupStates,
  ...optionsStates,
  ...welcomeStates,
  ...historyStates,
  ...rareStates,
};
