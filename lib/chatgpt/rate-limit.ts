import type { LimitReading } from '../model/limit.ts';
import { latest } from '../model/moment.ts';
import { z } from '../model/schema.ts';
import { part } from './parts.ts';
import { SpendAllowance } from './spend-limit.ts';
import { countdown, flag, length, moment, usedPercent } from './values.ts';

const Window = z.object({
  used_percent: usedPercent,
  limit_window_seconds: part(length),
  reset_after_seconds: part(countdown),
  reset_at: part(moment),
});
type Window = z.infer<typeof Window>;

/**
 * The limits of one meter. The slots mean nothing, "primary" is not five hours
 * (facts.md §0.3), so any further slot that holds a window counts like the two known.
 */
export const RateLimit = z.catchall(
  z.object({
    allowed: part(flag),
    limit_reached: part(flag),
    individual_limit: part(SpendAllowance),
    primary_window: part(Window),
    secondary_window: part(Window),
  }),
  z.catch(z.nullish(Window), null),
);
export type RateLimit = z.infer<typeof RateLimit>;

/** The limits of one meter, as read at `at`. */
export function limitsOf(
  rateLimit: RateLimit | null | undefined,
  meter: { meter: string; name: string | null },
  at: Temporal.Instant,
): LimitReading[] {
  return windowsOf(rateLimit).map((window) => ({
    ...meter,
    lengthSeconds: window.limit_window_seconds ?? null,
    usedPercent: window.used_percent,
    resetsAt: resetOf(window, at),
    resetPrecision: 'second',
    idle: isIdle(window, at),
  }));
}

/** What the site's clock showed as it answered, to half a minute: a reset less what is left until it. Null: it does not tell. */
export function saidAtOf(rateLimits: readonly (RateLimit | null | undefined)[]): Temporal.Instant | null {
  // Nothing is left until a reset that has passed, whenever that was.
  const [first, ...others] = rateLimits
    .flatMap(windowsOf)
    .flatMap(({ reset_at, reset_after_seconds: seconds }) =>
      reset_at && seconds ? [reset_at.subtract({ seconds })] : [],
    );
  return first ? latest(first, ...others) : null;
}

function windowsOf(rateLimit: RateLimit | null | undefined): Window[] {
  return Object.entries(rateLimit ?? {})
    .filter((slot): slot is [string, Window] => slot[0].endsWith('_window') && typeof slot[1] === 'object' && !!slot[1])
    .map(([, window]) => window);
}

function resetOf(window: Window, at: Temporal.Instant): Temporal.Instant | null {
  if (window.reset_at) return window.reset_at;
  return typeof window.reset_after_seconds === 'number' ? at.add({ seconds: window.reset_after_seconds }) : null;
}

// The countdown comes from a cache of up to 18 s (facts.md §7.1).
const countdownLagSeconds = 30;

/** A window that no use has started yet: 0 or 1 % and the whole length still to run (facts.md §1.6, §7.1). */
function isIdle(window: Window, at: Temporal.Instant): boolean {
  const length = window.limit_window_seconds;
  const left = window.reset_after_seconds ?? window.reset_at?.since(at).total('seconds');
  return window.used_percent <= 1 && length != null && left !== undefined && left >= length - countdownLagSeconds;
}
