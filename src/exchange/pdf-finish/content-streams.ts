import { PDFDict, PDFRawStream, PDFRef, type PDFContext } from 'pdf-lib';
import type { Zlib } from './book-facts.ts';
import { joined } from './mark-content.ts';
import { readPieces, type Piece } from './pieces.ts';
import { itemsOf, name, nameText, streamBytes, type PrintedFile } from './printed-file.ts';

/** The content of a page, or of a form drawn on it. */
export interface ContentStream {
  /** The page's number from 0: of a form, that of the page it is drawn on. */
  readonly page: number;
  /** The page itself, or the form. */
  readonly ref: PDFRef;
  readonly form: PDFRawStream | null;
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** Names of the forms among the resources, and the content of each. */
  readonly forms: ReadonlyMap<string, ContentStream>;
  /** Whether it, or a form within it, holds content of the structure: then marks go inside it and not round it. */
  readonly isTagged: boolean;
}

/** The content streams of all pages and of the forms drawn on them, by the page's or the form's reference. */
export function readContentStreams({ context, pages }: PrintedFile, zlib: Zlib): Map<PDFRef, ContentStream> {
  const streams = new Map<PDFRef, ContentStream>();
  pages.forEach(({ ref, dict }, page) => {
    const parts = itemsOf(context, dict.get(name('Contents'))).flatMap((part) => {
      const stream = context.lookup(part);
      return stream instanceof PDFRawStream ? [streamBytes(stream, zlib), newline] : [];
    });
    const bytes = joined(parts);
    const pieces = readPieces(bytes);
    const forms = readForms(context, dict, page, zlib, streams);
    streams.set(ref, { page, ref, form: null, bytes, pieces, forms, isTagged: true });
  });
  return streams;
}

const newline = Uint8Array.of(0x0a);

function readForms(
  context: PDFContext,
  owner: PDFDict,
  page: number,
  zlib: Zlib,
  streams: Map<PDFRef, ContentStream>,
): Map<string, ContentStream> {
  const forms = new Map<string, ContentStream>();
  const resources = owner.lookupMaybe(name('Resources'), PDFDict);
  for (const [key, ref] of resources?.lookupMaybe(name('XObject'), PDFDict)?.entries() ?? []) {
    const form = context.lookup(ref);
    const isForm = form instanceof PDFRawStream && nameText(form.dict.get(name('Subtype'))) === 'Form';
    if (!isForm || !(ref instanceof PDFRef)) continue;
    const bytes = streamBytes(form, zlib);
    const pieces = readPieces(bytes);
    const inner = readForms(context, form.dict, page, zlib, streams);
    const isTagged =
      pieces.some((piece) => piece.kind === 'paint' && piece.mcid !== null) ||
      [...inner.values()].some((stream) => stream.isTagged);
    const stream = streams.get(ref) ?? { page, ref, form, bytes, pieces, forms: inner, isTagged };
    streams.set(ref, stream);
    forms.set(nameText(key) ?? '', stream);
  }
  return forms;
}
