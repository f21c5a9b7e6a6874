import { weekSeconds } from '../moment.ts';

/** What is set, not fitted, of each limit that has parameters of its own. */
export const modelledLimits = {
  fiveHours: {
    lengthSeconds: 18_000,
    /**
     * Hours of pause after which a session is e times less likely to go on. A five-hour window is
     * decided by minutes, a week by part of a day; twice or half of either scores the same.
     */
    fadingHours: 0.25,
    /** Hours of pause after which the window is e times less likely to be used up still. */
    restHours: 0.25,
    /** How long a look says enough about now: the busiest hour of a five-hour window holds two thirds of its use. */
    currentHours: 1,
    /** What comes may differ from what was: the own record draws no side of a range in to less than this share of it. */
    narrowest: 0.75,
  },
  week: {
    lengthSeconds: weekSeconds,
    fadingHours: 6,
    /** A night is none: sleep ends a session, and no week. */
    restHours: 24,
    /** The busiest day holds most of a week. */
    currentHours: 24,
    /** Out only: the four forecasts of a week hold or miss together, so many that held are soon a few quiet weeks. */
    narrowest: 1,
  },
} as const;
export type LimitName = keyof typeof modelledLimits;

/** The limit of a length; null where none was fitted. */
export function limitOfLength(lengthSeconds: number | null): LimitName | null {
  const names = Object.keys(modelledLimits) as LimitName[];
  return names.find((name) => modelledLimits[name].lengthSeconds === lengthSeconds) ?? null;
}
