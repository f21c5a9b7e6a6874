import { ended } from './ended.ts';
import { openSample, type Ready } from './sample.ts';

/** Opens a window with the sample account's usage page and the popup, and waits until it is closed or Ctrl-C ends it. */
export async function showVisibly(ready: Ready): Promise<void> {
  const { browser } = await openSample(ready, false);
  console.log('The tab “Codex” is a stand-in for chatgpt.com, where a made-up account looks at its usage.');
  console.log(
    'The tab “Spillway” is the popup, with what Spillway makes of it. Close the window or press Ctrl-C to end.',
  );
  await ended(browser.closed);
  await browser.close();
}
