import { comparable, fold } from '#core/model/text.ts';
import { amountOf } from './amount.ts';
import type { Row } from './blocks.ts';
import { isCostKind } from './columns.ts';
import type { Column, Columns } from './columns.ts';
import { emptyContainer } from './draft.ts';
import type { Container, DraftGroup, DraftMeasure, DraftProject, Item } from './draft.ts';
import { flowingText, isBlank, plainText, wholeText } from './inline.ts';
import type { Content } from './inline.ts';
import { splitNumber } from './numbering.ts';
import { splitCode } from './project-code.ts';
import { splitMark } from './relisting-mark.ts';
import { readField } from './item-field.ts';
import type { TableContext } from './item-field.ts';
import type { Meaning } from './table-head.ts';
import { cut, trimmed } from './words.ts';

/** Reads the rows of a list of measures or projects into the container. */
export function readItems(columns: Columns, rows: readonly Row[], context: TableContext): void {
  const reader = new ItemReader(columns, context);
  for (const row of rows) reader.row(row);
}

/** A 小計 is no total of the section. */
const TOTAL = /^(?:合計|計|総計|総合計|分野計|柱計)$/u;
const GROUP_ROW = /^(?:【([^】]+)】|[◆◇■□][\s\u3000]*(.+))$/u;

class ItemReader {
  readonly #columns: readonly Column[];
  readonly #kind: Columns['kind'];
  readonly #context: TableContext;
  #container: Container;
  #item: Item | null = null;
  /** The cell the current item's words stand in: one cell over several rows is one item. */
  #itemCell: Content | null = null;
  /** Cells the current item has: one that spans its rows is read once. */
  #read = new Set<Content>();
  #groupCells = new Map<number, { cell: Content; group: DraftGroup }>();

  constructor(columns: Columns, context: TableContext) {
    // A state or grade belongs to a status, which must be there first.
    const late = (column: Column): number => Number(column.role === 'state' || column.role === 'grade');
    this.#columns = columns.columns.toSorted((a, b) => late(a) - late(b));
    this.#kind = columns.kind;
    this.#context = context;
    this.#container = context.container;
  }

  row(row: Row): void {
    if (row.cells.every(isBlank) || this.#asGroupRow(row) || this.#asTotal(row)) return;
    this.#groups(row);
    const cell = this.#cell(row, this.#kind === 'measures' ? 'measure' : 'name');
    if (cell && !isBlank(cell) && cell !== this.#itemCell) this.#begin(cell);
    if (!this.#item) return;
    for (const column of this.#columns) {
      const content = row.cells[column.index];
      if (!content || isBlank(content) || this.#read.has(content)) continue;
      this.#read.add(content);
      readField(this.#item, column, content, { ...this.#context, columns: this.#columns, row });
    }
  }

  #cell(row: Row, role: Meaning): Content | undefined {
    const column = this.#columns.find((found) => found.role === role);
    return column && row.cells[column.index];
  }

  /** 【…】 alone in a row, or one cell over its whole width, names the group of the rows below. */
  #asGroupRow(row: Row): boolean {
    const filled = [...new Set(row.cells.filter((cell) => !isBlank(cell)))];
    const [only] = filled;
    if (filled.length !== 1 || only?.lines.length !== 1) return false;
    const words = wholeText(only, '');
    const match = GROUP_ROW.exec(words.text);
    const wide = row.cells.length > 1 && row.cells.every((cell) => cell === only);
    if (!match && !wide) return false;
    const name = match?.[1] ?? match?.[2] ?? words.text;
    const from = words.text.indexOf(name);
    this.#context.claims.structure(cut(words, 0, from), 'heading');
    this.#context.claims.structure(cut(words, from + name.length), 'heading');
    const group = { ...emptyContainer(), name: trimmed(cut(words, from, from + name.length)), level: 9 };
    this.#context.container.groups.push(group);
    this.#container = group;
    this.#item = null;
    return true;
  }

  #asTotal(row: Row): boolean {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const [head] = filled;
    if (!head || !TOTAL.test(fold(plainText(head)).replace(/\s/gu, ''))) return false;
    const { section, container, claims } = this.#context;
    if (container !== section) return false;
    for (const column of this.#columns) {
      const cell = row.cells[column.index];
      if (!cell || cell === head || isBlank(cell) || !isCostKind(column.role)) continue;
      const amount = amountOf(wholeText(cell, ''), column.unit ?? this.#context.unit);
      if (!amount || (section.cost?.kind ?? column.role) !== column.role) continue;
      const cost = (section.cost ??= { kind: column.role, total: null, years: [], sources: [] });
      if (column.year !== null) cost.years.push({ year: column.year, amount });
      else if (!cost.total) cost.total = amount;
      else if (cost.total.digits.text === amount.digits.text) claims.fold(amount.digits, cost.total.digits);
    }
    claims.structure(wholeText(head, ''), 'label');
    return true;
  }

  /** Columns that group: a blank cell, or one that spans rows, goes on with the group above. */
  #groups(row: Row): void {
    const columns = this.#columns.filter((column) => column.role === 'group');
    if (columns.length === 0) return;
    let container = this.#context.container;
    for (const [depth, column] of columns.entries()) {
      const cell = row.cells[column.index];
      const current = this.#groupCells.get(column.index);
      if (!cell || isBlank(cell) || cell === current?.cell) {
        if (current) container = current.group;
        continue;
      }
      const words = wholeText(cell, '');
      const last = container.groups.at(-1);
      const same = last && comparable(last.name.text) === comparable(words.text) ? last : null;
      if (same) this.#context.claims.fold(words, same.name);
      const group = same ?? { ...emptyContainer(), name: words, level: 7 + depth };
      if (!same) container.groups.push(group);
      if (group !== current?.group)
        for (const below of columns.slice(depth + 1)) this.#groupCells.delete(below.index);
      this.#groupCells.set(column.index, { cell, group });
      container = group;
    }
    this.#container = container;
  }

  #begin(cell: Content): void {
    this.#itemCell = cell;
    this.#read = new Set();
    const list = this.#kind === 'measures' ? this.#container.measures : this.#container.projects;
    const common = { departments: [], statuses: [], indicators: [], others: [] };
    const { claims } = this.#context;
    const whole = this.#kind === 'measures' ? flowingText(cell) : wholeText(cell, '');
    const coded = this.#kind === 'projects' ? splitCode(whole, claims) : { code: null, rest: whole };
    const numbered = splitNumber(coded.rest, list.length + 1);
    const { rest, mark } = splitMark(numbered.rest);
    if (this.#kind === 'measures') {
      const measure: DraftMeasure = {
        ...common,
        kind: 'measure',
        number: numbered.number,
        words: rest,
        mark,
        whole: numbered.rest,
      };
      this.#container.measures.push(measure);
      this.#item = measure;
      return;
    }
    const priority = this.#context.priority ? { goal: null, notes: null, steps: [] } : null;
    const project: DraftProject = {
      ...common,
      kind: 'project',
      number: numbered.number,
      words: rest,
      mark,
      whole: numbered.rest,
      code: coded.code,
      description: null,
      costs: [],
      priority,
    };
    this.#container.projects.push(project);
    this.#item = project;
  }
}
