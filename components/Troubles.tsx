import { text } from '../lib/platform/text.ts';
import { StoreTrouble } from './StoreTrouble.tsx';
import { Trouble } from './Trouble.tsx';

interface Props {
  /** What keeps the figures from being opened, in the browser's own words; null: nothing does. */
  store: string | null;
  /** Why the last choice was not kept, as it is to be said; null: it was. */
  save: string | null;
}

/** What is in the way of a page in a tab: in sight wherever on the page one is. */
export function Troubles({ store, save }: Props) {
  return (
    <div class="troubles">
      {store !== null && <StoreTrouble why={store} />}
      {save !== null && <Trouble headline={text('saveFailed')} detail={save} />}
    </div>
  );
}
