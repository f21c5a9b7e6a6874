import { isMain } from '../../limit.ts';
import { weekSeconds } from '../../moment.ts';
import { type Finding, type KnownToWarn, type Rule, recovered } from '../rule.ts';
import { limitValue, momentValue, percentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { type SeenLimit, seenLimits } from './seen-limits.ts';

/** So many hours before the reset with at least so much left. */
export const useItSteps = [
  { hours: 48, percentLeft: 60 },
  { hours: 24, percentLeft: 40 },
  { hours: 6, percentLeft: 20 },
] as const;

/** Much of the week's limit is left, and little time. */
export const useItOrLoseIt: Rule = {
  name: 'use-it-or-lose-it',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 12 }),
  needsSecondReading: false,
  find: (known) =>
    seenLimits(known)
      .filter(({ limit }) => isMain(limit) && limit.lengthSeconds === weekSeconds)
      .flatMap((seen) => findingOf(seen, known) ?? []),
};

function findingOf({ subject, limit, span, isReset, percentLeft, tracked }: SeenLimit, { now }: KnownToWarn) {
  const { state } = tracked.history;
  if (isReset) return recovered(subject);
  if (state.kind !== 'running') return null;
  const hours = now.until(state.resetsAt).total('hours');
  const reached = useItSteps.filter((step) => hours <= step.hours);
  const last = reached.at(-1);
  const isDue = last !== undefined && percentLeft >= last.percentLeft;
  return {
    subject,
    stage: isDue ? reached.length : 0,
    holds: useItSteps.length,
    span,
    deadline: null,
    happenedBy: null,
    says: isDue
      ? message(
          words('warnUseIt', limitValue(limit), percentValue(percentLeft)),
          words('warnUseItBody', momentValue(state.resetsAt)),
        )
      : null,
  } satisfies Finding;
}
