import type { MoneyUnit } from '#core/model/money.ts';
import { STATES } from '#core/model/terms.ts';
import { amountOf, isNothing } from './amount.ts';
import type { DraftAmount } from './amount.ts';
import type { Row } from './blocks.ts';
import type { Claims } from './claims.ts';
import { isCostKind } from './columns.ts';
import type { Column } from './columns.ts';
import { readDepartments } from './departments.ts';
import type {
  Container,
  CostKind,
  DraftCost,
  DraftProject,
  DraftSection,
  DraftStatus,
  Item,
} from './draft.ts';
import { isBlank, wholeText } from './inline.ts';
import type { Content } from './inline.ts';
import { addLines, readStatus } from './status-lines.ts';
import { cut, joined, startOf } from './words.ts';
import type { Words } from './words.ts';

export interface TableContext {
  readonly section: DraftSection;
  /** The section, or the group whose heading stands above the table. */
  readonly container: Container;
  readonly claims: Claims;
  /** Names known to be one department. */
  readonly departments: ReadonlySet<string>;
  /** The unit of （単位：千円） above the table. */
  readonly unit: MoneyUnit | null;
  /** The table stands under 重点事業. */
  readonly priority: boolean;
  /** The year a heading above names for the statuses. */
  readonly statusYear: string | null;
}

/** A cell's table and the row it stands in. */
export interface CellContext extends TableContext {
  readonly columns: readonly Column[];
  readonly row: Row;
}

const MARKED = /再掲|^[○〇◯●✓]$/u;

/** Reads a cell as the field of the item that its column holds; what the format has no field for goes to その他の欄. */
export function readField(item: Item, column: Column, cell: Content, context: CellContext): void {
  const text = wholeText(cell, '\n');
  switch (column.role) {
    case 'name':
    case 'measure':
    case 'group':
      return;
    case 'department':
    case 'division':
      readDepartmentCell(item, column, cell, context);
      return;
    case 'statuses':
      addStatus(item, readStatus(cell, column.year ?? context.statusYear, context.claims));
      return;
    default:
      if (isNothing(text.text)) context.claims.structure(text, 'nothing-sign');
      else if (!readText(item, column, text, context) && column.key !== '')
        item.others.push({ key: column.key, words: text });
  }
}

function readDepartmentCell(
  item: Item,
  column: Column,
  cell: Content,
  { columns, row, departments, claims }: CellContext,
): void {
  const beside = (role: Column['role']): Content | undefined => {
    const other = columns.find((found) => found.role === role);
    return other && !isBlank(row.cells[other.index]) ? row.cells[other.index] : undefined;
  };
  // 部 and 課 in two columns are one department, read with its 課.
  if (column.role === 'division' && beside('department')) return;
  const division = column.role === 'department' ? beside('division') : undefined;
  for (const read of readDepartments(cell, departments, claims, division ? wholeText(division, '') : null)) {
    const known = item.departments.find(({ name }) => name.text === read.name.text);
    if (known) claims.fold(read.name, known.name);
    else item.departments.push(read);
  }
}

function addStatus(item: Item, status: DraftStatus | null): void {
  const before = item.statuses.find((found) => found.year === status?.year);
  if (!status) return;
  if (!before) {
    item.statuses.push(status);
    return;
  }
  const { state } = status;
  if (state && !before.state && before.lines.length === 0) before.state = state;
  else if (state) addLines(before, [{ words: state, whole: state, mark: null }]);
  addLines(before, status.lines);
  before.mark ??= status.mark;
}

/** False where the item has no such field, or has it already. */
function readText(item: Item, column: Column, text: Words, context: CellContext): boolean {
  switch (column.role) {
    case 'number':
      if (item.number) return false;
      item.number = text;
      return true;
    case 'relisting':
      if (item.mark || !MARKED.test(text.text)) return false;
      item.mark = text;
      return true;
    case 'state':
    case 'grade':
      return readStateOrGrade(item, column, text, context);
    default:
      return item.kind === 'project' && readProjectText(item, column, text, context);
  }
}

function readProjectText(project: DraftProject, column: Column, text: Words, context: CellContext): boolean {
  const { priority } = project;
  if (column.role === 'description')
    project.description = project.description ? goingOn(project.description, text) : text;
  else if (column.role === 'code' && !project.code) project.code = text;
  else if (column.role === 'goal' && priority && !priority.goal) priority.goal = text;
  else if (column.role === 'notes' && priority && !priority.notes) priority.notes = text;
  else {
    const amount = amountOf(text, column.unit ?? context.unit);
    return amount !== null && readAmount(project, column, amount, context);
  }
  return true;
}

/** A description that goes on in the next row, where a page ended. */
function goingOn(before: Words, text: Words): Words {
  const inOrder = [before, text].toSorted((a, b) => startOf(a) - startOf(b));
  return joined(inOrder, /[。）)]$/u.test(before.text) ? '\n' : '');
}

function readAmount(
  project: DraftProject,
  column: Column,
  amount: DraftAmount,
  { columns }: CellContext,
): boolean {
  if (column.role === 'source') {
    // 財源 belong to the one cost the table prints; beside several nobody can say to which.
    const [kind, ...others] = new Set(columns.map((other) => other.role).filter(isCostKind));
    if (!kind || others.length > 0) return false;
    costOf(project, kind).sources.push({ name: column.key, amount });
    return true;
  }
  if (!isCostKind(column.role)) return false;
  const cost = costOf(project, column.role);
  if (column.year !== null) cost.years.push({ year: column.year, amount });
  else if (cost.total) return false;
  else cost.total = amount;
  return true;
}

function readStateOrGrade(
  item: Item,
  column: Column,
  text: Words,
  { claims, statusYear, columns }: CellContext,
): boolean {
  const bare = /^[(（]?([^()（）]+)[)）]?$/u.exec(text.text)?.[1] ?? '';
  if (column.role === 'state' && !(STATES as readonly string[]).includes(bare)) return false;
  const status = statusOf(item, column.year ?? statusYear ?? onlyYear(columns));
  if (!status || (column.role === 'state' ? status.state : status.grade)) return false;
  if (column.role === 'grade') {
    status.grade = text;
    return true;
  }
  const from = text.text.indexOf(bare);
  claims.structure(cut(text, 0, from), 'brackets');
  claims.structure(cut(text, from + bare.length), 'brackets');
  status.state = cut(text, from, from + bare.length);
  return true;
}

/** The year of the one column of 取組状況 a table has. */
function onlyYear(columns: readonly Column[]): string | null {
  const [first, ...others] = columns.filter((column) => column.role === 'statuses');
  return others.length === 0 ? (first?.year ?? null) : null;
}

/** The status a state or grade belongs to; null where nobody can say to which of several years. */
function statusOf(item: Item, year: string | null): DraftStatus | null {
  const only = item.statuses.length === 1 && year === null ? item.statuses[0] : undefined;
  const found = item.statuses.find((status) => status.year === year) ?? only;
  if (found) return found;
  if (year === null && item.statuses.length > 0) return null;
  const status: DraftStatus = { year, state: null, grade: null, lines: [], mark: null };
  item.statuses.push(status);
  return status;
}

export function costOf(project: DraftProject, kind: CostKind): DraftCost {
  const found = project.costs.find((cost) => cost.kind === kind);
  if (found) return found;
  const cost: DraftCost = { kind, total: null, years: [], sources: [] };
  project.costs.push(cost);
  return cost;
}
