import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runMain } from './main.ts';
import { lineFor } from './read/line.ts';
import { readSaved } from './read/saved.ts';

const usage =
  'npm run --silent read -- FILE… [--path /backend-api/…] [--at 2026-09-21T10:00:00Z] [--lang de] [--zone Europe/Berlin]';

/** Prints, one JSON line a file, what Spillway makes of saved answers and page texts. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      path: { type: 'string' },
      at: { type: 'string' },
      lang: { type: 'string' },
      zone: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(`Name at least one file: ${usage}`);
  const context = {
    path: values.path ?? null,
    at: values.at === undefined ? null : Temporal.Instant.from(values.at),
    language: values.lang ?? null,
    // Refuses a zone that does not exist.
    zone: Temporal.Now.zonedDateTimeISO(values.zone ?? Temporal.Now.timeZoneId()).timeZoneId,
  };
  // Before the first line is printed, so that a missing file leaves no half of an output.
  const files = positionals.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  for (const file of files) console.log(lineFor(readSaved(file, context)));
}

await runMain('read', main);
