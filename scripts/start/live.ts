import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { usagePageAddress } from '../../lib/chatgpt/site.ts';
import { extensionSwitches } from '../../tests/support/browser/chromium-switches.ts';
import { extensionId } from '../../tests/support/browser/firefox.ts';
import { writePreferences } from '../../tests/support/browser/firefox-preferences.ts';
import { root } from '../run.ts';
import { ended } from './ended.ts';
import type { Ready } from './sample.ts';

const profiles = join(root, '.output', 'live-profile');

// Started plainly, with nobody driving them: real sites turn driven browsers away.
const preparations = { chromium: prepareChromium, firefox: prepareFirefox };

/** Opens the real usage page in a window, in a profile kept for this, and waits until the window is closed. */
export async function showLive(ready: Ready): Promise<void> {
  const profile = join(profiles, ready.name);
  await mkdir(profile, { recursive: true });
  const switches = await preparations[ready.name](profile, ready.extensionDirectory);
  const browser = spawn(ready.executable, [...switches, usagePageAddress], { stdio: 'ignore' });
  console.log('This is the real chatgpt.com: sign in, and Spillway reads what its usage page shows you.');
  console.log(`The sign-in stays in ${relative(root, profiles)}; close the window or press Ctrl-C to end.`);
  await ended(once(browser, 'exit'));
  browser.kill();
}

async function prepareChromium(profile: string, extension: string): Promise<string[]> {
  return [`--user-data-dir=${profile}`, '--no-default-browser-check', ...extensionSwitches(extension)];
}

/** Only the ESR and the Developer Edition take an unsigned extension this way. */
async function prepareFirefox(profile: string, extension: string): Promise<string[]> {
  // A file named after the extension holds the directory where it is.
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', extensionId(extension)), extension);
  // What Firefox remembers of the extension may come from an older build.
  for (const file of ['extensions.json', 'addonStartup.json.lz4']) await rm(join(profile, file), { force: true });
  writePreferences(profile, { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 });
  return ['--no-remote', '--profile', profile];
}
