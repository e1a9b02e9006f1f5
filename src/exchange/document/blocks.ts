import type { StructureClaim } from './claims.ts';
import { headingShape } from './heading-shape.ts';
import { htmlTables } from './html-table.ts';
import type { HtmlTable } from './html-table.ts';
import { readContent } from './inline.ts';
import type { Content } from './inline.ts';
import { isPipeRule, pipeCells, startsPipeTable } from './pipe-table.ts';
import { continuesCell, isTabRow, tabCells, withoutQuotes } from './tab-table.ts';
import { joined } from './words.ts';
import type { Place, Words } from './words.ts';

export interface Heading extends Place {
  readonly kind: 'heading';
  /** As marked (`##` is 2); null where nothing but its shape makes it a heading. Levels lie: meaning goes before them. */
  readonly level: number | null;
  readonly words: Words;
}

/** A cell that spans several rows or columns is the same object in each of them. */
export interface Row {
  readonly cells: readonly Content[];
}

export interface Table extends Place {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export interface Paragraph extends Place {
  readonly kind: 'paragraph';
  readonly content: Content;
}

export type Block = Heading | Table | Paragraph;

export interface Lexed {
  readonly blocks: readonly Block[];
  /** What is neither text nor a value by its form alone: tags, delimiters, marks of headings. */
  readonly syntax: readonly StructureClaim[];
}

export interface Line extends Place {
  /** Where the next line begins. */
  readonly next: number;
}

const LINE = /[^\n\r\u000b\u000c\u0085\u2028\u2029]*(?:\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]|$)/uy;
const BREAK_AT_END = /(?:\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029])$/u;
/** `##見出し` without a space is met too, but `#1` before a tab is a cell. */
const MARKED = /^[ \u3000]{0,3}(#{1,6})(?:[ \u3000\t]+|(?=[^#\t]+$))/u;
const HTML_HEADING = /^\s*<h([1-6])(?:\s[^<>]*)?>/iu;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|`{3,}\w*|(?:\*\s){2,}\*|(?:-\s){2,}-)\s*$/u;
const PAGE_NUMBER = /^\s*(?:[-－―─–—]\s*\d{1,4}\s*[-－―─–—]|\d{1,3}|[pP]\.?\s*\d{1,4}|\d{1,4}\s*ページ)\s*$/u;

/** Reads the source into headings, tables and paragraphs. Every text it meets stands in one of them. */
export function lex(source: string): Lexed {
  const lexer = new Lexer(source);
  return { blocks: lexer.blocks, syntax: lexer.syntax };
}

class Lexer {
  readonly blocks: Block[] = [];
  readonly syntax: StructureClaim[] = [];
  readonly #source: string;
  /** Rows of the table being read, each a list of the places of its cells. */
  #rows: Place[][] = [];
  #pipes = false;
  #paragraph: Place | null = null;

  constructor(source: string) {
    this.#source = source;
    let at = 0;
    if (source.startsWith('\ufeff')) {
      this.syntax.push({ start: 0, end: 1, name: 'byte-order-mark' });
      at = 1;
    }
    for (const table of htmlTables(source, this.syntax)) {
      this.#lines(at, table.start);
      this.#htmlTable(table);
      at = table.end;
    }
    this.#lines(at, source.length);
  }

  #htmlTable(table: HtmlTable): void {
    const { start, end, caption, rows } = table;
    if (caption.lines.length > 0)
      this.blocks.push({ kind: 'paragraph', start: caption.start, end: caption.end, content: caption });
    if (rows.length > 0) this.blocks.push({ kind: 'table', start, end, rows });
  }

  #lines(from: number, to: number): void {
    const lines = linesOf(this.#source, from, to);
    lines.forEach((line, i) => {
      this.#line(line, lines[i + 1]);
    });
    this.#endAll();
  }

  #line(line: Line, following: Line | undefined): void {
    const text = this.#source.slice(line.start, line.end);
    const next = following ? this.#source.slice(following.start, following.end) : '';
    if (this.#asRow(line, text, next)) return;
    if (text.trim() === '') this.#endAll();
    else if (RULE.test(text)) this.#set(line, 'rule');
    else if (PAGE_NUMBER.test(text)) this.#set(line, 'page-break');
    else if (!this.#asHeading(line, text, next)) this.#asText(line, text);
  }

  #set(line: Line, name: 'rule' | 'page-break'): void {
    this.#endAll();
    this.syntax.push({ start: line.start, end: line.end, name });
  }

  #asRow(line: Line, text: string, next: string): boolean {
    if (this.#rows.length > 0 && this.#pipes && isPipeRule(text)) {
      this.syntax.push({ start: line.start, end: line.end, name: 'rule' });
      return true;
    }
    const inPipes = this.#rows.length > 0 && this.#pipes;
    if (startsPipeTable(text, next) || (inPipes && text.includes('|'))) {
      this.#beginTable(true);
      this.#rows.push(pipeCells(line, text, this.syntax));
      return true;
    }
    const inTabs = this.#rows.length > 0 && !this.#pipes;
    if (inTabs && this.#goesOn(line, text)) return true;
    if (!isTabRow(text, next, inTabs) || MARKED.test(text)) return false;
    this.#beginTable(false);
    this.#rows.push(tabCells(line, text, this.syntax));
    return true;
  }

  #goesOn(line: Line, text: string): boolean {
    const row = this.#rows.at(-1);
    const last = row?.at(-1);
    if (!row || !last || RULE.test(text) || PAGE_NUMBER.test(text)) return false;
    const lastCell = this.#source.slice(last.start, last.end);
    const width = this.#rows[0]?.length ?? 0;
    if (!continuesCell(text, { cells: row.length, lastCell, width, isHead: this.#rows.length === 1 }))
      return false;
    const [first, ...others] = tabCells(line, text, this.syntax);
    row.splice(-1, 1, { start: last.start, end: first?.end ?? last.end }, ...others);
    return true;
  }

  #beginTable(pipes: boolean): void {
    this.#endParagraph();
    if (this.#rows.length > 0 && this.#pipes !== pipes) this.#endTable();
    this.#pipes = pipes;
  }

  #asHeading(line: Line, text: string, next: string): boolean {
    const marked = MARKED.exec(text);
    const html = HTML_HEADING.exec(text);
    const from = line.start + (marked?.[0].length ?? 0);
    const tentative: StructureClaim[] = [];
    const content = readContent(this.#source, { start: from, end: line.end }, tentative);
    if (content.lines.length === 0) return false;
    const words = joined(content.lines, ' ');
    if (
      !marked &&
      !html &&
      !(content.lines.length === 1 && headingShape(words.text, next, this.#paragraph === null))
    )
      return false;
    this.#endAll();
    if (marked) this.syntax.push({ start: line.start, end: from, name: 'heading' });
    this.syntax.push(...tentative);
    this.blocks.push({
      kind: 'heading',
      start: line.start,
      end: line.end,
      level: marked?.[1]?.length ?? (html ? Number(html[1]) : null),
      words,
    });
    return true;
  }

  #asText(line: Line, text: string): void {
    this.#endTable();
    const start = line.start + (text.length - text.trimStart().length);
    this.#paragraph = { start: this.#paragraph?.start ?? start, end: line.end };
  }

  #endAll(): void {
    this.#endTable();
    this.#endParagraph();
  }

  #endParagraph(): void {
    if (!this.#paragraph) return;
    const content = readContent(this.#source, this.#paragraph, this.syntax);
    if (content.lines.length > 0) this.blocks.push({ kind: 'paragraph', ...this.#paragraph, content });
    this.#paragraph = null;
  }

  #cell(place: Place): Content {
    if (this.#pipes) return readContent(this.#source, place, this.syntax, { pipes: true });
    return readContent(this.#source, withoutQuotes(this.#source, place, this.syntax), this.syntax);
  }

  #endTable(): void {
    const rows = this.#rows.map((cells) => ({ cells: cells.map((cell) => this.#cell(cell)) }));
    const first = rows[0]?.cells[0];
    const last = rows.at(-1)?.cells.at(-1);
    if (first && last) this.blocks.push({ kind: 'table', start: first.start, end: last.end, rows });
    this.#rows = [];
  }
}

/** The lines of a stretch of the source. */
export function linesOf(source: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let at = from;
  while (at < to) {
    LINE.lastIndex = at;
    const whole = LINE.exec(source)?.[0] ?? '';
    const next = Math.min(to, at + Math.max(1, whole.length));
    const end = Math.min(next, at + whole.replace(BREAK_AT_END, '').length);
    lines.push({ start: at, end, next });
    at = next;
  }
  return lines;
}
