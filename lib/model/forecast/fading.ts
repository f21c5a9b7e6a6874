/**
 * Hours of pause after which a session is e times less likely to go on. A five-hour window is
 * decided by minutes, a week by part of a day; twice or half of either scores the same.
 */
export const fadingHours = { fiveHours: 0.25, week: 6 };

/** The two limits that are forecast with parameters of their own. */
export type LimitName = keyof typeof fadingHours;
