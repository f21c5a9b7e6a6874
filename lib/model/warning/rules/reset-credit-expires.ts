import { resetExpiries } from '../../banked-resets.ts';
import { hourOf } from '../../moment.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { countValue, momentValue } from '../values.ts';
import { message, words } from '../words.ts';

/** So many days before a banked reset's time. */
export const resetCreditSteps = [3, 1] as const;

/** A banked reset will be lost unless it is used. */
export const resetCreditExpires: Rule = {
  name: 'reset-credit-expires',
  figures: 'resetCredits',
  maxAge: Temporal.Duration.from({ hours: 24 * 7 }),
  needsSecondReading: false,
  find: (known) => bankedResets(known).map((resets) => findingOf(resets, known.now)),
};

interface Banked {
  at: Temporal.Instant;
  count: number;
}

/** Banked resets that can be used, by the hour in which they expire. */
export function bankedResets({ account, now }: Pick<KnownToWarn, 'account' | 'now'>): Banked[] {
  const expiries = account.resetCredits ? resetExpiries(account.resetCredits.figures, now) : [];
  return [...Map.groupBy(expiries, hourOf).values()].flatMap((own) => {
    const [at] = own;
    return at ? [{ at, count: own.length }] : [];
  });
}

function findingOf({ at, count }: Banked, now: Temporal.Instant): Finding {
  const days = now.until(at).total('hours') / 24;
  const stage = resetCreditSteps.filter((step) => days <= step).length;
  return {
    subject: at.round({ smallestUnit: 'hour', roundingMode: 'trunc' }).toString(),
    stage,
    holds: resetCreditSteps.length,
    span: null,
    deadline: at,
    happenedBy: null,
    says:
      stage > 0
        ? message(
            words('warnResetCreditExpires', momentValue(at)),
            words('warnResetCreditBody', countValue(count)),
            words('warnResetCreditAdvice'),
          )
        : null,
  };
}
