/** Lines that stand in columns together: Chromium balances columns over all their pages again and again. */
export const MOST_IN_COLUMNS = 200;
