import type { VFileMessage } from 'vfile-message';
import type { Fault } from './fault.ts';
import { isProsePart } from './prose.ts';
import { LineIndex } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** What MDX refuses, and the character that would let it read on; null where nobody can tell. */
interface Explained {
  readonly fault: Fault;
  readonly mend: { readonly at: number; readonly character: string } | null;
}

/** Puts what the reader of MDX refuses into the terms of the person who wrote it, at the character that has to change. */
export function explainMdx(file: SourceFile, error: VFileMessage): Explained {
  const point = error.place && 'start' in error.place ? error.place.start : error.place;
  const at = Math.min(point?.offset ?? file.text.length, file.text.length);
  if (error.source === 'micromark-extension-mdxjs-esm') return explainStatement(file, at);
  if (error.ruleId === 'acorn' || error.source === 'micromark-extension-mdx-expression')
    return explainBrace(file, at);
  return explainTag(file, startOfTag(file.text, error, at), error.ruleId === 'end-tag-mismatch');
}

/** A paragraph that begins with `import` or `export`. */
function explainStatement({ path, text }: SourceFile, at: number): Explained {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0 && !/^(?:im|ex)port\b/u.test(text.slice(start, start + 7)))
    start = text.lastIndexOf('\n', start - 2) + 1;
  const found = lineFrom(text, start);
  const kind = found.startsWith('export') ? 'export' : 'import';
  const place = { file: path, start, end: start + found.length };
  const character = kind === 'export' ? 'ｅ' : 'ｉ';
  return { fault: { code: 'P110', place, found, kind }, mend: { at: start, character } };
}

/** The `{` before `at` that no `}` closes. */
function explainBrace({ path, text }: SourceFile, at: number): Explained {
  let open = at - 1;
  for (let closed = 0; open >= 0; open -= 1) {
    const character = text[open];
    if (character === '}') closed += 1;
    else if (character === '{' && text[open - 1] !== '\\') {
      if (closed === 0) break;
      closed -= 1;
    }
  }
  if (open < 0) return unknown(path, text, at);
  const place = { file: path, start: open, end: open + 1 };
  return {
    fault: { code: 'P110', place, found: '{', kind: 'expression' },
    mend: { at: open, character: '｛' },
  };
}

function explainTag({ path, text }: SourceFile, start: number, isUnclosed: boolean): Explained {
  if (text[start] !== '<') return unknown(path, text, start);
  const line = lineFrom(text, start);
  const mend = { at: start, character: '＜' };
  const found = (line.startsWith('<!--') ? /^.*?-->/u : /^<[^<>]*>?/u).exec(line)?.[0].trimEnd() ?? line;
  const place = { file: path, start, end: start + found.length };
  if (line.startsWith('<!--')) return { fault: { code: 'P110', place, found, kind: 'comment' }, mend };
  const name = /^<\/?\s*([^\s<>/=]*)/u.exec(found)?.[1] ?? '';
  if (isProsePart(name)) {
    const kind = isUnclosed || found.startsWith('</') ? 'unclosed' : 'attribute';
    return { fault: { code: 'P110', place, found, kind }, mend };
  }
  if (/^[a-z]/iu.test(name)) return { fault: { code: 'P110', place, found, kind: 'html' }, mend };
  const end = found.endsWith('>') ? place.end : start + 1;
  return { fault: { code: 'P101', place: { ...place, end }, reason: 'angle-bracket' }, mend };
}

/** Of a tag that is never closed the message alone says where it is opened. */
function startOfTag(text: string, error: VFileMessage, at: number): number {
  const [, line, column] = /\((\d+):(\d+)-\d+:\d+\)/u.exec(error.reason) ?? [];
  if (line !== undefined && column !== undefined) {
    const opened = new LineIndex(text).offset({ line: Number(line), column: Number(column) });
    return text[opened] === '<' ? opened : text.lastIndexOf('<', opened);
  }
  return text.lastIndexOf('<', at - 1);
}

function lineFrom(text: string, start: number): string {
  return /^[^\r\n]*/u.exec(text.slice(start))?.[0] ?? '';
}

function unknown(file: string, text: string, at: number): Explained {
  const start = Math.max(0, Math.min(at, text.length - 1));
  const place = { file, start, end: Math.min(start + 1, text.length) };
  return { fault: { code: 'P101', place, reason: 'mdx' }, mend: null };
}
