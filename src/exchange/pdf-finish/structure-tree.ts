import { PDFHexString, PDFRef, PDFString } from 'pdf-lib';
import type { ContentStream } from './content-streams.ts';
import { isPlainRef, type Plain, type PlainDict } from './plain-objects.ts';
import { asDict } from './print-objects.ts';
import type { PrintedFile } from './printed-file.ts';

/** An element of the structure tree. Plain and open, because repairs move and rename a great many of them. */
export interface Element {
  type: string;
  kids: Kid[];
  /** BCP 47, where it differs from what is around. */
  readonly lang: string | null;
  alt: string | null;
  /** Owner → key → number, or name with its slash; spans of 1 left out. */
  readonly attributes: Map<string, Map<string, number | string>>;
  /** The ids of the header cells the browser found for a cell. */
  headers: string[];
  readonly id: string | null;
}

export type Kid = Element | Mark | Annotation;

/** One marked content of the print; `written` are the marks it has become, in the order of the content. */
export interface Mark {
  readonly stream: ContentStream;
  readonly mcid: number;
  readonly written: number[];
}

/** A link's annotation. */
export interface Annotation {
  readonly ref: PDFRef;
}

export function isElement(kid: Kid): kid is Element {
  return 'type' in kid;
}

export function isMark(kid: Kid): kid is Mark {
  return 'mcid' in kid;
}

export function isAnnotation(kid: Kid): kid is Annotation {
  return 'ref' in kid;
}

export function newElement(type: string, kids: Kid[]): Element {
  return { type, kids, lang: null, alt: null, attributes: new Map(), headers: [], id: null };
}

/** The structure tree of a print as one Document; an empty one where it has none. */
export function readStructure(
  { printed }: PrintedFile,
  streams: ReadonlyMap<PDFRef, ContentStream>,
): Element {
  const { resolve } = printed;
  const streamOf = new Map([...streams].map(([{ objectNumber }, stream]) => [objectNumber, stream]));

  const read = (dict: PlainDict): Element => {
    const { attributes, headers } = readAttributes(resolve(dict.get('/A')), resolve);
    const page = dict.get('/Pg');
    return {
      type: nameOf(dict.get('/S')) ?? 'NonStruct',
      kids: itemsOf(dict.get('/K')).flatMap((kid) => readKid(kid, page) ?? []),
      lang: textOf(dict.get('/Lang')),
      alt: textOf(dict.get('/Alt')),
      attributes,
      headers,
      id: textOf(dict.get('/ID')),
    };
  };

  const readKid = (kid: Plain, page: Plain | undefined): Kid | null => {
    const found = resolve(kid);
    if (typeof found === 'number') return markOf(page, found);
    const dict = asDict(found);
    if (!dict) return null;
    const type = dict.get('/Type');
    if (type === '/MCR') return markOf(dict.get('/Stm') ?? dict.get('/Pg') ?? page, dict.get('/MCID'));
    if (type !== '/OBJR') return read(dict);
    const annotation = dict.get('/Obj');
    return isPlainRef(annotation) ? { ref: PDFRef.of(annotation.to) } : null;
  };

  const markOf = (where: Plain | undefined, mcid: Plain | undefined): Mark | null => {
    const stream = isPlainRef(where) ? streamOf.get(where.to) : undefined;
    return stream && typeof mcid === 'number' ? { stream, mcid, written: [] } : null;
  };

  const itemsOf = (value: Plain | undefined): Plain[] => {
    const found = isPlainRef(value) ? resolve(value) : value;
    return Array.isArray(found) ? found : value === undefined ? [] : [value];
  };

  const root = asDict(resolve(asDict(resolve({ to: printed.root }))?.get('/StructTreeRoot')));
  const tops = itemsOf(root?.get('/K')).flatMap((kid) => readKid(kid, undefined) ?? []);
  const [first] = tops;
  const isDocument = tops.length === 1 && first && isElement(first) && first.type === 'Document';
  return isDocument ? first : newElement('Document', tops);
}

function readAttributes(
  all: Plain | undefined,
  resolve: (value: Plain | undefined) => Plain | undefined,
): Pick<Element, 'attributes' | 'headers'> {
  const attributes: Element['attributes'] = new Map();
  let headers: string[] = [];
  for (const entry of Array.isArray(all) ? all : [all]) {
    const attribute = asDict(resolve(entry));
    const owner = nameOf(attribute?.get('/O'));
    if (!attribute || owner === undefined) continue;
    for (const [key, value] of attribute) {
      const word = key.slice(1);
      if (word === 'Headers') headers = Array.isArray(value) ? value.flatMap((id) => textOf(id) ?? []) : [];
      const isDefault = (word === 'RowSpan' || word === 'ColSpan') && value === 1;
      const isPlainValue = typeof value === 'number' || typeof value === 'string';
      if (word === 'O' || isDefault || !isPlainValue) continue;
      const ofOwner = attributes.get(owner) ?? new Map<string, number | string>();
      attributes.set(owner, ofOwner.set(word, value));
    }
  }
  return { attributes, headers };
}

function nameOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value.slice(1) : undefined;
}

function textOf(value: Plain | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
