import { parseFragment } from 'parse5';
import type { StructureClaim } from './claims.ts';
import { cut, decoded, joined, trimmed, verbatim } from './words.ts';
import type { Place, Words } from './words.ts';

/** What stands in a cell or a paragraph: its lines, as breaks and tags divide them, trimmed and none of them empty. */
export interface Content extends Place {
  readonly lines: readonly Words[];
}

const BREAKING =
  'p|ul|ol|li|br|div|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|h[1-6]|hr|dl|dt|dd|blockquote|section';
const INLINE = 'span|b|strong|i|em|u|s|a|sup|sub|font|small|big|ruby|rt|rp|mark|img';
const TAG = new RegExp(`</?(?:(${BREAKING})|(?:${INLINE}))(?:\\s[^<>]*|/)?>`, 'iuy');
const COMMENT = /<!--[^]*?-->/uy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iuy;
const LINE_BREAK = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/uy;
const CONTROL =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/y;
const EMPHASIS = /^(\*\*|__)(?=\S)((?:(?!\1).)+)\1$/u;

export interface InlineOptions {
  /** In a Markdown table `\|` stands for |. */
  readonly pipes?: boolean;
}

/** Reads a stretch of the source; what in it is no text goes to `syntax`. */
export function readContent(
  source: string,
  { start, end }: Place,
  syntax: StructureClaim[],
  options: InlineOptions = {},
): Content {
  const lines: Words[] = [];
  let parts: Words[] = [];
  let from = start;
  const take = (to: number, next: number): void => {
    if (to > from) parts.push(verbatim(source, from, to));
    from = next;
  };
  const endLine = (): void => {
    const line = withoutEmphasis(trimmed(joined(parts, '')), syntax);
    if (line.text !== '') lines.push(line);
    parts = [];
  };
  let at = start;
  while (at < end) {
    const found = tokenAt(source, at, end, options);
    if (!found) {
      at += 1;
      continue;
    }
    take(at, found.end);
    if (found.kind === 'entity') parts.push(decoded(found.text, at, found.end));
    else {
      syntax.push({ start: at, end: found.end, name: found.kind });
      if (found.breaks) endLine();
    }
    at = found.end;
  }
  take(end, end);
  endLine();
  return { start, end, lines };
}

type Token =
  | { kind: 'entity'; end: number; text: string }
  | { kind: 'tag' | 'comment' | 'blank' | 'control-character'; end: number; breaks: boolean };

function tokenAt(source: string, at: number, end: number, options: InlineOptions): Token | null {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    return found && at + found[0].length <= end ? found : null;
  };
  const char = source[at] ?? '';
  if (char === '<') {
    const comment = match(COMMENT);
    if (comment) return { kind: 'comment', end: at + comment[0].length, breaks: false };
    const tag = match(TAG);
    return tag && { kind: 'tag', end: at + tag[0].length, breaks: tag[1] !== undefined };
  }
  if (char === '&') {
    const entity = match(ENTITY);
    const text = entity && decodeEntity(entity[0]);
    return text ? { kind: 'entity', end: at + entity[0].length, text } : null;
  }
  if (char === '\\') {
    return options.pipes && source[at + 1] === '|' && at + 2 <= end
      ? { kind: 'entity', end: at + 2, text: '|' }
      : null;
  }
  const lineBreak = match(LINE_BREAK);
  if (lineBreak) return { kind: 'blank', end: at + lineBreak[0].length, breaks: true };
  const control = match(CONTROL);
  return control && { kind: 'control-character', end: at + 1, breaks: false };
}

/** Null where the entity stands for nothing that can be stored. */
function decodeEntity(entity: string): string | null {
  const node = parseFragment(entity).childNodes[0];
  const text = node && 'value' in node ? node.value : entity;
  CONTROL.lastIndex = 0;
  return text === entity || /[\n\r\u000b\u000c]/u.test(text) || CONTROL.test(text) ? null : text;
}

/** `**…**` around a whole line is the look of the conversion, not the plan's words. */
function withoutEmphasis(line: Words, syntax: StructureClaim[]): Words {
  const match = EMPHASIS.exec(line.text);
  if (!match) return line;
  const length = line.text.length;
  const marks = [...placeRange(line, 0, 2), ...placeRange(line, length - 2, length)];
  for (const mark of marks) syntax.push({ ...mark, name: 'emphasis' });
  return trimmed(cut(line, 2, length - 2));
}

function placeRange(line: Words, from: number, to: number): Place[] {
  return Array.from({ length: to - from }, (_, i) => ({
    start: line.starts[from + i] ?? 0,
    end: line.ends[from + i] ?? 0,
  }));
}

export function isBlank(content: Content | undefined): boolean {
  return content === undefined || content.lines.length === 0;
}

/** All lines of a content as one text. */
export function wholeText(content: Content, join: string): Words {
  return joined(content.lines, join);
}

/** A text that the paper or the conversion wrapped: a line that is finished ends there, another goes on without a gap. */
export function flowingText(content: Content): Words {
  const [first, ...rest] = content.lines;
  if (!first) return joined([], '');
  return rest.reduce(
    (text, line) =>
      joined([text, line], /[。）)：:」』]$/u.test(text.text) || /^[・･▶►•●■◆]/u.test(line.text) ? '\n' : ''),
    first,
  );
}

/** For looking things up: the content's characters in a row. */
export function plainText(content: Content | undefined): string {
  return content ? content.lines.map((line) => line.text).join('') : '';
}
