import { latest } from '../../moment.ts';
import type { Finding, KnownToWarn } from '../rule.ts';

/** What was said to be likely has recovered below this probability. */
export const unlikely = 0.25;

/**
 * How long something that was announced may take to come: the lead time, or as long as the forecast gives it, nine in
 * ten. After that the announcement was wrong, or has had its day, and another may be made.
 */
export function announcedSpan(
  { now, choices }: Pick<KnownToWarn, 'now' | 'choices'>,
  nearlyAlwaysBy: Temporal.Instant | null,
): Finding['span'] {
  const lead = now.add({ hours: choices.leadTimeHours });
  return { from: now, until: latest(lead, nearlyAlwaysBy ?? lead) };
}
