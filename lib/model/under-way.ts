/** How long what was seen may take to be kept. What takes longer is given up: it would only be asked for again. */
export const longestUnderWayMs = 3_600_000;
