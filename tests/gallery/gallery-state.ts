import type { JSX } from 'preact';

/** One page or panel as it stands at one moment. */
export interface GalleryState {
  /** Whose style sheet it is shown with. */
  page: 'popup' | 'tab';
  /** Width of what it is shown in, in pixels of CSS. */
  width: number;
  show: () => JSX.Element;
}
