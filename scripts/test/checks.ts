import { built } from '../../tests/support/browser/built.ts';
import { run } from '../run.ts';
import type { Tally } from './tally.ts';

interface Check {
  name: string;
  command: string;
}

export const checks: Check[] = [
  // WXT writes the tsconfig that ours extends.
  { name: 'types', command: 'wxt prepare && tsc --noEmit' },
  { name: 'types of the model', command: 'tsc --noEmit --project lib/model' },
  { name: 'lint', command: 'biome check' },
  { name: 'dead code', command: 'knip' },
];

export const builds: Check[] = [
  { name: 'build for Chromium', command: built.chromium.command },
  { name: 'build for Firefox', command: built.firefox.command },
];

/** Runs one after the other and counts each as a test; what a failed one printed is shown. */
export async function runChecks(these: Check[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, command } of these) {
    const { ok, output } = await run(command);
    tally[ok ? 'passed' : 'failed'] += 1;
    console.log(ok ? `✓ ${name}` : `✗ ${name}: ${command}\n${output}`);
  }
  return tally;
}
