import type { KnownKeys } from '../source/line-start.ts';
import { parseStatusTime } from './fiscal-year.ts';
import { TERMS } from './terms.ts';
import { fold } from './text.ts';

const KEYS = new Set(
  Object.values(TERMS).flatMap((fields) =>
    Object.values<string | readonly string[]>(fields).flat().map(fold),
  ),
);

/** Keys that begin an entry of a list, and no sentence. */
const ENTRY_KEYS = new Set(['id', '事業名', '施策', '再掲', '文', '事業CD', '元の文', '要確認']);

/** What the reader of YAML needs to know of the format to tell a mistyped key from a sentence with a colon in it. */
export const formatKeys: KnownKeys = {
  isKey: (word) => KEYS.has(word) || KEYS.has(fold(word)) || parseStatusTime(word) !== null,
  opensEntry: (word) => ENTRY_KEYS.has(fold(word)),
};
