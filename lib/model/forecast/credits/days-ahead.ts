/** Days ahead that are gone through hour by hour: thirty, and those between the reading and now. */
export const hourlyDays = 34;

/** Days ahead that are known at all: a grant lives twelve months. */
export const daysAhead = 400;
