import { text } from '../../lib/platform/text.ts';

interface Props {
  hasAccess: boolean;
  /** Asks the browser, from within the click. */
  onAllow: () => void;
}

/** Whether Spillway may read the site, and a way to let it. */
export function Access({ hasAccess, onAllow }: Props) {
  return (
    <>
      <p>{text('welcomeAccessWhat')}</p>
      {!hasAccess && (
        <button type="button" class="main" onClick={onAllow}>
          {text('allowAccess')}
        </button>
      )}
      <p role="status">{hasAccess && text('welcomeAccessGiven')}</p>
    </>
  );
}
