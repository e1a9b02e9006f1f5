/** What stands in a cell where nothing is written: Chromium leaves a cell with no character at all out of a tagged file. */
export const EMPTY = '\u3000';
