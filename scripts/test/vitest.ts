import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.ts';
import { type Report, tallyOf } from './report.ts';
import type { Tally } from './tally.ts';

/** Runs vitest with these options on top, shows what it says, and counts its tests. */
export async function runVitest(options: string): Promise<Tally> {
  const directory = await mkdtemp(join(tmpdir(), 'spillway-vitest-'));
  const file = join(directory, 'report.json');
  try {
    const { ok } = await run(
      `vitest run ${options} --reporter=default --reporter=json --outputFile.json="${file}"`,
      'shown',
    );
    return tallyOf(await reportIn(file), ok);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function reportIn(file: string): Promise<Report> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}
