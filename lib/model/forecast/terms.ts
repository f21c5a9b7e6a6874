import type { Case } from './case.ts';

/**
 * What a quantile of further use can be made of. `pace` grows with the time left, `spread`
 * with its square root, as the sum of independent sessions does; `wakingPace` counts the hours left
 * by how much this person uses them. The others hold only while someone is at work: they fade
 * with the time since the last sign of use.
 */
export type Term = 'pace' | 'wakingPace' | 'spread' | 'sessionPace' | 'session' | 'busySession' | 'busy';

// A session that uses the limit up steadily takes some ten percent between two looks.
const busyPercent = 10;

// People slow down near a limit: with less than this left, all further use shrinks in step with what is left.
const slowsAt = 30;

/** The terms at one moment, in percent points. `fadingHours`: see `fading.ts`. */
export function termsOf(known: Case, rate: number, fadingHours: number): Record<Term, number> {
  const { elapsed, used, idleHours, busy, waking } = known;
  const left = Math.min(1, Math.max(0, 1 - elapsed));
  const slowing = Math.min(1, (100 - used) / slowsAt);
  const pace = slowing * rate * left;
  const spread = slowing * rate * Math.sqrt(left);
  const atWork = Math.exp(-idleHours / fadingHours);
  return {
    pace,
    wakingPace: pace * waking,
    spread,
    sessionPace: pace * atWork,
    session: spread * atWork,
    busySession: spread * atWork * busy,
    busy: slowing * busyPercent * Math.sqrt(left) * busy,
  };
}
