// Makes ready what the other commands need, or says in one sentence what is missing.
//
//   node scripts/setup.mjs              the packages
//   node scripts/setup.mjs --browsers   and Chromium and Firefox, where it may install them
//
// Plain JavaScript without packages, for Node 20 on; quick when nothing is to be
// done. It speaks on stderr only, because `npm run read` prints JSON on stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToGet, isNamed } from './browsers.mjs';

const stamp = 'node_modules/.spillway-installed';
const pinnedNode = process.platform === 'win32' ? 'node_modules/.bin/node.cmd' : 'node_modules/.bin/node';
// Without a font Chromium draws no letters.
const debianPackages = { chromium: 'chromium fonts-dejavu-core', firefox: 'firefox-esr fonts-dejavu-core' };

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!packagesAreIn()) installPackages();
if (process.argv.includes('--browsers')) {
  const missing = ['chromium', 'firefox'].filter((name) => !findBrowser(name));
  if (missing.length > 0) installBrowsers(missing);
}

function packagesAreIn() {
  return existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** What `node_modules` depends on: the lock file, and the machine for which some packages hold a program. */
function wanted() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  return `${lock} ${process.platform} ${process.arch}`;
}

function installPackages() {
  say('Installing the packages; this takes about a minute.');
  // npm is to run on the Node it came with, not on the pinned one that it is about to replace.
  process.env.PATH = process.env.PATH?.split(delimiter)
    .filter((path) => !path.includes('node_modules'))
    .join(delimiter);
  // All of them and with errors shown, whatever the user's npm settings or a --silent say.
  const npm = run(
    'npm ci --include=dev --include=optional --no-ignore-scripts --loglevel=error --fetch-retry-maxtimeout=10000',
  );
  if (npm.status !== 0) giveUp(npm, 'The packages could not be installed; npm says above why. It needs a connection.');
  if (!existsSync(pinnedNode)) giveUp(npm, 'npm did not install the Node that package.json asks for.');
  writeFileSync(stamp, wanted());
}

function installBrowsers(missing) {
  const mayInstall = process.getuid?.() === 0 && run('apt-get --version').status === 0;
  const wanted = mayInstall ? missing.filter((name) => !isNamed(name)) : [];
  if (wanted.length > 0) {
    say(`Installing ${wanted.join(' and ')} from this system's packages.`);
    run('apt-get update');
    for (const name of wanted) run(`apt-get install --yes --no-install-recommends ${debianPackages[name]}`);
  }
  // Not an error: what needs the browser is skipped, and says so.
  for (const name of missing) if (!findBrowser(name)) say(howToGet(name));
}

function run(command) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, { shell: true, encoding: 'utf8', env });
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function giveUp({ stdout, stderr }, sentence) {
  say(`${stdout}${stderr}${sentence}`);
  process.exit(1);
}
