import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading, Source } from './reading.ts';

const header = 't_unix,window_minutes,used_percent,resets_at_unix,source_id';

/** Every source of a folder of traces (`percent/*.csv`, or the files themselves), by id. */
export function readTraces(directory: string): Source[] {
  const names = readdirSync(directory);
  const folder = names.includes('percent') ? join(directory, 'percent') : directory;
  const sources = new Map<string, Reading[]>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    for (const [id, reading] of parseTrace(readFileSync(join(folder, name), 'utf8'))) {
      const readings = sources.get(id) ?? [];
      readings.push(reading);
      sources.set(id, readings);
    }
  }
  return [...sources]
    .map(([id, readings]) => ({ id, readings: readings.sort((a, b) => a.at - b.at) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rows of one file; rows that are not five sensible fields are left out. */
function parseTrace(text: string): [string, Reading][] {
  const [first, ...lines] = text.split(/\r?\n/);
  if (first?.trim() !== header) throw new Error(`not a trace: the first line is "${first}"`);
  return lines.flatMap((line) => {
    const [at, windowMinutes, used, resetsAt, id] = line.split(',');
    const reading = {
      at: Number(at),
      windowMinutes: Number(windowMinutes),
      used: Math.min(100, Number(used)),
      resetsAt: Number(resetsAt),
    };
    const sensible = id !== undefined && at !== '' && Object.values(reading).every(Number.isFinite);
    return sensible ? [[id.trim(), reading] satisfies [string, Reading]] : [];
  });
}
