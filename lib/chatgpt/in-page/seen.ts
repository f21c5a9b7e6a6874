/** An answer as the page received it: the observer copies it, the relay passes it on. */
export interface SeenAnswer {
  path: string;
  /** The account it was asked for, where the request said so. */
  account: string | null;
  text: string;
}

/** The visible text of a usage page whose answers were not seen. */
export interface SeenPage {
  text: string;
  language: string | null;
}

/** The largest answer worth reading is a few kilobytes; beyond this it is something else. */
export const largestAnswer = 256 * 1024;
export const largestPageText = 64 * 1024;

// Not `postMessage`: the page listens to those, and would see ours.
const channel = 'spillway:answer';

/** Hands an answer from the page's own world to the relay. */
export function announce(seen: SeenAnswer): void {
  window.dispatchEvent(new CustomEvent(channel, { detail: JSON.stringify(seen) }));
}

/** Calls `take` with every answer announced in this window; anything else that the page puts there is dropped. */
export function onAnnounced(take: (seen: SeenAnswer) => void, signal: AbortSignal): void {
  const listen = (event: Event) => {
    const seen = seenAnswer((event as CustomEvent<unknown>).detail);
    if (seen) take(seen);
  };
  window.addEventListener(channel, listen, { signal });
}

function seenAnswer(detail: unknown): SeenAnswer | null {
  // JSON escapes can double a text; more than that is no answer of ours.
  if (typeof detail !== 'string' || detail.length > 2 * largestAnswer) return null;
  try {
    const { path, account, text } = JSON.parse(detail);
    const fits =
      typeof path === 'string' &&
      (account === null || typeof account === 'string') &&
      typeof text === 'string' &&
      text.length <= largestAnswer;
    return fits ? { path, account, text } : null;
  } catch {
    return null;
  }
}
