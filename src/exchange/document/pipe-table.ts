import type { StructureClaim } from './claims.ts';
import type { Place } from './words.ts';

/** `|---|:--:|`: the line between the head of a Markdown table and its rows. */
export function isPipeRule(text: string): boolean {
  return text.includes('|') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u.test(text);
}

export function startsPipeTable(text: string, next: string): boolean {
  if (isPipeRule(text)) return false;
  return /^\s*\|.*\|/u.test(text) || (text.includes('|') && !text.includes('\t') && isPipeRule(next));
}

/** The places of the cells of a line; `\|` divides nothing. */
export function pipeCells(line: Place, text: string, syntax: StructureClaim[]): Place[] {
  const indent = text.length - text.trimStart().length;
  const opens = text.startsWith('|', indent);
  const length = text.trimEnd().length;
  const cells: Place[] = [];
  let start = line.start + indent;
  for (const match of text.slice(0, length).matchAll(/\\.|\|/gsu)) {
    if (match[0] !== '|') continue;
    const at = line.start + match.index;
    syntax.push({ start: at, end: at + 1, name: 'delimiter' });
    if (!(opens && match.index === indent)) cells.push({ start, end: at });
    start = at + 1;
  }
  if (start < line.start + length || cells.length === 0) cells.push({ start, end: line.start + length });
  return cells;
}
