import type { MoneyUnit } from '#core/model/money.ts';
import { amountOf, isNothing } from './amount.ts';
import type { Row } from './blocks.ts';
import type { CostKind } from './draft.ts';
import { isBlank, plainText, wholeText } from './inline.ts';
import type { Content } from './inline.ts';
import { readHead } from './table-head.ts';
import type { Head, Meaning } from './table-head.ts';

/** What the rows of a table are. */
export type TableKind = 'projects' | 'measures' | 'indicators';

export interface Column {
  readonly index: number;
  /** What its cells become; null: a text of その他の欄 under `key`. */
  readonly role: Meaning | null;
  readonly year: string | null;
  readonly unit: MoneyUnit | null;
  /** The head as printed, its upper and its lower half, for a text the format has no key for. */
  readonly key: string;
}

export interface Columns {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  /** How many rows at the top are heads. */
  readonly headRows: number;
}

const COSTS: readonly Meaning[] = ['cost', 'budget', 'settled', 'expense'];

export function isCostKind(meaning: Meaning | null): meaning is CostKind {
  return meaning !== null && COSTS.includes(meaning);
}

export function headsOf(row: Row | undefined): Head[] {
  return (row?.cells ?? []).map((cell) => readHead(plainText(cell)));
}

/** Heads stand side by side, most of them known; in a sheet a head stands beside its value. */
export function isHeadRow(row: Row | undefined): boolean {
  const heads = headsOf(row).filter((_, i) => !isBlank(row?.cells[i]));
  const known = heads.filter((head) => head.meaning !== null).length;
  if (heads.some((head) => head.word === '' && head.year === null)) return false;
  return heads.length >= 2 && known >= 2 && known * 2 >= heads.length;
}

/** Understands the head of a list of items; null where the table is no such list. */
export function readColumns(rows: readonly Row[]): Columns | null {
  const [first] = rows;
  if (!first || !isHeadRow(first)) return null;
  const headRows = isSecondHead(first, rows[1]) ? 2 : 1;
  const heads = first.cells.map((_, i) => combinedHead(first, headRows === 2 ? rows[1] : undefined, i));
  const kind = kindOf(heads.map((head) => head.meaning));
  if (!kind) return null;
  const body = rows.slice(headRows);
  return { kind, headRows, columns: settle(heads, kind, body) };
}

/** A second row of heads: years, or parts of the head above them, under which the first row goes on. */
function isSecondHead(first: Row, second: Row | undefined): boolean {
  if (!second) return false;
  const below = headsOf(second).filter(
    (_, i) => !isBlank(second.cells[i]) && second.cells[i] !== first.cells[i],
  );
  if (below.length === 0 || !below.every((head) => head.meaning !== null)) return false;
  const spread = first.cells.some(
    (cell, i) => i > 0 && !isBlank(second.cells[i]) && (isBlank(cell) || cell === first.cells[i - 1]),
  );
  return spread || (isBlank(second.cells[0]) && below.some((head) => head.year !== null));
}

type PrintedHead = Head & { readonly key: string };

function combinedHead(first: Row, second: Row | undefined, index: number): PrintedHead {
  const upperCell = upper(first, second, index);
  const lowerCell = second?.cells[index];
  const above = readHead(plainText(upperCell));
  const printed = keyOf(upperCell);
  if (!lowerCell || isBlank(lowerCell) || lowerCell === upperCell) return { ...above, key: printed };
  const below = readHead(plainText(lowerCell));
  const meaning =
    below.meaning === 'year' || below.meaning === null ? (above.meaning ?? below.meaning) : below.meaning;
  const key = printed === '' ? keyOf(lowerCell) : `${printed}（${keyOf(lowerCell)}）`;
  return {
    meaning,
    year: below.year ?? above.year,
    unit: below.unit ?? above.unit,
    word: above.word + below.word,
    key,
  };
}

/** Under a head that spans columns, the blank cells beside it belong to it. */
function upper(first: Row, second: Row | undefined, index: number): Content | undefined {
  let at = index;
  while (second && at > 0 && isBlank(first.cells[at]) && !isBlank(second.cells[at])) at -= 1;
  return first.cells[at];
}

function keyOf(cell: Content | undefined): string {
  return cell ? wholeText(cell, '').text.replace(/\s+/gu, ' ') : '';
}

function kindOf(meanings: readonly (Meaning | null)[]): TableKind | null {
  const has = (...wanted: Meaning[]): boolean => wanted.some((meaning) => meanings.includes(meaning));
  if (has('indicator'))
    return has('name', 'measure') && !has('baseline', 'target', 'actual')
      ? has('name')
        ? 'projects'
        : 'measures'
      : 'indicators';
  if (has('baseline') && has('target')) return 'indicators';
  if (has('name')) return 'projects';
  if (has('measure') || (has('description') && has('statuses'))) return 'measures';
  if (has('group') && has('description')) return 'projects';
  return null;
}

/** Which column is what, where several could be the same thing. */
function settle(heads: readonly PrintedHead[], kind: TableKind, body: readonly Row[]): Column[] {
  const roles = heads.map((head) => head.meaning);
  if (kind === 'projects') settleProjects(roles);
  if (kind === 'measures') settleMeasures(roles);
  if (kind === 'indicators') settleIndicators(roles, heads);
  return heads.map((head, index) => {
    const role = roles[index] === 'year' ? roleOfYear(head, kind, body, index) : (roles[index] ?? null);
    const fits =
      role !== null && allows(kind, role) && (isFirst(roles, index) || head.year !== null || repeats(role));
    return { index, role: fits ? role : null, year: head.year, unit: head.unit, key: head.key };
  });
}

/** 施策 left of 事業名 groups the projects; 取組内容 right of it is what they do. */
function settleProjects(roles: (Meaning | null)[]): void {
  if (!roles.includes('name')) roles[roles.lastIndexOf('group')] = 'name';
  const name = roles.indexOf('name');
  roles.forEach((role, i) => {
    if (role === 'measure')
      roles[i] = i < name ? 'group' : roles.includes('description') ? null : 'description';
  });
}

/** Of 施策 and 取組内容 the one on the right is the measure, the others group it. */
function settleMeasures(roles: (Meaning | null)[]): void {
  if (!roles.includes('measure')) roles[roles.indexOf('description')] = 'measure';
  const last = roles.lastIndexOf('measure');
  roles.forEach((role, i) => {
    if (role === 'measure' && i < last) roles[i] = 'group';
  });
}

function settleIndicators(roles: (Meaning | null)[], heads: readonly PrintedHead[]): void {
  if (!roles.includes('indicator')) {
    const name = ['name', 'measure', 'group', 'description']
      .map((role) => roles.indexOf(role as Meaning))
      .find((i) => i >= 0);
    if (name !== undefined) roles[name] = 'indicator';
  }
  roles.forEach((role, i) => {
    if (role === 'statuses') roles[i] = 'actual';
    if (role === 'goal') roles[i] = 'target';
    if (role === 'year' && heads[i]?.year) roles[i] = 'actual';
  });
}

const COMMON: readonly Meaning[] = [
  'number',
  'department',
  'division',
  'group',
  'statuses',
  'state',
  'grade',
  'relisting',
];
const ALLOWED: Record<TableKind, readonly Meaning[]> = {
  projects: [
    ...COMMON,
    'code',
    'name',
    'description',
    'goal',
    'notes',
    'source',
    'cost',
    'budget',
    'settled',
    'expense',
  ],
  measures: [...COMMON, 'measure'],
  indicators: [
    'indicator',
    'unit',
    'direction',
    'baseline',
    'target',
    'actual',
    'department',
    'division',
    'number',
  ],
};

function allows(kind: TableKind, role: Meaning): boolean {
  return ALLOWED[kind].includes(role);
}

function isFirst(roles: readonly (Meaning | null)[], index: number): boolean {
  return roles.indexOf(roles[index] ?? null) === index;
}

function repeats(role: Meaning): boolean {
  return role === 'group' || role === 'source';
}

/** A column whose head is but a year: amounts are costs of that year, words under a measure its status. */
function roleOfYear(head: PrintedHead, kind: TableKind, body: readonly Row[], index: number): Meaning | null {
  if (head.year === null) return null;
  const cells = body
    .map((row) => row.cells[index])
    .filter((cell): cell is Content => cell !== undefined && !isBlank(cell));
  const values = cells.map((cell) => wholeText(cell, '')).filter((words) => !isNothing(words.text));
  const areAmounts = values.length > 0 && values.every((words) => amountOf(words, head.unit) !== null);
  if (kind === 'projects') return areAmounts ? 'cost' : null;
  return kind === 'measures' && !areAmounts ? 'statuses' : null;
}
