import { largestPageText, type SeenPage } from './seen.ts';

const quietMs = 2_500;
const longestWaitMs = 15_000;

/** Whether an address is one of the usage page's, old and new (facts.md §3.1). */
export function isUsagePage({ pathname }: URL): boolean {
  return /\/codex\/(cloud\/)?settings\/(usage|analytics)\/?$/.test(pathname);
}

/**
 * Gives the visible text of the page each time it has settled (figures appear one
 * to six seconds after loading) and reads otherwise than before, until `signal` ends it.
 */
export function onSettledText(take: (page: SeenPage) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSinceMs: number | null = null;
  let lastText = '';

  const settle = () => {
    waitingSinceMs = null;
    const text = (document.querySelector('main') ?? document.body)?.innerText.slice(0, largestPageText).trim() ?? '';
    if (text === lastText) return;
    lastText = text;
    take({ text, language: document.documentElement.lang || null });
  };
  const wait = () => {
    waitingSinceMs ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(settle, Math.min(quietMs, Math.max(0, waitingSinceMs + longestWaitMs - Date.now())));
  };

  const observer = new MutationObserver(wait);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  wait();
}
