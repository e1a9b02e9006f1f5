import type { Pdf } from '../open-pdf.ts';
import { childElements, type Element, structureOf } from '../structure.ts';
import { each, judged, type Judges, NOTHING_TO_JUDGE, type Place } from './outcome.ts';

/** 13 to 19: what single elements must say. */
export const elementJudges: Judges = {
  '13-004': (pdf) =>
    each(ofRole(pdf, 'Figure'), (figure) =>
      isFilled(figure.alt) || isFilled(figure.actualText)
        ? null
        : at(figure, 'Figure に代わりの文がありません'),
    ),
  '14-002': (pdf) => {
    const [first] = headings(pdf);
    if (!first) return NOTHING_TO_JUDGE;
    return judged(first.level === 1 ? [] : [at(first.element, `初めの見出しが ${first.element.type} です`)]);
  },
  '14-003': (pdf) => {
    const found = headings(pdf);
    const failures = found.flatMap(({ element, level }, index) => {
      const before = found[index - 1];
      return before && level > before.level + 1
        ? [at(element, `${before.element.type} のすぐ次が ${element.type} です`)]
        : [];
    });
    return judged(failures, found.length > 0);
  },
  '14-006': (pdf) => {
    const all = structureOf(pdf).tree?.all ?? [];
    const parents = new Set(all.flatMap(({ role, parent }) => (role === 'H' && parent ? [parent] : [])));
    const tops = (structureOf(pdf).tree?.tops ?? []).filter(({ role }) => role === 'H');
    const crowded = [...parents].filter(
      (node) => childElements(node).filter(({ role }) => role === 'H').length > 1,
    );
    const failures = crowded.map((node) => at(node, `${node.type} の中に H が二つ以上あります`));
    if (tops.length > 1) failures.push({ page: null, what: '木の根に H が二つ以上あります' });
    return judged(failures, parents.size + tops.length > 0);
  },
  '14-007': (pdf) => {
    const plain = ofRole(pdf, 'H').filter(({ type }) => headingLevel(type) === null);
    const [numbered] = headings(pdf);
    if (plain.length === 0 && !numbered) return NOTHING_TO_JUDGE;
    return judged(plain[0] && numbered ? [at(plain[0], `H と ${numbered.element.type} を混ぜています`)] : []);
  },
  '15-003': (pdf) => {
    const tables = ofRole(pdf, 'Table').filter((table) => cellsOf(table, 'TH').length > 0);
    return judged(tables.filter((table) => !isLinkedByIds(table)).flatMap(unscoped), tables.length > 0);
  },
  '17-002': (pdf) =>
    each(ofRole(pdf, 'Formula'), (formula) =>
      isFilled(formula.alt) ? null : at(formula, 'Formula に代わりの文（Alt）がありません'),
    ),
  '19-003': (pdf) =>
    each(ofRole(pdf, 'Note'), (note) => (isFilled(note.id) ? null : at(note, 'Note に ID がありません'))),
  '19-004': (pdf) => {
    const notes = ofRole(pdf, 'Note').filter(({ id }) => isFilled(id));
    const ids = new Map<string | null, number>();
    for (const { id } of structureOf(pdf).tree?.all ?? []) ids.set(id, (ids.get(id) ?? 0) + 1);
    return each(notes, (note) =>
      (ids.get(note.id) ?? 0) > 1 ? at(note, `ID「${note.id ?? ''}」がほかにもあります`) : null,
    );
  },
};

/** The place of an element, and what is wrong with it. */
export function at(element: Element, what: string): Place {
  const page = element.page ?? pageWithin(element);
  return { page: page === null ? null : page + 1, what };
}

export function ofRole(pdf: Pdf, role: string): Element[] {
  return (structureOf(pdf).tree?.all ?? []).filter((element) => element.role === role);
}

function pageWithin(element: Element): number | null {
  for (const child of element.children) {
    const page = child.kind === 'element' ? (child.page ?? pageWithin(child)) : child.page;
    if (page !== null) return page;
  }
  return null;
}

function isFilled(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

/** PDF/UA-1, 7.4.3 knows H7 and deeper, which are mapped to other types: what is written counts before what it is mapped to. */
function headingLevel(type: string | null): number | null {
  const digits = /^H([1-9]\d*)$/u.exec(type ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function headings(pdf: Pdf): { element: Element; level: number }[] {
  return (structureOf(pdf).tree?.all ?? []).flatMap((element) => {
    const level = headingLevel(element.type) ?? headingLevel(element.role);
    return level === null ? [] : [{ element, level }];
  });
}

function cellsOf(table: Element, role: 'TH' | 'TD'): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.role === 'Table') return [];
    return child.role === role ? [child, ...cellsOf(child, role)] : cellsOf(child, role);
  });
}

/** Whether every data cell names its headers, and these are header cells of this table. */
function isLinkedByIds(table: Element): boolean {
  const ids = new Set(cellsOf(table, 'TH').map(({ id }) => id));
  const cells = cellsOf(table, 'TD');
  return (
    cells.length > 0 &&
    cells.every(({ attributes }) => {
      const headers = attributes.get('Table/Headers');
      return Array.isArray(headers) && headers.length > 0 && headers.every((id: string) => ids.has(id));
    })
  );
}

function unscoped(table: Element): Place[] {
  return cellsOf(table, 'TH')
    .filter(({ attributes }) => !['Row', 'Column', 'Both'].includes(String(attributes.get('Table/Scope'))))
    .map((cell) => at(cell, 'TH に Scope がありません'));
}
