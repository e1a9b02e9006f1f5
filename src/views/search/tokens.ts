/**
 * The one tokeniser of search, shared by the index and the browser. Pagefind divides Japanese differently when it
 * indexes and when it is asked; so every character becomes a word of its own, and a query is a phrase of such words.
 * Then a phrase is found just where the characters stand side by side: exact, also for a part of a word or of a code.
 */

/** Stands between texts that do not run on; no query can contain it, since a query's words are single characters or codes. */
const BOUNDARY = 'kugiri';

/** A character with the marks that belong to it: か and ゛, ｶ and ﾞ are one character to a reader. */
const CHARACTERS = /[^][\p{M}\uff9e\uff9f]*/gu;

/** The form in which a text is searched: widths and case make no difference, nor does white space. */
export function searchable(text: string): string {
  return foldText(text).folded;
}

/** The searchable form, and for each of its UTF-16 units the offset in `text` where its character begins. */
export function foldText(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    const form = foldCharacter(character);
    offsets.push(...Array.from({ length: form.length }, () => index));
    folded += form;
  }
  return { folded, offsets };
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/〜/gu, '~')
    .replace(/\s/gu, '');
}

/**
 * What Pagefind indexes for a record: the characters of its texts, each a word; and those of its title once more, marked
 * as such, so that what is called by a word can come before what mentions it.
 */
export function indexText(title: string, texts: readonly string[]): string {
  return [inTitle(title), ...texts.map((text) => words(searchable(text)))]
    .map((own) => own.join(' '))
    .join(` ${BOUNDARY} `);
}

/** What Pagefind is asked for a word of the query: a phrase of single characters. */
export function phraseOf(word: string): string {
  return `"${words(searchable(word)).join(' ')}"`;
}

/** The same, to be found in titles alone. */
export function titlePhraseOf(word: string): string {
  return `"${inTitle(word).join(' ')}"`;
}

function inTitle(text: string): readonly string[] {
  return Array.from(searchable(text), (char) => `title${codeOf(char)}`);
}

/** The words of a query, parted by spaces of any width; those that hold nothing to look for are left out. */
export function queryWords(query: string): readonly string[] {
  return [...new Set(query.split(/[\s\u3000]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

/** Pagefind passes over signs; a sign gets a name it does not pass over. */
function words(text: string): readonly string[] {
  return Array.from(text, (char) => (/[\p{L}\p{N}]/u.test(char) ? char : `sign${codeOf(char)}`));
}

/** Letters and digits of ASCII, which Pagefind never parts. */
function codeOf(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
