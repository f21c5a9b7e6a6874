import { isRefusal } from '../forecast/refusal.ts';
import { weekSeconds } from '../moment.ts';
import type { Settings } from '../settings.ts';
import type { AccountSummary } from '../summary.ts';
import { quietUntil } from './quiet-hours.ts';
import { creditsExpireSteps, expiryDays } from './rules/credits-expire.ts';
import { morning } from './rules/days-before.ts';
import { bankedResets, resetCreditSteps } from './rules/reset-credit-expires.ts';
import { useItSteps } from './rules/use-it-or-lose-it.ts';
import type { Warning } from './warning.ts';

interface WaitingFor {
  accounts: readonly AccountSummary[];
  /** Open warnings of all accounts. */
  open: readonly Warning[];
  choices: Settings['warnings'];
  zone: string;
}

/**
 * The next moment at which a warning may become due although nothing new is read: days before an expiry, lead times,
 * the end of quiet hours or of a snooze. Null: none. Waking then is enough; what is due is decided anew.
 */
export function nextWarningCheckAfter(
  { accounts, open, choices, zone }: WaitingFor,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const moments = [
    ...accounts.flatMap((account) => [
      ...expiryMoments({ account, now, zone }),
      ...resetCreditMoments(account, now),
      ...forecastMoments(account, choices.leadTimeHours),
      ...(choices.rules['use-it-or-lose-it'] ? useItMoments(account) : []),
    ]),
    ...Object.values(choices.snoozedUntil),
    ...(open.some(({ status }) => status === 'waiting' || status === 'decided')
      ? [quietUntil(choices.quietHours, now, zone)]
      : []),
  ];
  const next = moments
    .filter((moment) => moment !== null && Temporal.Instant.compare(moment, now) > 0)
    .toSorted((a, b) => (a && b ? Temporal.Instant.compare(a, b) : 0))[0];
  return next ?? null;
}

function expiryMoments(known: Parameters<typeof expiryDays>[0]): Temporal.Instant[] {
  return expiryDays(known).flatMap(({ day }) =>
    creditsExpireSteps.map((days) =>
      day.subtract({ days }).toZonedDateTime({ timeZone: known.zone, plainTime: morning }).toInstant(),
    ),
  );
}

function resetCreditMoments(account: AccountSummary, now: Temporal.Instant): Temporal.Instant[] {
  return bankedResets({ account, now }).flatMap(({ at }) =>
    resetCreditSteps.map((days) => at.subtract({ hours: 24 * days })),
  );
}

/** When what is forecast comes within the lead time. */
function forecastMoments({ forecast }: AccountSummary, leadTimeHours: number): Temporal.Instant[] {
  const credits = forecast?.credits;
  if (!credits) return [];
  const { switch: change, topUp, runway } = credits;
  const expected = [
    isRefusal(change) ? null : change.when?.p50,
    isRefusal(topUp) || isRefusal(topUp.next) ? null : topUp.next.when.p50,
    isRefusal(runway) ? null : runway.empty.p50,
  ];
  return expected.flatMap((moment) => (moment ? [moment.subtract({ hours: leadTimeHours })] : []));
}

function useItMoments({ usage }: AccountSummary): Temporal.Instant[] {
  return usage.figures.limits.flatMap(({ lengthSeconds, resetsAt }) =>
    lengthSeconds === weekSeconds && resetsAt ? useItSteps.map(({ hours }) => resetsAt.subtract({ hours })) : [],
  );
}
