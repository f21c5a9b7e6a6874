import { dayMs, hourMs, msBetween } from '../../moment.ts';
import type { Followed, TimeStretch } from './follow.ts';
import { type Hidden, historyDays, type UseHistory } from './use-history.ts';

// Less than this hides nothing: a look an hour before a reset has seen the window.
const leastMs = hourMs;

/** The times in which percents do not tell what was needed, with those of one more look. */
export function hiddenAfter(
  { hidden, payer }: UseHistory,
  at: Temporal.Instant,
  short: Followed,
  long: Followed,
  hasSpent: boolean,
): Hidden[] {
  const why = hasSpent || payer === 'credits' ? 'on-credits' : 'blocked';
  // The longer limit sees what the shorter one's unseen windows used.
  const unseen = (long.limit ? long : short).unseen;
  const more = [
    ...[short.usedUp, long.usedUp].flatMap((stretch) => (stretch ? [{ ...stretch, why } as Hidden] : [])),
    ...(unseen && lengthOf(unseen) >= leastMs ? [{ ...unseen, why: 'unseen' } as Hidden] : []),
  ];
  const firstMs = at.epochMilliseconds - historyDays * dayMs;
  return more.reduce(
    joined,
    hidden.filter(({ to }) => to.epochMilliseconds > firstMs),
  );
}

/** One stretch more; where it goes on with the last one for the same reason, that one grows. */
function joined(hidden: readonly Hidden[], next: Hidden): Hidden[] {
  if (lengthOf(next) <= 0) return [...hidden];
  const last = hidden.findLast(({ why }) => why === next.why);
  if (last === undefined || Temporal.Instant.compare(last.to, next.from) < 0) return [...hidden, next];
  const to = Temporal.Instant.compare(last.to, next.to) < 0 ? next.to : last.to;
  return hidden.map((one) => (one === last ? { ...one, to } : one));
}

function lengthOf({ from, to }: TimeStretch): number {
  return msBetween(from, to);
}
