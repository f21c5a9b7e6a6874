import { fading, msBetween } from '../moment.ts';
import { instant, z } from '../schema.ts';
import type { EndedWindow } from '../window-ended.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

/**
 * Earlier windows of one limit, summed. The older a window, the less it counts,
 * so a sum over years is two figures that each window's end updates.
 */
export const PastUse = z.object({
  usedPercent: z.number(),
  /** Windows in which it could be used: one that ended early or was used up half-way counts half. */
  exposure: z.number(),
  /** The moment to which the sum has faded. */
  asOf: instant,
});
export type PastUse = z.infer<typeof PastUse>;

const { memoryDays } = setByHand.past;

/** No earlier window is known. */
export function noPastUse(asOf: Temporal.Instant): PastUse {
  return { usedPercent: 0, exposure: 0, asOf };
}

/**
 * The sum with one more window in it. A window that hit 100 % would have gone on, so it counts
 * only for the time until then, and what it used stands beside that time.
 */
export function withWindow(past: PastUse, { start, resetsAt, end, usedUpAt, usedPercent }: EndedWindow): PastUse {
  const lengthMs = msBetween(start, resetsAt);
  const exposure = lengthMs > 0 ? Math.min(1, Math.max(0, msBetween(start, usedUpAt ?? end) / lengthMs)) : 0;
  const faded = fadedTo(past, end);
  return { ...faded, usedPercent: faded.usedPercent + usedPercent, exposure: faded.exposure + exposure };
}

/** The same sum some time later. A moment before `asOf` changes nothing. */
export function fadedTo(past: PastUse, moment: Temporal.Instant): PastUse {
  if (msBetween(past.asOf, moment) <= 0) return past;
  const weight = fading(past.asOf, moment, memoryDays);
  return { usedPercent: past.usedPercent * weight, exposure: past.exposure * weight, asOf: moment };
}
