import type { Reading } from './reading.ts';

/** What is known of one source at one moment. */
export interface Situation {
  now: number;
  windowMinutes: number;
  /** Of the window that is forecast, as announced. */
  resetsAt: number;
  /** Share of the window that has passed, 0 to 1. */
  elapsed: number;
  /** Used percent of the window, its running maximum. */
  used: number;
  /** Every reading of the source up to now, of every length, in order of time. */
  readings: readonly Reading[];
}

/** Used percent at the reset, and the probability to reach 100 % before it. */
export interface Forecast {
  p10: number;
  p50: number;
  p90: number;
  exhaustion: number;
}

/** No forecast, or not all of it, and why. */
export interface Refused extends Partial<Forecast> {
  refused: string;
}

/** What most methods say when they give none. */
export const notGiven: Refused = { refused: 'not-given' };

/** A forecast, or a refusal to give one or some of it. */
export type Method = (situation: Situation) => Forecast | Refused;
