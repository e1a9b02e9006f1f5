import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from 'pdf-lib';
import type { Zlib } from './book-facts.ts';
import { openPrint, type PrintObjects } from './print-objects.ts';

/** A print as the browser wrote it, its pages in order. */
export interface PrintedFile {
  /** All objects but those of the structure and the bookmarks, which are made anew. */
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PrintedPage[];
  readonly printed: PrintObjects;
}

export interface PrintedPage {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Throws where the bytes are no browser's print, or one without pages. */
export function readPrintedFile(bytes: Uint8Array): PrintedFile {
  const printed = openPrint(bytes);
  const context = PDFContext.create();
  const root = PDFRef.of(printed.root);
  context.trailerInfo.Root = root;
  const todo: PDFObject[] = [root];
  for (let object = todo.pop(); object; object = todo.pop()) {
    if (object instanceof PDFRef) {
      const at = context.lookup(object) ? null : printed.offsetOf(object.objectNumber);
      if (at === null) continue;
      const found = PDFObjectParser.forBytes(bytes.subarray(at), context).parseObject();
      context.assign(object, found);
      todo.push(found);
    } else if (object instanceof PDFArray) {
      todo.push(...object.asArray());
    } else {
      const dict = object instanceof PDFRawStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) continue;
      for (const [key, value] of dict.asMap()) if (!REMADE.has(key)) todo.push(value);
    }
  }
  // New objects must not take the numbers of those not read.
  context.largestObjectNumber = printed.count;
  const catalog = context.lookup(root, PDFDict);
  const pages = pagesBelow(context, catalog.get(name('Pages')));
  if (pages.length === 0) throw new Error('The print has no pages');
  return { context, catalog, pages, printed };
}

const REMADE = new Set([name('StructTreeRoot'), name('Outlines')]);

function pagesBelow(context: PDFContext, node: PDFObject | undefined): PrintedPage[] {
  const dict = context.lookup(node, PDFDict);
  const kids = dict.lookupMaybe(name('Kids'), PDFArray);
  if (kids) return kids.asArray().flatMap((kid) => pagesBelow(context, kid));
  return node instanceof PDFRef ? [{ ref: node, dict }] : [];
}

/** A short way to a name; `pdf-lib` keeps one object for each. */
export function name(text: string): PDFName {
  return PDFName.of(text);
}

/** The name without its slash, undefined where there is none. */
export function nameText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

/** The bytes of a stream that is deflated or plain: what a browser writes for content. */
export function streamBytes(stream: PDFRawStream, zlib: Zlib): Uint8Array {
  const filter = nameText(stream.dict.lookup(name('Filter')));
  return filter === 'FlateDecode' ? zlib.inflate(stream.contents) : stream.contents;
}

/** The items of an array, or the one that stands for it; none where there is nothing. */
export function itemsOf(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  const found = context.lookup(object);
  if (found instanceof PDFArray) return found.asArray();
  return object === undefined || found === undefined ? [] : [object];
}
