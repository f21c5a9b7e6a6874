import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reading, Source } from '../protocol/reading.ts';
import { readRollout } from './rollout.ts';
import { readTrace } from './traces.ts';

/**
 * Every source of a folder, by id: files of traces, in it or in its `percent`, or else one person's
 * session logs, however deep. Sub-agents repeat their parent's lines; a reading said twice counts once.
 */
export function readSources(directory: string): Source[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const inPercent = files.filter((file) => /^percent[\\/][^\\/]+\.csv$/.test(file));
  const traces = inPercent.length > 0 ? inPercent : files.filter((file) => /^[^\\/]+\.csv$/.test(file));
  const rollouts = files.filter((file) => /^rollout-.*\.jsonl(\.zst)?$/.test(basename(file)));
  const rows =
    traces.length > 0
      ? traces.flatMap((file) => readTrace(join(directory, file)))
      : rollouts.flatMap((file) => readRollout(join(directory, file)).map((reading) => ['logs', reading] as const));
  if (rows.length === 0)
    throw new Error(`${directory} holds neither traces (*.csv) nor session logs (rollout-*.jsonl)`);
  return sourcesOf(rows);
}

/** In order of time; what lines of the same moment say stays in the order they were read in. */
function sourcesOf(rows: (readonly [string, Reading])[]): Source[] {
  const unique = new Map(rows.map((row) => [[row[0], ...Object.values(row[1])].join(), row]));
  return Object.entries(Object.groupBy(unique.values(), ([id]) => id))
    .map(([id, own = []]) => ({ id, readings: own.map(([, reading]) => reading).sort((a, b) => a.at - b.at) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
