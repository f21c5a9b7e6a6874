/**
 * Lets `burst` calls through at once and `perSecond` on average, so that a page
 * that goes wild cannot keep the background busy. `nowMs` only ever grows.
 */
export function throttle(burst: number, perSecond: number, nowMs: () => number): () => boolean {
  let left = burst;
  let lastMs = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - lastMs) / 1000) * perSecond);
    lastMs = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
