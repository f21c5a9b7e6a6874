import { isLong, isMain } from '../../limit.ts';
import { type Finding, type KnownToWarn, type Rule, recovered } from '../rule.ts';
import { limitValue, momentValue, percentValue, resetValue } from '../values.ts';
import { message, type WarningMessage, words } from '../words.ts';
import { runsOutAround } from './runs-out.ts';
import { type SeenLimit, seenLimits } from './seen-limits.ts';
import { whoPays } from './who-pays.ts';

/** Percent points above a level from which it counts as recovered: percents are rounded, and corrected by a point or two. */
const margin = 5;

/** What is left of a limit falls to a level that the user set; of several at once only the lowest is said. */
export const limitLow: Rule = {
  name: 'limit-low',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 1 }),
  needsSecondReading: false,
  find: (known) => seenLimits(known).map((seen) => findingOf(seen, known)),
};

function findingOf(seen: SeenLimit, known: KnownToWarn): Finding {
  const { subject, limit, span, percentLeft, isReset } = seen;
  if (isReset) return recovered(subject);
  const { limitLevels, longLimitLevels } = known.choices;
  const levels = (isLong(limit) && longLimitLevels) || limitLevels;
  // The lower the level the graver.
  const stageAt = (left: number) => {
    const lowest = levels.findLast((level) => left <= level);
    return lowest === undefined ? 0 : 100 - lowest;
  };
  const stage = stageAt(percentLeft);
  return {
    subject,
    stage,
    holds: Math.max(stage, stageAt(percentLeft - margin)),
    span,
    deadline: null,
    happenedBy: percentLeft <= 0 ? known.account.usage.at : null,
    says: stage > 0 ? messageOf(seen, known) : null,
  };
}

function messageOf(seen: SeenLimit, known: KnownToWarn): WarningMessage {
  const { limit, percentLeft } = seen;
  const reset = resetValue(limit);
  const name = limitValue(limit);
  const around = percentLeft > 0 ? runsOutAround(seen, known) : null;
  const isUsedUp = percentLeft <= 0;
  return message(
    isUsedUp ? words('warnLimitUsedUp', name) : words('warnLimitLow', name, percentValue(percentLeft)),
    around && words('warnRunsOutAround', momentValue(around)),
    // Before the reset: "after that" would else be after it.
    isMain(limit) ? whoPays(isUsedUp ? 'now' : 'later', known) : null,
    reset && words('warnResetsAt', reset),
  );
}
