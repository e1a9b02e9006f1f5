/**
 * Where the quoted text or the `{ }` `[ ]` that begins at `at` ends (the offset behind it), or null where it is not closed before `limit`.
 * Words of a `{ }` that are followed by a full-width colon are told to `onWideColon` with the offset of the word.
 */
export function endOfInline(
  text: string,
  at: number,
  limit: number,
  onWideColon: (from: number, word: string) => void,
): number | null {
  const closers: string[] = [];
  let wordFrom = at;
  for (let i = at; i < limit; i += 1) {
    const char = text[i];
    if (char === '"' || char === "'") {
      if (i > at && closers.length > 0 && text.slice(wordFrom, i).trim() !== '') continue;
      const end = endOfQuoted(text, i, limit);
      if (end === null) return null;
      i = end - 1;
      if (closers.length === 0) return end;
    } else if (char === '{' || char === '[') {
      closers.push(char === '{' ? '}' : ']');
      wordFrom = i + 1;
    } else if (char === ',' || char === ':') {
      wordFrom = i + 1;
    } else if (char === '：' && closers.at(-1) === '}') {
      const word = text.slice(wordFrom, i);
      onWideColon(wordFrom + (word.length - word.trimStart().length), word.trim());
    } else if (char !== undefined && char === closers.at(-1)) {
      closers.pop();
      if (closers.length === 0) return i + 1;
    }
  }
  return null;
}

function endOfQuoted(text: string, at: number, limit: number): number | null {
  const quote = text[at];
  for (let i = at + 1; i < limit; i += 1) {
    if (quote === '"' && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i += 1;
      else return i + 1;
    }
  }
  return null;
}
