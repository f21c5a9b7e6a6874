import { text } from '../../lib/platform/text.ts';
import { StoreTrouble } from '../StoreTrouble.tsx';

/** The history page where the figures cannot be opened, for a reason in the browser's own words. */
export function NoHistory({ why }: { why: string }) {
  return (
    <main>
      <div class="top">
        <h1>{text('history')}</h1>
        <a href="/options.html">{text('settings')}</a>
      </div>
      <StoreTrouble why={why} />
    </main>
  );
}
