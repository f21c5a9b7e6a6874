import { kindAt } from '../endpoints.ts';
import { onAnnounced, type SeenAnswer, type SeenPage } from './seen.ts';
import { throttle } from './throttle.ts';
import { isUsagePage, onSettledText } from './usage-page.ts';

/** Where the relay passes things on to; and when, after an update has orphaned it, it falls silent. */
export interface Receiver {
  answer(seen: SeenAnswer): void;
  page(seen: SeenPage): void;
  signal: AbortSignal;
}

// The usage page asks for half a dozen answers at once.
const burst = 12;
const perSecond = 3;

/**
 * Passes on what the observer announces, and the text of a usage page on which it
 * announces no usage. Gives the function to call with each address the page goes to.
 */
export function relay(receiver: Receiver): (address: URL) => void {
  const allowed = throttle(burst, perSecond, () => performance.now());
  let watch: AbortController | undefined;

  onAnnounced((seen) => {
    if (kindAt(seen.path) === 'usage') watch?.abort();
    if (allowed()) receiver.answer(seen);
  }, receiver.signal);

  return (address) => {
    watch?.abort();
    if (!isUsagePage(address)) return;
    watch = new AbortController();
    onSettledText(
      (seen) => {
        if (allowed()) receiver.page(seen);
      },
      AbortSignal.any([receiver.signal, watch.signal]),
    );
  };
}
