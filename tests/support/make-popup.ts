import type { ComponentProps } from 'preact';
import type { PopupPage } from '../../components/PopupPage.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { neverTried } from '../../lib/model/fresh/rounds.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Shown } from '../../lib/platform/shown.ts';
import { noon } from './make.ts';

const nothing = () => {};

/** What the background has left for the popup; without more, that nothing was read yet and nothing is in the way. */
export function makeShown(overrides: Partial<Shown> = {}): Shown {
  return {
    summary: emptySummary,
    settings: settingsOf({}),
    freshness: neverTried,
    allowed: { read: true, notify: true },
    chosen: null,
    trouble: null,
    ...overrides,
  };
}

/** A popup at noon in which nothing is in the way, and nothing comes of a click. */
export const popupProps: Omit<ComponentProps<typeof PopupPage>, 'shown'> = {
  trouble: null,
  mayRead: true,
  mayNotify: true,
  onAllow: nothing,
  onWaiting: nothing,
  onChoose: nothing,
  onHistory: nothing,
  onSettings: nothing,
  onReadNow: nothing,
  now: noon,
  zone: 'UTC',
};
