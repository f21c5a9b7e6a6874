import { compare, minus } from '../../credits/amount.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne } from '../rule.ts';
import { changedAmounts, isSwitched } from '../top-up-change.ts';
import { costValue, creditsValue } from '../values.ts';
import { message, type Words, words } from '../words.ts';

/** Auto top-up was switched on or off, or its amounts are others than at the last reading. */
export const topUpSettingsChanged: Rule = {
  name: 'top-up-settings-changed',
  figures: 'topUp',
  maxAge: Temporal.Duration.from({ hours: 24 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

const texts = {
  minimum: 'warnTopUpMinimumWas',
  target: 'warnTopUpTargetWas',
  monthlyLimit: 'warnTopUpCapWas',
} as const;

function findingOf(known: KnownToWarn): Finding | null {
  const { topUpChange, now } = known;
  if (topUpChange === null) return null;
  const { is, after, by } = topUpChange;
  if (Temporal.Instant.compare(by, now.subtract(topUpSettingsChanged.maxAge)) < 0) return null;
  return {
    subject: '',
    stage: 1,
    holds: 1,
    span: { from: after, until: by },
    deadline: null,
    happenedBy: by,
    says: message(
      words(
        !isSwitched(topUpChange) ? 'warnTopUpChanged' : is.enabled ? 'warnTopUpSwitchedOn' : 'warnTopUpSwitchedOff',
      ),
      is.enabled && is.minimum && is.target
        ? words('warnTopUpRule', creditsValue(is.minimum), creditsValue(is.target))
        : null,
      ...changedAmounts(topUpChange).map(({ name, was, is }) =>
        words(texts[name], creditsValue(was), creditsValue(is)),
      ),
      mayBuyNow(known),
      words('warnTopUpChangedAdvice'),
    ),
  };
}

/** Switched on while the balance is below the minimum, it may buy at once (facts.md §5.1). */
function mayBuyNow({ account, perCredit }: KnownToWarn): Words | null {
  const { enabled = null, minimum = null, target = null } = account.topUp?.figures ?? {};
  const { balance } = account.usage.figures.credits;
  if (enabled !== true || minimum === null || target === null || balance === null) return null;
  if (compare(balance, minimum) >= 0) return null;
  const credits = minus(target, balance);
  return words('warnTopUpMayBuyNow', creditsValue(credits), costValue(credits, perCredit));
}
