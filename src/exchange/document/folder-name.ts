/** Names Windows keeps for itself, and one the format does. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|assets)$/u;
/** A hash says nothing to a person: eight or more hexadecimal digits, figures among them. */
const HASH = /^(?=.*\d)[0-9a-f]{8,}$/u;
const LONGEST = 40;

/**
 * A name for a folder or file, formed as ids are ([a-z][a-z0-9-]*), from the first text that has a word in ASCII letters,
 * or else figures (000 → plan-000). Null where none has either: Japanese is never romanised.
 */
export function asciiName(texts: readonly string[]): string | null {
  const candidates = texts.map(wordsOf);
  const spoken = candidates.find((words) => words.some((word) => /[a-z]/u.test(word)));
  const figures = candidates.find((words) => words.length > 0);
  const words = spoken ?? figures;
  if (!words) return null;
  const name = words.join('-').slice(0, LONGEST).replace(/-+$/u, '');
  return /^[a-z]/u.test(name) && !RESERVED.test(name) ? name : `plan-${name}`;
}

function wordsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  const speaking = words.filter((word) => !HASH.test(word));
  return speaking.length > 0 ? speaking : words;
}

/** `name`, or `name-2`, `name-3` … where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}-${String(n)}`;
    if (!taken.has(candidate)) return candidate;
  }
}
