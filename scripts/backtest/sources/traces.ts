import { readFileSync } from 'node:fs';
import type { Reading } from '../protocol/reading.ts';

const header = 't_unix,window_minutes,used_percent,resets_at_unix,source_id';

/** The rows of a file of traces, each with its source; rows that are not five sensible fields are left out. */
export function readTrace(file: string): [string, Reading][] {
  const [first, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (first?.trim() !== header) throw new Error(`${file} is not a trace: its first line is not "${header}"`);
  return lines.flatMap((line) => {
    const [at, windowMinutes, used, resetsAt, id] = line.split(',');
    const reading = {
      at: Number(at),
      windowMinutes: Number(windowMinutes),
      used: Math.min(100, Math.max(0, Number(used))),
      resetsAt: Number(resetsAt),
    };
    const isSensible = id !== undefined && at !== '' && Object.values(reading).every(Number.isFinite);
    return isSensible ? [[id.trim(), reading] satisfies [string, Reading]] : [];
  });
}
