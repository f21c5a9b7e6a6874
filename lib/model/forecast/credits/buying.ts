import type { KnownCredits } from './known.ts';
import type { Account } from './outcomes.ts';
import parameters from './parameters.json' with { type: 'json' };

/** What somebody buys by hand who was seen to. */
export function byHandOf({ uses }: KnownCredits): Account['byHand'] {
  const { times, credits } = uses?.byHand ?? { times: 0, credits: 0 };
  const { strength, waitHours } = parameters.byHand;
  if (times < leastTimes) return null;
  return { credits: credits / times, waitHours, share: times / (times + strength) };
}

// A purchase of more than a hundred days ago says nothing of now.
const leastTimes = 0.2;

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
