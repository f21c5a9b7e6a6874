import type { BrowserContext } from 'playwright';
import { within } from './within.ts';

interface Versions {
  versions: { scriptURL: string; runningStatus: string }[];
}

/** Stops the service workers of an origin and returns once Chromium says that they have stopped. */
export async function stopWorkers(context: BrowserContext, origin: string): Promise<void> {
  // The protocol speaks of workers only through a page, so an empty one lends itself.
  const page = await context.newPage();
  try {
    const protocol = await context.newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }: Versions) => {
        const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(`${origin}/`));
        if (ours.length > 0 && ours.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await protocol.send('ServiceWorker.enable');
    await protocol.send('ServiceWorker.stopAllWorkers');
    await within(10, 'Stopping the service worker', stopped);
  } finally {
    await page.close();
  }
}
