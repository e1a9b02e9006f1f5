import type { QueryWord } from './equivalents.ts';
import { foldText, searchable } from './searchable.ts';

/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters shown before and behind the first hit of an excerpt. */
const BEFORE = 30;
const SHOWN = 120;

/** Whether every word stands in one of the texts, in any way it is written. */
export function holds(texts: readonly string[], words: readonly QueryWord[]): boolean {
  const folded = texts.map((text) => searchable(text));
  return words.every((word) => waysOf([word]).some((way) => folded.some((text) => text.includes(way))));
}

/** The text in stretches, those that match a word marked; nothing of the original is changed or left out. */
export function markHits(text: string, words: readonly QueryWord[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of hitsIn(text, words)) {
    if (start > at) stretches.push({ text: text.slice(at, start), hit: false });
    stretches.push({ text: text.slice(Math.max(at, start), end), hit: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), hit: false });
  return stretches;
}

/** The words around the first hit, from the first text that has one; the beginning of the first text where none has. */
export function excerpt(texts: readonly string[], words: readonly QueryWord[]): readonly Stretch[] {
  const text = texts.find((candidate) => hitsIn(candidate, words).length > 0) ?? texts[0] ?? '';
  const first = hitsIn(text, words)[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : first - BEFORE;
  const to = Math.min(text.length, from + SHOWN);
  const shown = markHits(text.slice(from, to), words);
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...shown,
    ...(to < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Where words stand in a text, in order, overlaps joined. */
function hitsIn(text: string, words: readonly QueryWord[]): readonly { start: number; end: number }[] {
  const { folded, offsets } = foldText(text);
  const hits: { start: number; end: number }[] = [];
  for (const word of waysOf(words)) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) {
      hits.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? text.length });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const hit of hits) {
    const last = joined.at(-1);
    if (last && hit.start <= last.end) last.end = Math.max(last.end, hit.end);
    else joined.push({ ...hit });
  }
  return joined;
}

/** In searchable form. */
function waysOf(words: readonly QueryWord[]): readonly string[] {
  return words.flatMap(({ written, others }) => [written, ...others]).map((way) => searchable(way));
}
