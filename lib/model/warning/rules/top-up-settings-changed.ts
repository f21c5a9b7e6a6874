import { compare, minus } from '../../credits/amount.ts';
import type { Decimal } from '../../decimal.ts';
import type { TopUp } from '../../reading.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne } from '../rule.ts';
import { costValue, creditsValue } from '../values.ts';
import { message, type WarningText, type Words, words } from '../words.ts';

/** Auto top-up was switched on or off, or its amounts are others than at the last reading. */
export const topUpSettingsChanged: Rule = {
  name: 'top-up-settings-changed',
  figures: 'topUp',
  maxAge: Temporal.Duration.from({ hours: 24 }),
  needsSecondReading: false,
  find: (known) => atMostOne(findingOf(known)),
};

const amounts = [
  ['minimum', 'warnTopUpMinimumWas'],
  ['target', 'warnTopUpTargetWas'],
  ['monthlyLimit', 'warnTopUpCapWas'],
] as const satisfies readonly (readonly [keyof TopUp, WarningText])[];

function findingOf(known: KnownToWarn): Finding | null {
  const { topUpChange, now } = known;
  if (topUpChange === null) return null;
  const { was, is, after, by } = topUpChange;
  if (Temporal.Instant.compare(by, now.subtract(topUpSettingsChanged.maxAge)) < 0) return null;
  const isSwitched = was.enabled !== null && is.enabled !== null && was.enabled !== is.enabled;
  return {
    subject: '',
    stage: 1,
    holds: 1,
    span: { from: after, until: by },
    deadline: null,
    happenedBy: by,
    says: message(
      words(!isSwitched ? 'warnTopUpChanged' : is.enabled ? 'warnTopUpSwitchedOn' : 'warnTopUpSwitchedOff'),
      is.enabled && is.minimum && is.target
        ? words('warnTopUpRule', creditsValue(is.minimum), creditsValue(is.target))
        : null,
      ...amounts.map(([name, text]) => change(text, was[name], is[name])),
      mayBuyNow(known),
      words('warnTopUpChangedAdvice'),
    ),
  };
}

/** What was not read is no change. */
function change(text: WarningText, was: Decimal | null, is: Decimal | null): Words | null {
  return was !== null && is !== null && compare(was, is) !== 0
    ? words(text, creditsValue(was), creditsValue(is))
    : null;
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
