import type { JSX } from 'preact';

/** One page or panel as it stands at one moment. */
export interface GalleryState {
  /** Whose style sheet it is shown with. */
  page: 'popup' | 'tab' | 'history';
  show: () => JSX.Element;
  /** What is done to it once it stands. */
  act?: () => Promise<void>;
}

/** How wide each page is shown, in pixels of CSS. */
export const widths = { popup: 380, tab: 760, history: 1000 } as const satisfies Record<GalleryState['page'], number>;
