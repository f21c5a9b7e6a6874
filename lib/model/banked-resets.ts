import type { ResetCredits } from './reading.ts';

/** When the banked resets expire that can be used, the next first. One that has expired may still be listed (facts.md §2.1). */
export function resetExpiries({ credits }: ResetCredits, now: Temporal.Instant): Temporal.Instant[] {
  return credits
    .flatMap(({ status, expiresAt }) => (expiresAt && (status === null || status === 'available') ? [expiresAt] : []))
    .filter((expiresAt) => Temporal.Instant.compare(expiresAt, now) > 0)
    .toSorted(Temporal.Instant.compare);
}
