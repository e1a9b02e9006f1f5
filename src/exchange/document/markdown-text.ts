import { cut, joined } from './words.ts';
import type { Words } from './words.ts';

/** Words for a field that is read as Markdown: `<` that would begin a tag there is escaped, all else stands to the letter. */
export function markdownText(words: Words): Words {
  const parts: Words[] = [];
  let from = 0;
  for (const match of words.text.matchAll(/(?<!\\)<(?=[a-z/!?])/giu)) {
    parts.push(cut(words, from, match.index));
    from = match.index;
  }
  return parts.length === 0 ? words : joined([...parts, cut(words, from)], '\\');
}
