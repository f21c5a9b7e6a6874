import type { ComponentProps } from 'preact';
import type { Shown } from '../lib/platform/shown.ts';
import { text } from '../lib/platform/text.ts';
import { noStore } from '../lib/screen/verdict.ts';
import { Popup } from './Popup.tsx';
import { StoreTrouble } from './StoreTrouble.tsx';
import { Trouble } from './Trouble.tsx';
import { Verdict } from './Verdict.tsx';

interface Props extends Omit<ComponentProps<typeof Popup>, 'summary' | 'settings' | 'chosen' | 'reading'> {
  /** What the background left to be shown; null: nothing yet. */
  shown: Shown | null;
  /** What keeps that from being read, in the browser's own words; null: nothing does. */
  trouble: string | null;
  /** Whether Spillway may read the site. */
  mayRead: boolean;
  /** Asks the browser for it, from within the click. */
  onAllow: () => void;
  /** Whether browser and system let notifications through. */
  mayNotify: boolean;
  /** To the warnings that wait. */
  onWaiting: () => void;
}

/** The popup, and before it what is in the way of figures and warnings. */
export function PopupPage({ shown, trouble, mayRead, onAllow, mayNotify, onWaiting, ...rest }: Props) {
  const why = trouble ?? shown?.trouble ?? null;
  return (
    <>
      {shown && why !== null && <StoreTrouble why={why} />}
      {shown && !mayRead && (
        <Trouble headline={text('verdictNoAccess')} detail={text('verdictNoAccessDetail')}>
          <button type="button" onClick={onAllow}>
            {text('allowAccess')}
          </button>
        </Trouble>
      )}
      {shown && !mayNotify && (
        <Trouble headline={text('notificationsOff')} detail={text('notificationsOffDetail')}>
          <button type="button" onClick={onWaiting}>
            {text('warningsWaiting')}
          </button>
        </Trouble>
      )}
      {!shown && why !== null && (
        <main>
          <Verdict of={noStore(why)} />
        </main>
      )}
      {shown && (
        <Popup
          {...rest}
          summary={shown.summary}
          settings={shown.settings}
          chosen={shown.chosen}
          reading={{ freshness: shown.freshness, isKeptFresh: shown.settings.keepFresh }}
        />
      )}
    </>
  );
}
