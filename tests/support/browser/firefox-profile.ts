import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { offline, writePreferences } from './firefox-preferences.ts';
import { startFirefox } from './firefox-process.ts';
import { browserWindow } from './firefox-window.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/spillway', import.meta.url));

/**
 * A profile without anything in it, in a directory of its own. Firefox's first
 * start in a profile costs twice the work of later ones, so one in which it has
 * been started is kept to be copied.
 */
export async function newProfile(executable: string): Promise<string> {
  const { mtimeMs, size } = await stat(executable);
  const started = join(cache, `firefox-${size}-${Math.round(mtimeMs)}`);
  if (!(await exists(started))) await startOnce(executable, started);
  const profile = await mkdtemp(join(tmpdir(), 'spillway-firefox-'));
  await cp(started, profile, { recursive: true });
  return profile;
}

async function startOnce(executable: string, started: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const profile = await mkdtemp(join(cache, 'new-'));
  try {
    writePreferences(profile, offline);
    await startAndQuit(executable, profile);
    // Whoever comes second has made the same.
    await rename(profile, started).catch(() => {});
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function startAndQuit(executable: string, profile: string): Promise<void> {
  const firefox = await startFirefox({ executable, profile, keepProfile: true, headless: true });
  try {
    await browserWindow(firefox.bidi);
    await firefox.quit();
  } finally {
    await firefox.stop();
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
