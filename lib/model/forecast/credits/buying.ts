import { fading } from '../../moment.ts';
import type { KnownCredits } from './known.ts';
import type { Account } from './outcomes.ts';
import parameters from './parameters.json' with { type: 'json' };
import { historyDays } from './use-history.ts';

/** What somebody without auto top-up buys by hand, as they were seen to of late; null: nothing. */
export function byHandOf({ uses, readAt }: KnownCredits): Account['byHand'] {
  if (!uses?.byHand) return null;
  const { times, credits, asOf } = uses.byHand;
  const { strength, waitHours, leastTimes } = parameters.byHand;
  const timesNow = times * fading(asOf, readAt, historyDays);
  if (timesNow < leastTimes) return null;
  return { credits: credits / times, waitHours, share: timesNow / (timesNow + strength) };
}

/**
 * How far below the minimum the balance is when it is bought, in usual debits: what this person spends at once, and
 * what the charges of this month tell, which were larger than from minimum to target.
 */
export function overshootOf({ uses, topUp, charged }: KnownCredits): number {
  const { ofAnHour, strength } = parameters.overshoot;
  let [squares, sum] = [0, 0];
  for (const [, , , credits] of uses?.hours ?? []) {
    squares += credits * credits;
    sum += credits;
  }
  const hourly = sum > 0 ? (ofAnHour * squares) / sum : parameters.debit;
  const usual = Number(topUp?.target ?? 0) - Number(topUp?.minimum ?? 0);
  const beyond = Math.max(0, Number(charged.credits) - charged.count * usual);
  return (hourly * strength + beyond) / (strength + charged.count) / parameters.debit;
}
