// Plain JavaScript without packages: setup.mjs needs it before anything is installed, on whatever Node there is.
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const home = homedir();
const local = env.LOCALAPPDATA ?? '';
const programs = env.ProgramFiles ?? '';

// Browsers that take an unpacked extension. Google Chrome does not: since version
// 137 it ignores --load-extension. A `*` stands for any part of a name.
const known = {
  chromium: {
    title: 'Chromium',
    variable: 'SPILLWAY_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    places: {
      linux: [[home, '.cache/ms-playwright/chromium-*/chrome-linux*/chrome']],
      darwin: [
        ['/Applications', 'Chromium.app/Contents/MacOS/Chromium'],
        ['/Applications', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
        [home, 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*'],
      ],
      win32: [
        [local, 'Chromium/Application/chrome.exe'],
        [local, 'ms-playwright/chromium-*/chrome-win*/chrome.exe'],
      ],
    },
    install: { linux: 'apt-get install chromium', other: 'npx playwright install chromium' },
  },
  firefox: {
    title: 'Firefox',
    variable: 'SPILLWAY_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: {
      linux: [],
      darwin: [
        ['/Applications', 'Firefox.app/Contents/MacOS/firefox'],
        ['/Applications', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
      ],
      win32: [
        [programs, 'Mozilla Firefox/firefox.exe'],
        [programs, 'Firefox Developer Edition/firefox.exe'],
      ],
    },
    install: { linux: 'apt-get install firefox-esr', other: 'get it from mozilla.org' },
  },
};

/** The path of a browser's program, or null. Where the user names one, rightly or wrongly, no other is tried. */
export function findBrowser(name) {
  const { variable, commands, places } = known[name];
  const candidates = isNamed(name) ? [env[variable]] : [...onPath(commands), ...at(places[platform] ?? [])];
  return candidates.find(isProgram) ?? null;
}

/** Whether the user names the program in the browser's environment variable. */
export function isNamed(name) {
  return env[known[name].variable] !== undefined;
}

/** One sentence on how to get a browser that was not found. */
export function howToGet(name) {
  const { title, variable, install } = known[name];
  if (isNamed(name)) return `${title} is missing: ${variable} names no program.`;
  return `${title} is missing: ${install[platform] ?? install.other}, or name its program in ${variable}.`;
}

function onPath(commands) {
  const directories = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => directories.map((directory) => join(directory, command + suffix)));
}

function at(places) {
  return places.flatMap(([root, path]) => path.split('/').reduce(into, [root]));
}

/** Goes one step down from every path: to the one name, or to all that a `*` allows, later versions first. */
function into(paths, name) {
  if (!name.includes('*')) return paths.map((path) => join(path, name));
  const [start = '', end = ''] = name.split('*');
  return paths.flatMap((path) =>
    entries(path)
      .filter((entry) => entry.startsWith(start) && entry.endsWith(end))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((entry) => join(path, entry)),
  );
}

function entries(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
