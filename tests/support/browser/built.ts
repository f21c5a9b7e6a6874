import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driver.ts';

interface Built {
  /** What builds the extension for this browser. */
  command: string;
  /** Where it then is. */
  directory: string;
}

const output = (name: string) => fileURLToPath(new URL(`../../../.output/${name}`, import.meta.url));

/** The built extension for each browser. */
export const built = {
  chromium: { command: 'wxt build', directory: output('chrome-mv3') },
  firefox: { command: 'wxt build --browser firefox', directory: output('firefox-mv3') },
} satisfies Record<BrowserName, Built>;
