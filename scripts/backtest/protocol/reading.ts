/** What one source said of one limit at one moment. Times are Unix seconds, use is whole percent. */
export interface Reading {
  at: number;
  windowMinutes: number;
  used: number;
  resetsAt: number;
}

/** The readings of about one person, in order of time. */
export interface Source {
  id: string;
  readings: Reading[];
}

/** The two limits the protocol scores. */
export const fiveHours = 300;
export const week = 10_080;
export type WindowMinutes = typeof fiveHours | typeof week;
