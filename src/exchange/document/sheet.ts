import { parseFiscalYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { comparable, fold } from '#core/model/text.ts';
import { amountOf, isNothing } from './amount.ts';
import type { Row } from './blocks.ts';
import type { Claims } from './claims.ts';
import { headsOf, isCostKind } from './columns.ts';
import { readDepartments } from './departments.ts';
import type { DraftCost, DraftDepartment, DraftOther, DraftStatus, DraftStep } from './draft.ts';
import { flowingText, isBlank, plainText, wholeText } from './inline.ts';
import type { Content } from './inline.ts';
import { readStatus, statusLines } from './status-lines.ts';
import type { Head } from './table-head.ts';
import { joined } from './words.ts';
import type { Words } from './words.ts';

/** 個票: what a sheet of one project prints, head beside value. */
export interface Sheet {
  name: Words | null;
  code: Words | null;
  number: Words | null;
  departments: DraftDepartment[];
  description: Words | null;
  goal: Words | null;
  notes: Words | null;
  readonly steps: DraftStep[];
  readonly scheduleYears: FiscalYear[];
  readonly costs: DraftCost[];
  readonly statuses: DraftStatus[];
  readonly others: DraftOther[];
}

export interface SheetContext {
  readonly claims: Claims;
  readonly departments: ReadonlySet<string>;
  readonly unit: MoneyUnit | null;
  /** Told of every head read, with what it means. */
  readonly onHead: (cell: Content, head: Head) => void;
}

/**
 * The rows of one or several sheets: most of them begin with a head the format knows, and the first has a value beside it.
 * Null where the rows are no sheets.
 */
export function splitSheets(rows: readonly Row[]): Row[][] | null {
  const keys = rows.map(firstMeaning);
  const known = keys.filter((key) => key !== null).length;
  const filled = rows.filter((row) => !isBlank(row.cells[0])).length;
  const firstHeads = headsOf(rows[0]).filter((_, i) => !isBlank(rows[0]?.cells[i]));
  if (known < 2 || known * 2 < filled || firstHeads.every((head) => head.meaning !== null)) return null;
  if (!rows.some((row) => headsOf(row).some((head) => head.meaning === 'name' || head.meaning === 'code')))
    return null;
  const sheets: Row[][] = [];
  const opening = keys[0];
  rows.forEach((row, i) => {
    const sheet = sheets.at(-1);
    if (!sheet || (keys[i] === opening && (opening === 'name' || opening === 'code' || opening === 'number')))
      sheets.push([row]);
    else sheet.push(row);
  });
  return sheets;
}

function firstMeaning(row: Row): string | null {
  const index = row.cells.findIndex((cell) => !isBlank(cell));
  return index === 0 ? (headsOf(row)[0]?.meaning ?? null) : null;
}

/** Reads one sheet. */
export function readSheet(rows: readonly Row[], context: SheetContext): Sheet {
  const reader = new SheetReader(context);
  for (const row of rows) reader.row(row);
  return reader.sheet;
}

interface Pair {
  readonly head: Head;
  readonly cell: Content;
  readonly key: string;
  hasValue: boolean;
}

interface YearHead {
  readonly column: number;
  readonly head: Head;
}

class SheetReader {
  readonly sheet: Sheet = {
    name: null,
    code: null,
    number: null,
    departments: [],
    description: null,
    goal: null,
    notes: null,
    steps: [],
    scheduleYears: [],
    costs: [],
    statuses: [],
    others: [],
  };
  readonly #context: SheetContext;
  /** The heads of the years above the rows of 事業工程 and 事業費. */
  #years: YearHead[] = [];
  #over: Head | null = null;
  #last: Pair | null = null;
  /** A cell that spans rows or columns is read once. */
  readonly #read = new Set<Content>();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  row(row: Row): void {
    const heads = headsOf(row);
    const first = row.cells[0];
    if (heads.some((head, i) => i > 0 && head.meaning === 'year' && head.year !== null))
      this.#yearHeads(row, heads);
    else if (this.#years.length > 0 && first && (isBlank(first) || this.#read.has(first)))
      this.#underYears(row, this.#over);
    else if (this.#years.length > 0 && heads[0] && this.#goesByYears(row, heads[0])) {
      this.#head(first, heads[0]);
      this.#underYears(row, heads[0]);
    } else this.#pairs(row, heads);
  }

  #yearHeads(row: Row, heads: readonly Head[]): void {
    this.#years = [];
    this.#over = heads[0]?.meaning ? heads[0] : this.#over;
    row.cells.forEach((cell, column) => {
      const head = heads[column];
      if (isBlank(cell) || !head || this.#read.has(cell)) return;
      this.#read.add(cell);
      if (
        column > 0 &&
        (head.year !== null ||
          head.meaning !== null ||
          fold(plainText(cell)) === '合計' ||
          fold(plainText(cell)) === '計')
      ) {
        this.#years.push({ column, head });
        const year = head.year === null ? null : parseFiscalYear(head.year);
        if (head.meaning === 'year' && year !== null && this.#isSchedule())
          this.sheet.scheduleYears.push(year);
        this.#context.claims.structure(cell, head.year === null ? 'table-head' : 'year-head');
      } else this.#head(cell, head);
    });
  }

  #isSchedule(): boolean {
    return this.#over === null || this.#over.meaning === 'schedule';
  }

  /** 推計事業費 | 18 | 18 | 19 under the years, not a pair of head and value. */
  #goesByYears(row: Row, head: Head): boolean {
    if (head.meaning !== 'schedule' && head.meaning !== 'statuses' && !isCostKind(head.meaning)) return false;
    const under = this.#years.filter(
      ({ column, head: year }) => year.year !== null && !isBlank(row.cells[column]),
    );
    return under.length > 1;
  }

  #underYears(row: Row, over: Head | null): void {
    row.cells.forEach((cell, column) => {
      if (column === 0 || isBlank(cell) || this.#read.has(cell)) return;
      const above = this.#years.find((year) => year.column === column)?.head;
      if (!above) return;
      this.#read.add(cell);
      if (above.year === null && above.meaning !== null) this.#value(above, cell, '');
      else if (over && isCostKind(over.meaning)) this.#cost({ ...over, year: above.year }, cell);
      else if (over?.meaning === 'statuses' && above.year) this.#status(cell, above.year);
      else if (above.year !== null) this.#steps(cell, above.year, this.#yearsOf(row, cell));
    });
  }

  /** A cell that spans several years speaks of each. */
  #yearsOf(row: Row, cell: Content): string[] {
    return this.#years.flatMap(({ column, head }) =>
      row.cells[column] === cell && head.year !== null ? [head.year] : [],
    );
  }

  #steps(cell: Content, written: string, spanned: readonly string[]): void {
    const years = (spanned.length > 0 ? spanned : [written])
      .map(parseFiscalYear)
      .filter((year) => year !== null);
    for (const words of statusLines(cell, this.#context.claims)) {
      if (/^[→⇒➡-]+$/u.test(fold(words.text))) {
        this.#goOn(words, years);
        continue;
      }
      const same = this.sheet.steps.find((step) => comparable(step.activity.text) === comparable(words.text));
      if (same) {
        this.#context.claims.fold(words, same.activity);
        same.years.push(...years.filter((year) => !same.years.includes(year)));
      } else this.sheet.steps.push({ activity: words, years });
    }
  }

  /** An arrow alone goes on with the step of the year before, where there is but one. */
  #goOn(arrow: Words, years: readonly FiscalYear[]): void {
    const before = this.sheet.steps.filter((step) => step.years.includes(Math.min(...years) - 1));
    const [step] = before;
    if (!step || before.length > 1) return;
    this.#context.claims.structure(arrow, 'nothing-sign');
    step.years.push(...years.filter((year) => !step.years.includes(year)));
  }

  /** Heads and values by turns. Under a blank first cell the row goes on with the head above. */
  #pairs(row: Row, heads: readonly Head[]): void {
    let pair = isBlank(row.cells[0]) ? this.#last : null;
    row.cells.forEach((cell, i) => {
      const head = heads[i];
      if (isBlank(cell) || this.#read.has(cell) || !head) return;
      this.#read.add(cell);
      const opens =
        pair === null ||
        (pair.hasValue && head.meaning !== null && head.word !== '' && cell.lines.length === 1);
      if (opens) {
        pair = { head, cell, key: wholeText(cell, '').text, hasValue: false };
        this.#last = pair;
        if (head.meaning !== null) this.#head(cell, head);
        return;
      }
      if (!pair) return;
      if (!pair.hasValue && pair.head.meaning === null) this.#head(pair.cell, pair.head);
      pair.hasValue = true;
      this.#value(pair.head, cell, pair.key);
    });
  }

  #head(cell: Content | undefined, head: Head): void {
    if (!cell || isBlank(cell)) return;
    this.#read.add(cell);
    this.#context.onHead(cell, head);
  }

  #value(head: Head, cell: Content, key: string): void {
    const words = flowingText(cell);
    const { claims, departments } = this.#context;
    if (isNothing(words.text)) {
      claims.structure(words, 'nothing-sign');
      return;
    }
    const { sheet } = this;
    if (head.meaning === 'department') sheet.departments.push(...readDepartments(cell, departments, claims));
    else if (head.meaning === 'name')
      sheet.name = sheet.name ? joined([sheet.name, words], '') : wholeText(cell, '');
    else if (head.meaning === 'code' && !sheet.code) sheet.code = words;
    else if (head.meaning === 'number' && !sheet.number) sheet.number = words;
    else if (head.meaning === 'description')
      sheet.description = sheet.description ? joined([sheet.description, words], '\n') : words;
    else if (head.meaning === 'goal') sheet.goal = sheet.goal ? joined([sheet.goal, words], '\n') : words;
    else if (head.meaning === 'notes') sheet.notes = sheet.notes ? joined([sheet.notes, words], '\n') : words;
    else if (head.meaning === 'statuses') this.#status(cell, head.year);
    else if (!isCostKind(head.meaning) || !this.#cost(head, cell))
      sheet.others.push({ key: key === '' ? head.word : key, words });
  }

  #status(cell: Content, year: string | null): void {
    const status = readStatus(cell, year, this.#context.claims);
    if (status) this.sheet.statuses.push(status);
  }

  #cost(head: Head, cell: Content): boolean {
    const words = wholeText(cell, '');
    const amount = amountOf(words, head.unit ?? this.#context.unit);
    if (!amount || !isCostKind(head.meaning)) {
      if (head.year !== null && words.text !== '')
        this.sheet.others.push({ key: `${head.word}（${head.year}）`, words });
      return head.year !== null;
    }
    const kind = head.meaning;
    const known = this.sheet.costs.find((cost) => cost.kind === kind);
    const cost: DraftCost = known ?? { kind, total: null, years: [], sources: [] };
    if (!known) this.sheet.costs.push(cost);
    if (head.year !== null) cost.years.push({ year: head.year, amount });
    else if (cost.total) return false;
    else cost.total = amount;
    return true;
  }
}
