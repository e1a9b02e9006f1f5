import type { SourceEdit } from './fault.ts';
import type { Entry, MapNode, SourceNode } from './node.ts';
import type { SourceFile } from './source-file.ts';

/** A mapping in the text it is written in. */
export interface WrittenMap {
  readonly source: SourceFile;
  readonly node: MapNode;
}

/**
 * Removes entries of a mapping with the lines they fill; comments stay. Null where none would be left, or where a comment
 * stands in the way.
 */
export function withoutEntries(
  { source, node }: WrittenMap,
  removed: readonly Entry[],
): readonly SourceEdit[] | null {
  const { text } = source;
  const firstKept = node.entries.findIndex((entry) => !removed.includes(entry));
  if (firstKept < 0 || removed.length === 0) return null;
  const edits: SourceEdit[] = [];
  const cut = (start: number, end: number): void => {
    edits.push({ place: { file: source.path, start, end }, newText: '' });
  };
  const first = node.entries[0];
  const kept = node.entries[firstKept];
  if (firstKept > 0 && first && kept) {
    /* What stands first shares its line with the dash or brace before it: the next one takes its place. */
    if (hasComment(node.entries.slice(0, firstKept), kept.key.start, text)) return null;
    cut(first.key.start, kept.key.start);
  }
  for (let i = firstKept; i < node.entries.length; i += 1) {
    const entry = node.entries[i];
    const before = node.entries[i - 1];
    if (!entry || !before || !removed.includes(entry)) continue;
    if (node.flow) {
      if (/[#\n]/u.test(text.slice(endOf(before), entry.key.start))) return null;
      cut(endOf(before), endOf(entry));
    } else {
      const line = lineStart(text, entry.key.start);
      if (text.slice(line, entry.key.start).trim() !== '') return null;
      const comment = commentBehind(text, entry);
      if (comment === null) cut(line, lineEnd(text, endOf(entry)).next);
      else cut(entry.key.start, comment);
    }
  }
  return edits;
}

/** Writes entries behind an entry: on lines of their own, or within the braces. */
export function entriesBehind(
  { source, node }: WrittenMap,
  entry: Entry,
  pairs: readonly (readonly [key: string, value: string])[],
): SourceEdit {
  const { path: file, text } = source;
  const written = pairs.map(([key, value]) => `${key}: ${asScalar(value)}`);
  const end = endOf(entry);
  if (node.flow)
    return { place: { file, start: end, end }, newText: written.map((one) => `, ${one}`).join('') };
  const indent = indentOf(text, node);
  const { at } = lineEnd(text, end);
  const place = { file, start: at, end: at };
  /* The value of a | block ends behind its last line end. */
  return isBehindLineEnd(text, end)
    ? { place, newText: written.map((one) => `${indent}${one}\n`).join('') }
    : { place, newText: written.map((one) => `\n${indent}${one}`).join('') };
}

/** Writes `key: value` before all entries of a mapping. */
export function entryInFront({ source, node }: WrittenMap, key: string, value: string): SourceEdit | null {
  const first = node.entries[0];
  if (!first) return null;
  const at = { file: source.path, start: first.key.start, end: first.key.start };
  const written = `${key}: ${asScalar(value)}`;
  return { place: at, newText: node.flow ? `${written}, ` : `${written}\n${indentOf(source.text, node)}` };
}

/** Writes another value in place of the one an entry has. */
export function otherValue({ source }: WrittenMap, entry: Entry, value: string): SourceEdit | null {
  if (!entry.value) return null;
  const start = valueStart(source.text, entry.value);
  const { end } = entry.value;
  if (start === null) return null;
  const close = isBehindLineEnd(source.text, end) ? '\n' : '';
  return { place: { file: source.path, start, end }, newText: `${asScalar(value)}${close}` };
}

/** Writes another key and value in place of an entry. */
export function otherEntry(map: WrittenMap, entry: Entry, key: string, value: string): SourceEdit | null {
  const edit = otherValue(map, entry, value);
  return (
    edit && {
      place: { ...edit.place, start: entry.key.start },
      newText: `${key}: ${edit.newText}`,
    }
  );
}

/** A text as YAML that reads back to the very same text, in braces too; in quotes where it might not. */
export function asScalar(text: string): string {
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「a-z](?:[^\s:#,[\]{}"'：，｛｝［］\p{C}]|:(?=[a-z]))*$/u.test(
      text,
    )
  )
    return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffd]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const HEADER_LENGTH = 200;

/** Where a value begins: a | block at its header, which stands before its first line; null where that is not found. */
function valueStart(text: string, value: SourceNode): number | null {
  if (value.kind !== 'scalar' || value.style !== 'block') return value.start;
  const from = Math.max(0, value.start - HEADER_LENGTH);
  const header = /[|>][+\-\d]{0,2}[ \t]*\r?\n\s*$/u.exec(text.slice(from, value.start));
  return header ? from + header.index : null;
}

function isBehindLineEnd(text: string, offset: number): boolean {
  return text[offset - 1] === '\n';
}

function endOf(entry: Entry): number {
  return entry.value?.end ?? entry.key.end;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line an entry ends on, before its line end, and where the next line begins. */
function lineEnd(text: string, end: number): { at: number; next: number } {
  if (isBehindLineEnd(text, end)) return { at: end, next: end };
  const newline = text.indexOf('\n', end);
  if (newline < 0) return { at: text.length, next: text.length };
  return { at: text[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
}

/** Where the comment begins that stands behind an entry on its last line. */
function commentBehind(text: string, entry: Entry): number | null {
  const end = endOf(entry);
  const rest = text.slice(end, lineEnd(text, end).at);
  const hash = rest.indexOf('#');
  return hash < 0 ? null : end + hash;
}

function hasComment(entries: readonly Entry[], until: number, text: string): boolean {
  return entries.some((entry, i) => {
    const next = entries[i + 1]?.key.start ?? until;
    return text.slice(endOf(entry), next).includes('#');
  });
}

function indentOf(text: string, node: MapNode): string {
  const first = node.entries[0]?.key.start ?? node.start;
  return ' '.repeat(first - lineStart(text, first));
}
