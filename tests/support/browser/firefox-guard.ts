// A process of its own between us and Firefox: `firefox-guard.ts <profile to remove, or nothing> <executable> <switches…>`.
// Its input ends when we close it and also when we die, in whatever way; then it
// ends Firefox and removes the profile. So no Firefox is ever left behind.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [profile = '', executable = '', ...switches] = process.argv.slice(2);

const firefox = spawn(executable, switches, { stdio: ['ignore', 'ignore', 'inherit'] });

function leave() {
  // Firefox's own children may still write for a moment.
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  process.exit();
}

firefox.once('exit', leave);
firefox.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  leave();
});
process.stdin.once('end', () => firefox.kill('SIGKILL')).resume();
