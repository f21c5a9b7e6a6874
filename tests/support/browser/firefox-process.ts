import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Bidi, connect } from './bidi.ts';
import { within } from './within.ts';

/** A running Firefox. */
export interface FirefoxProcess {
  bidi: Bidi;
  exited: Promise<void>;
  /** Lets it write its profile and end by itself. */
  quit(): Promise<void>;
  /** Ends it, if it has not ended, and removes the profile unless it is to be kept. */
  stop(): Promise<void>;
}

export interface FirefoxStart {
  executable: string;
  profile: string;
  keepProfile: boolean;
  headless: boolean;
  zone?: string | undefined;
}

/** Starts Firefox and returns once it can be driven. */
export async function startFirefox(start: FirefoxStart): Promise<FirefoxProcess> {
  const guard = fileURLToPath(new URL('./firefox-guard.ts', import.meta.url));
  const toRemove = start.keepProfile ? '' : start.profile;
  const child = spawn(process.execPath, [guard, toRemove, start.executable, ...switches(start)], {
    env: { ...process.env, ...(start.zone && { TZ: start.zone }) },
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl-C is for us alone: the guard has to outlive us.
    detached: true,
  });
  const exited = once(child, 'exit').then(() => {});
  const stop = () => {
    child.stdin.end();
    return within(10, 'Ending Firefox', exited);
  };

  try {
    const address = await within(30, 'Starting Firefox', addressPrinted(child.stderr));
    const bidi = await connect(`${address}/session`);
    await bidi.send('session.new', { capabilities: {} });
    const quit = async () => {
      await bidi.send('browser.close', {});
      await within(10, 'Closing Firefox', exited);
    };
    return { bidi, exited, quit, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function switches({ headless, profile }: FirefoxStart): string[] {
  return [
    ...(headless ? ['--headless'] : []),
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    // Without it WebDriver may not open pages of extensions (since Firefox 153), nor reach the browser's own code.
    '--remote-allow-system-access',
  ];
}

function addressPrinted(output: Readable): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    // Reads on after the address too, or Firefox would stand still once the pipe is full.
    output.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    output.once('end', () => reject(new Error(`Firefox ended at once: ${printed}`)));
  });
}
