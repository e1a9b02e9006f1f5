import {
  PDFArray,
  PDFHexString,
  PDFNumber,
  type PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import { headerIds, idTree } from './header-ids.ts';
import { parentTree } from './parent-tree.ts';
import { name, type PrintedFile } from './printed-file.ts';
import { isAnnotation, isElement, type Element, type Kid } from './structure-tree.ts';
import type { WrittenMarks } from './write-content.ts';

/** Words that stand for types ISO 32000-1 does not know. */
const ROLES: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** Writes the tree into the file in place of the browser's, with the way back from marks and annotations to elements. */
export function writeStructure(file: PrintedFile, document: Element, written: WrittenMarks): void {
  const { context, catalog, pages } = file;
  const refs = new Map<Element, PDFRef>();
  const types = new Set<string>();
  const ids = headerIds(document);
  const root = context.nextRef();
  const T = { S: name('S'), P: name('P'), K: name('K'), Pg: name('Pg') };
  const MCR = name('MCR');

  const number = (element: Element): void => {
    refs.set(element, context.nextRef());
    types.add(element.type);
    for (const kid of element.kids) if (isElement(kid)) number(kid);
  };
  number(document);
  const refOf = (element: Element): PDFRef => refs.get(element) ?? root;

  const write = (element: Element, parent: PDFRef): void => {
    const ref = refOf(element);
    const dict = context.obj({});
    dict.set(T.S, name(element.type));
    dict.set(T.P, parent);
    const page = firstPage(element);
    if (page !== null && pages[page]) dict.set(T.Pg, pages[page].ref);
    if (element.lang !== null) dict.set(name('Lang'), PDFString.of(element.lang));
    if (element.alt !== null) dict.set(name('Alt'), PDFHexString.fromText(element.alt));
    const id = element.id === null ? undefined : ids.get(element.id);
    if (id !== undefined) dict.set(name('ID'), PDFString.of(id));
    const attributes = attributesOf(context, element, ids);
    if (attributes) dict.set(name('A'), attributes);
    const kids = element.kids.flatMap((kid) => kidObjects(kid, ref, page));
    const [only] = kids;
    if (kids.length > 0) dict.set(T.K, kids.length === 1 && only ? only : arrayOf(context, kids));
    context.assign(ref, dict);
  };

  const kidObjects = (kid: Kid, owner: PDFRef, page: number | null): PDFObject[] => {
    if (isElement(kid)) {
      write(kid, owner);
      return [refOf(kid)];
    }
    if (isAnnotation(kid)) return [context.obj({ Type: 'OBJR', Obj: kid.ref })];
    const { stream, written: mcids } = kid;
    if (stream.page === page && !stream.form) return mcids.map((mcid) => PDFNumber.of(mcid));
    const pageRef = pages[stream.page]?.ref;
    return mcids.map((mcid) => {
      const dict = context.obj({ Type: MCR, MCID: mcid });
      if (pageRef) dict.set(T.Pg, pageRef);
      if (stream.form) dict.set(name('Stm'), stream.ref);
      return dict;
    });
  };
  write(document, root);

  const parents = parentTree(file, document, written, refOf);
  const dict = context.obj({ Type: 'StructTreeRoot', K: refOf(document), ...parents });
  const roles = [...types].filter((type) => !STANDARD.has(type)).sort();
  if (roles.length > 0) {
    dict.set(
      name('RoleMap'),
      context.obj(Object.fromEntries(roles.map((type) => [type, ROLES[type] ?? 'Span']))),
    );
  }
  if (ids.size > 0) dict.set(name('IDTree'), idTree(context, document, ids, refOf));
  context.assign(root, dict);
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
}

/** The page of the first mark right in the element: those on it need no page of their own. */
function firstPage(element: Element): number | null {
  for (const kid of element.kids) if ('mcid' in kid) return kid.stream.page;
  return null;
}

function arrayOf(context: PDFContext, objects: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context);
  for (const object of objects) array.push(object);
  return array;
}

function attributesOf(
  context: PDFContext,
  element: Element,
  ids: ReadonlyMap<string, string>,
): PDFObject | null {
  const headers = element.headers.flatMap((id) => ids.get(id) ?? []);
  const owners = new Map(element.attributes);
  if (headers.length > 0) owners.set('Table', new Map(owners.get('Table') ?? []));
  const dicts = [...owners].map(([owner, values]) => {
    const dict = context.obj({ O: owner });
    for (const [key, value] of values)
      dict.set(name(key), typeof value === 'string' ? name(value.slice(1)) : PDFNumber.of(value));
    if (owner === 'Table' && headers.length > 0) {
      dict.set(name('Headers'), context.obj(headers.map((id) => PDFString.of(id))));
    }
    return dict;
  });
  const [only] = dicts;
  return dicts.length > 1 ? arrayOf(context, dicts) : (only ?? null);
}
