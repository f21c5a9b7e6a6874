import { weekSeconds } from '../moment.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

/** What of a limit is set by hand, not fitted. */
interface SetOfLimit {
  /** Hours of pause after which a session is e times less likely to go on. */
  fadingHours: number;
  /** Hours of pause after which the window is e times less likely to be used up still. */
  restHours: number;
  /** How long a look says enough about now. */
  currentHours: number;
  /** The own record draws no side of a range in to less than this share of it; 1: out only. */
  narrowest: number;
}

/** The limits that have parameters of their own. */
export const modelledLimits = {
  fiveHours: { lengthSeconds: 18_000, ...(setByHand.limits.fiveHours satisfies SetOfLimit) },
  week: { lengthSeconds: weekSeconds, ...(setByHand.limits.week satisfies SetOfLimit) },
} as const;
export type LimitName = keyof typeof modelledLimits;

/** The limit of a length; null where none was fitted. */
export function limitOfLength(lengthSeconds: number | null): LimitName | null {
  const names = Object.keys(modelledLimits) as LimitName[];
  return names.find((name) => modelledLimits[name].lengthSeconds === lengthSeconds) ?? null;
}
