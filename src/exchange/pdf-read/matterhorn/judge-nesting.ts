import type { Pdf } from '../open-pdf.ts';
import { childElements, type Element, structureOf } from '../structure.ts';
import { judged, type Judges, type Outcome } from './outcome.ts';

/** What ISO 32000-1 says of a type: which types it may lie in, which it may hold, and in what order. */
interface Syntax {
  parents?: string;
  children?: string;
  /** The types of all children, each with a space behind it. */
  order?: RegExp;
  /** Whether it may hold content itself. */
  isGroup?: boolean;
}

const rows: Syntax = { parents: 'Table', children: 'TR', isGroup: true };
const ruby: Syntax = { parents: 'Ruby' };

/** Tables 333, 336, 337 and 338. */
const SYNTAX: Readonly<
  Record<'table' | 'list' | 'contents' | 'ruby' | 'warichu', Readonly<Record<string, Syntax>>>
> = {
  table: {
    Table: {
      children: 'TR THead TBody TFoot Caption',
      order: /^(?:Caption )?(?:(?:TR )+|(?:THead )?(?:TBody )+(?:TFoot )?)(?:Caption )?$/u,
      isGroup: true,
    },
    THead: rows,
    TBody: rows,
    TFoot: rows,
    TR: { parents: 'Table THead TBody TFoot', children: 'TH TD', isGroup: true },
    TH: { parents: 'TR' },
    TD: { parents: 'TR' },
  },
  list: {
    L: { children: 'L LI Caption', order: /^(?:Caption )?(?:LI? )+$/u, isGroup: true },
    LI: { parents: 'L', children: 'Lbl LBody', isGroup: true },
    LBody: { parents: 'LI' },
  },
  contents: {
    TOC: { children: 'TOC TOCI Caption', order: /^(?:Caption )?(?:TOCI? )+$/u, isGroup: true },
    TOCI: { parents: 'TOC', children: 'Lbl Reference NonStruct P TOC' },
  },
  ruby: { Ruby: { order: /^RB (?:RT |RP RT RP )$/u, isGroup: true }, RB: ruby, RT: ruby, RP: ruby },
  warichu: {
    Warichu: { order: /^(?:WT |WP WT WP )$/u, isGroup: true },
    WT: { parents: 'Warichu' },
    WP: { parents: 'Warichu' },
  },
};

/** 09: how elements of one kind are put together. */
export const nestingJudges: Judges = {
  '09-004': (pdf) => syntax(pdf, SYNTAX.table),
  '09-005': (pdf) => syntax(pdf, SYNTAX.list),
  '09-006': (pdf) => syntax(pdf, SYNTAX.contents),
  '09-007': (pdf) => syntax(pdf, SYNTAX.ruby),
  '09-008': (pdf) => syntax(pdf, SYNTAX.warichu),
};

function syntax(pdf: Pdf, rules: Readonly<Record<string, Syntax>>): Outcome {
  const elements = (structureOf(pdf).tree?.all ?? []).filter(({ role }) => role !== null && role in rules);
  const failures = elements.flatMap((element) =>
    breaches(element, rules[element.role ?? ''] ?? {}).map((what) => ({
      page: element.page === null ? null : element.page + 1,
      what,
    })),
  );
  return judged(failures, elements.length > 0);
}

function breaches(element: Element, { parents, children, order, isGroup }: Syntax): string[] {
  const own = element.role ?? '';
  const parent = element.parent?.role ?? 'StructTreeRoot';
  const kinds = childElements(element).map(({ role, type }) => role ?? type);
  const strange = children === undefined ? [] : kinds.filter((kind) => !children.split(' ').includes(kind));
  const found: string[] = [];
  if (parents !== undefined && !parents.split(' ').includes(parent))
    found.push(`${own} が ${parent} の中にあります`);
  if (strange.length > 0) found.push(`${own} の中に ${[...new Set(strange)].join('、')} があります`);
  else if (order && !order.test(kinds.map((kind) => `${kind} `).join(''))) {
    found.push(`${own} の中が ${kinds.join('、') || '空'} です`);
  }
  if (isGroup && element.children.some(({ kind }) => kind !== 'element')) {
    found.push(`${own} が、文字や図をじかに持っています`);
  }
  return found;
}
