import { once } from 'node:events';

/** Settles when the browser has gone, or when Ctrl-C or the system asks us to end. */
export async function ended(browserGone: Promise<unknown>): Promise<void> {
  await Promise.race([browserGone, once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
