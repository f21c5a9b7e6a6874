import { isMain, isSameLimit } from '../../limit.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { limitValue, percentValue, resetValue } from '../values.ts';
import { message, words } from '../words.ts';
import { type SeenLimit, seenLimits } from './seen-limits.ts';

/** A limit that was used up has room again. */
export const limitRestored: Rule = {
  name: 'limit-restored',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 1 }),
  needsSecondReading: true,
  find: (known) =>
    seenLimits(known)
      .filter(({ limit }) => isMain(limit))
      .flatMap((seen) => findingOf(seen, known) ?? []),
};

/** News of a day ago is none. */
const newsFor = Temporal.Duration.from({ hours: 24 });

function findingOf({ subject, limit, percentLeft }: SeenLimit, { pastWindows, now }: KnownToWarn): Finding | null {
  const last = pastWindows.findLast((one) => isSameLimit(one, limit));
  if (last?.usedUpAt == null || percentLeft <= 0) return null;
  if (Temporal.Instant.compare(last.end, now.subtract(newsFor)) < 0) return null;
  const reset = resetValue(limit);
  return {
    subject,
    stage: 1,
    holds: 1,
    span: { from: last.usedUpAt, until: last.end },
    deadline: null,
    happenedBy: last.end,
    says: message(
      words('warnRestored', limitValue(limit)),
      words('warnRestoredBody', percentValue(percentLeft)),
      reset && words('warnResetsAt', reset),
    ),
  };
}
