import { text } from '../lib/platform/text.ts';

/** What is read, what never is, and where it stays. */
export function Privacy() {
  return (
    <>
      <ul class="facts">
        <li>{text('privacyReads')}</li>
        <li>{text('privacyNever')}</li>
        <li>{text('privacyLocal')}</li>
      </ul>
      <p>
        <a href="/privacy.txt" target="_blank" rel="noreferrer">
          {text('privacyMore')}
        </a>
        {' · '}
        <a href="/permissions.txt" target="_blank" rel="noreferrer">
          {text('permissionsMore')}
        </a>
      </p>
    </>
  );
}
