/** Days ahead that are gone through hour by hour: thirty, and those between the reading and now. */
export const hourlyDays = 34;

/** The times ahead of which probabilities and sums are told, in hours from now. */
export const horizonHours = { hours24: 24, days7: 168, days30: 720, days90: 2160 } as const;

/** Days ahead that are known at all: a grant lives twelve months. */
export const daysAhead = 400;

/** The last day ahead of which it is told what will be left: of credits that expire later, as of it. */
export const lastDayAhead = daysAhead - 1;
