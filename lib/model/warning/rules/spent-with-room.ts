import { bindingLimit } from '../../coverage.ts';
import { negated } from '../../credits/amount.ts';
import type { Spend } from '../../credits/movement.ts';
import { hasReset, isMain, isUsedUp, leftPercent } from '../../limit.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { costValue, creditsValue, limitValue, momentValue, percentValue } from '../values.ts';
import { message, words } from '../words.ts';
import { seenLimits } from './seen-limits.ts';

/** Once a day is enough: the same fault would otherwise speak at each debit. */
const quietHours = 24;

/** Credits fell although every limit had room: the plan should have paid. */
export const spentWithRoom: Rule = {
  name: 'spent-with-room',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 24 }),
  needsSecondReading: true,
  find(known) {
    const main = known.account.usage.figures.limits.filter(isMain);
    const judged = seenLimits(known).filter(({ limit }) => isMain(limit));
    if (main.length === 0 || judged.length < main.length) return [];
    const since = known.now.subtract(spentWithRoom.maxAge);
    return known.movements
      .filter((one): one is Spend => one.kind === 'spend' && one.through.kind === 'plan-had-room')
      .filter(({ by }) => Temporal.Instant.compare(by, since) >= 0)
      .map((spend) => findingOf(spend, known));
  },
};

function findingOf({ after, by, change }: Spend, known: KnownToWarn): Finding {
  const spent = negated(change);
  const limits = known.account.usage.figures.limits.filter(isMain);
  // What was used since, or came back, says nothing of the time in which credits were spent.
  const isAsThen = limits.every((limit) => !isUsedUp(limit) && !hasReset(limit, known.now));
  const binding = isAsThen ? bindingLimit(limits) : undefined;
  return {
    subject: '',
    stage: 1,
    holds: 1,
    span: { from: after, until: by.add({ hours: quietHours }) },
    deadline: null,
    happenedBy: by,
    says: message(
      words('warnSpentWithRoom'),
      words(
        'warnSpentWithRoomBody',
        creditsValue(spent),
        costValue(spent, known.perCredit),
        momentValue(after),
        momentValue(by),
      ),
      binding ? words('warnSpentWithRoomLeft', limitValue(binding), percentValue(leftPercent(binding))) : null,
      words('warnSpentWithRoomAdvice'),
    ),
  };
}
