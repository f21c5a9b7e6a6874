// What `npm start` runs: the built extension in a real browser.
//
//   npm start                 on a sample account; without a display it prints and saves what the popup shows
//   npm start -- --headless   that also where there is a display
//   npm start -- --live       on the real chatgpt.com, with a profile of its own
//   npm start -- --firefox    in Firefox
import { parseArgs } from 'node:util';
import { built } from '../tests/support/browser/built.ts';
import { findBrowser, howToGet } from './browsers.mjs';
import { run } from './run.ts';
import { showHeadless } from './start/headless.ts';
import { showLive } from './start/live.ts';
import { showVisibly } from './start/visible.ts';

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { values: wish } = parseArgs({
    options: { headless: { type: 'boolean' }, live: { type: 'boolean' }, firefox: { type: 'boolean' } },
  });
  const visible = hasDisplay() && !wish.headless;
  if (wish.live && !visible) throw new Error('--live needs a display: you sign in to chatgpt.com in its window.');

  const onlyFirefox = !findBrowser('chromium') && findBrowser('firefox');
  const name = wish.firefox || onlyFirefox ? 'firefox' : 'chromium';
  const executable = findBrowser(name);
  if (!executable) throw new Error(howToGet(name));

  const { command, directory } = built[name];
  const { ok, output } = await run(command);
  if (!ok) throw new Error(`${command} failed:\n${output}`);

  const show = wish.live ? showLive : visible ? showVisibly : showHeadless;
  await show({ name, executable, extensionDirectory: directory });
}

function hasDisplay(): boolean {
  const { env, platform } = process;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
