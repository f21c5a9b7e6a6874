import { text } from '../lib/platform/text.ts';

/** What is read, what never is, and where it stays. */
export function Privacy() {
  return (
    <ul class="facts">
      <li>{text('privacyReads')}</li>
      <li>{text('privacyNever')}</li>
      <li>{text('privacyLocal')}</li>
      <li>
        <a href="/privacy.txt">{text('privacyMore')}</a>
        {' · '}
        <a href="/permissions.txt">{text('permissionsMore')}</a>
      </li>
    </ul>
  );
}
