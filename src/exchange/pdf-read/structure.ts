import { oncePerPdf } from './once-per-pdf.ts';
import type { Pdf } from './open-pdf.ts';
import { pageIndexes } from './pages.ts';
import { standardType } from './structure-types.ts';
import { objectNumber } from './trees.ts';
import {
  type Dict,
  isArray,
  isDict,
  Name,
  PdfString,
  Ref,
  Stream,
  unreadable,
  type Value,
} from './values.ts';

/** Marked content that belongs to an element, or an annotation or XObject as a whole (14.7.4). */
export type Held =
  | { kind: 'content'; page: number; stream: number | null; mcid: number }
  | { kind: 'object'; page: number | null; object: number };

export interface Element {
  kind: 'element';
  /** As it is written. */
  type: string;
  /** The standard type it is mapped to; null where the mapping leads to none. */
  role: string | null;
  parent: Element | null;
  children: (Element | Held)[];
  /** The page of its content from 0, where it says one. */
  page: number | null;
  alt: string | null;
  actualText: string | null;
  expansion: string | null;
  /** Its own language; null where it has that of its parent. */
  language: string | null;
  id: string | null;
  title: string | null;
  /** Attributes by owner and name, `Table/Scope`; names and strings as text, classes included. */
  attributes: ReadonlyMap<string, string | number | readonly string[]>;
  object: number | null;
}

export interface Structure {
  /** The elements right under the root. */
  tops: readonly Element[];
  /** Every element in reading order. */
  all: readonly Element[];
  roleMap: ReadonlyMap<string, string>;
}

const DEEPEST = 500;

/** The structure tree; null where the file has none. */
export const structureOf = oncePerPdf((pdf: Pdf): { tree: Structure | null } => {
  const root = pdf.dict(pdf.root.get('StructTreeRoot'));
  return { tree: root ? readTree(pdf, root) : null };
});

function readTree(pdf: Pdf, root: Dict): Structure {
  const roleMap = new Map<string, string>();
  for (const [type, role] of pdf.dict(root.get('RoleMap')) ?? []) roleMap.set(type, pdf.name(role) ?? '');
  const classes = pdf.dict(root.get('ClassMap')) ?? new Map<string, Value>();
  const all: Element[] = [];
  const seen = new Set<Dict>();

  const readKids = (value: Value | undefined, parent: Element | null, page: number | null, depth: number) => {
    const kids = pdf.resolve(value);
    return (isArray(kids) ? kids : value === undefined ? [] : [value]).flatMap((kid) => {
      const read = readKid(kid, parent, page, depth);
      return read ? [read] : [];
    });
  };

  const readKid = (
    value: Value,
    parent: Element | null,
    page: number | null,
    depth: number,
  ): Element | Held | null => {
    const kid = pdf.resolve(value);
    if (typeof kid === 'number')
      return page === null ? null : { kind: 'content', page, stream: null, mcid: kid };
    if (!isDict(kid)) return null;
    const own = pageOf(pdf, kid) ?? page;
    switch (pdf.name(kid.get('Type'))) {
      case 'MCR': {
        const mcid = pdf.number(kid.get('MCID'));
        return mcid === null || own === null
          ? null
          : { kind: 'content', page: own, stream: objectNumber(kid.get('Stm')), mcid };
      }
      case 'OBJR': {
        const object = objectNumber(kid.get('Obj'));
        return object === null ? null : { kind: 'object', page: own, object };
      }
      default:
        return readElement(kid, objectNumber(value), parent, own, depth);
    }
  };

  const readElement = (
    dict: Dict,
    object: number | null,
    parent: Element | null,
    page: number | null,
    depth: number,
  ): Element => {
    if (seen.has(dict) || depth > DEEPEST) throw unreadable('構造の木が輪になっています。');
    seen.add(dict);
    const type = pdf.name(dict.get('S')) ?? '';
    const element: Element = {
      kind: 'element',
      type,
      role: standardType(type, roleMap),
      parent,
      children: [],
      page,
      alt: pdf.text(dict.get('Alt')),
      actualText: pdf.text(dict.get('ActualText')),
      expansion: pdf.text(dict.get('E')),
      language: pdf.text(dict.get('Lang')),
      id: pdf.text(dict.get('ID')),
      title: pdf.text(dict.get('T')),
      attributes: attributesOf(pdf, dict, classes),
      object,
    };
    all.push(element);
    element.children = readKids(dict.get('K'), element, page, depth + 1);
    return element;
  };

  const tops = readKids(root.get('K'), null, null, 0).filter((kid) => kid.kind === 'element');
  return { tops, all, roleMap };
}

function pageOf(pdf: Pdf, dict: Dict): number | null {
  const number = objectNumber(dict.get('Pg'));
  return number === null ? null : (pageIndexes(pdf).get(number) ?? null);
}

function attributesOf(pdf: Pdf, dict: Dict, classes: Dict): Element['attributes'] {
  const found = new Map<string, string | number | readonly string[]>();
  const classNames = listOf(pdf, dict.get('C')).flatMap((item) => pdf.name(item) ?? []);
  const lists = [...classNames.map((name) => classes.get(name)), dict.get('A')];
  for (const item of lists.flatMap((list) => listOf(pdf, list))) {
    const attributes = pdf.dict(item);
    const owner = pdf.name(attributes?.get('O')) ?? '';
    for (const [name, value] of attributes ?? []) {
      const read = plain(pdf, value);
      if (read !== null) found.set(`${owner}/${name}`, read);
    }
  }
  return found;
}

function listOf(pdf: Pdf, value: Value | undefined): readonly Value[] {
  const found = pdf.resolve(value);
  if (isArray(found)) return found;
  return found === null ? [] : [value ?? null];
}

function plain(pdf: Pdf, value: Value): string | number | readonly string[] | null {
  const found = pdf.resolve(value);
  if (found instanceof Name) return found.name;
  if (found instanceof PdfString) return pdf.text(found);
  if (typeof found === 'number') return found;
  if (isArray(found)) return found.map((item) => String(plain(pdf, item) ?? ''));
  return found === null || found instanceof Ref || found instanceof Stream ? null : '';
}

/** The parts of an element that are elements. */
export function childElements(element: Element): Element[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** An element and those it lies in, from the innermost out. */
export function* ancestors(element: Element | null): Generator<Element> {
  for (let at = element; at; at = at.parent) yield at;
}
