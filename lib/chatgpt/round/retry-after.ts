/**
 * The seconds that an answer asks to wait (`Retry-After`: a number of them, or a date), null where it does not.
 * A date is taken by the site's own clock where the answer says what that shows, else by `now`.
 */
export function retryAfterSeconds(headers: Headers, now: Temporal.Instant): number | null {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(asked)) return Number(asked);
  const until = dateMs(asked);
  if (until === null) return null;
  return Math.max(0, Math.ceil((until - (dateMs(headers.get('date') ?? '') ?? now.epochMilliseconds)) / 1000));
}

/** A date as HTTP writes it: "Wed, 21 Oct 2026 07:28:00 GMT". */
function dateMs(text: string): number | null {
  const ms = /^[A-Z][a-z]{2}, .* GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(ms) ? ms : null;
}
