import type { Case } from './case.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

/**
 * What a quantile of further use can be made of. `pace` grows with the time ahead, `spread`
 * with its square root, as the sum of independent sessions does; `wakingPace` counts the hours ahead
 * by how much this person uses them. The others hold only while someone is at work: they fade
 * with the time since the last sign of use.
 */
export type Term = 'pace' | 'wakingPace' | 'spread' | 'sessionPace' | 'session' | 'busySession' | 'busy';

const {
  busy: { percent: busyPercent },
  // With less than this left, all further use shrinks in step with what is left.
  slowsAt,
} = setByHand;

/**
 * The terms, in percent points, of use from now on over `ahead`, a share of the window. `rate` is in
 * percent a window, `fadingHours` those of the limit (see `limits.ts`).
 */
export function termsOf(known: Case, ahead: number, rate: number, fadingHours: number): Record<Term, number> {
  const { usedPercent, idleHours, busy, waking } = known;
  const slowing = Math.min(1, (100 - usedPercent) / slowsAt);
  const pace = slowing * rate * ahead;
  const spread = slowing * rate * Math.sqrt(ahead);
  const atWork = Math.exp(-idleHours / fadingHours);
  return {
    pace,
    wakingPace: pace * waking,
    spread,
    sessionPace: pace * atWork,
    session: spread * atWork,
    busySession: spread * atWork * busy,
    busy: slowing * busyPercent * Math.sqrt(ahead) * busy,
  };
}

/** The share of the window that is left. */
export function leftOf({ elapsed }: Case): number {
  return Math.min(1, Math.max(0, 1 - elapsed));
}
