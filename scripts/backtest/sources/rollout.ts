import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { z } from '../../../lib/model/schema.ts';
import type { Reading } from '../protocol/reading.ts';

const Window = z.object({
  used_percent: z.number(),
  window_minutes: z.number(),
  /** Unix seconds; some builds of 2025 wrote ISO texts. */
  resets_at: z.optional(z.union([z.number(), z.string()])),
  /** Until 2025-10, counted from the line's own time. */
  resets_in_seconds: z.optional(z.number()),
});
type Window = z.infer<typeof Window>;

const TokenCount = z.object({
  timestamp: z.string(),
  payload: z.object({
    type: z.literal('token_count'),
    rate_limits: z.object({
      limit_id: z.nullish(z.string()),
      primary: z.catch(z.nullish(Window), null),
      secondary: z.catch(z.nullish(Window), null),
    }),
  }),
});

const mark = '"rate_limits"';

/** The readings in one session log of Codex (`rollout-*.jsonl`, also `.zst`); of the plan's own meter only. */
export function readRollout(file: string): Reading[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.includes(mark) ? readingsOf(line) : []));
}

/** A line that is cut off, or of another kind, holds no reading. */
function readingsOf(line: string): Reading[] {
  const { data } = TokenCount.safeParse(parsed(line));
  if (data === undefined) return [];
  const { limit_id: meter, primary, secondary } = data.payload.rate_limits;
  if (meter != null && meter !== 'codex') return [];
  const at = Date.parse(data.timestamp) / 1000;
  return [primary, secondary].flatMap((window) => (window ? readingOf(window, at) : []));
}

function readingOf({ used_percent, window_minutes, resets_at, resets_in_seconds }: Window, at: number): Reading[] {
  const announced = typeof resets_at === 'string' ? Date.parse(resets_at) / 1000 : resets_at;
  const resetsAt = announced ?? (resets_in_seconds === undefined ? Number.NaN : at + resets_in_seconds);
  const used = Math.min(100, Math.max(0, used_percent));
  const reading = { at, windowMinutes: wholeLength(window_minutes), used, resetsAt };
  return Object.values(reading).every(Number.isFinite) ? [reading] : [];
}

// Early builds rounded down: 299 minutes are five hours.
function wholeLength(minutes: number): number {
  return minutes % 60 === 59 ? minutes + 1 : minutes;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
