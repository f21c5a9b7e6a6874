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

/** Banked resets that can be used, by the hour in which they expire. One that has may still be listed (facts.md §2.1). */
export function bankedResets({ account, now }: Pick<KnownToWarn, 'account' | 'now'>): Banked[] {
  const usable = (account.resetCredits?.figures.credits ?? []).flatMap(({ status, expiresAt }) =>
    expiresAt && (status === null || status === 'available') && Temporal.Instant.compare(expiresAt, now) > 0
      ? [expiresAt]
      : [],
  );
  const byHour = Map.groupBy(usable, hourOf);
  return [...byHour.values()].flatMap((own) => {
    const [at] = own.toSorted(Temporal.Instant.compare);
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
