import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPageText } from '../../../lib/chatgpt/page-text/read.ts';
import type { Parsed } from '../../../lib/chatgpt/parsed.ts';
import type { Usage } from '../../../lib/model/reading.ts';

type Context = Parameters<typeof readPageText>[1];

/** A Monday, 22:00 in Berlin. */
export const context: Context = {
  at: Temporal.Instant.from('2026-06-15T20:00:00Z'),
  language: null,
  zone: 'Europe/Berlin',
};

/** What a text gives that has figures. */
export function figuresOf(text: string, changes: Partial<Context> = {}): Parsed<Usage> {
  const read = readPageText(text, { ...context, ...changes });
  if ('kind' in read) throw new Error(`no figures: ${read.reason}`);
  return read;
}

/** The limits of a text, each as one line: "codex 18000: 23% used". */
export function limitsIn(text: string, changes: Partial<Context> = {}): string[] {
  const read = readPageText(text, { ...context, ...changes });
  if ('kind' in read) return [];
  return read.figures.limits.map(
    ({ meter, lengthSeconds, usedPercent }) => `${meter} ${lengthSeconds}: ${usedPercent}% used`,
  );
}

/** The page as a user of Plus pasted it (openai/codex #28391). */
export const realText = readFileSync(
  join(import.meta.dirname, '../../fixtures/page-text/analytics-plus-en-2026-06-15.txt'),
  'utf8',
);
