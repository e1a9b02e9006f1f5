import { PDFDict, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { ContentStream } from './content-streams.ts';
import { markContent } from './mark-content.ts';
import type { Paint } from './pieces.ts';
import { name, type PrintedFile } from './printed-file.ts';
import { isElement, isMark, type Element, type Mark } from './structure-tree.ts';

type Label = Owned | 'artifact' | 'margin';

interface Owned {
  readonly mark: Mark;
  readonly type: string;
}

/** What each stream's marks belong to, in the order they were written: the index is the new MCID. */
export type WrittenMarks = ReadonlyMap<ContentStream, readonly Element[]>;

/** Writes every content stream anew: what the tree holds marked as its element, all else as artifact. */
export function writeContent(
  { context }: PrintedFile,
  document: Element,
  streams: ReadonlyMap<PDFRef, ContentStream>,
): WrittenMarks {
  const owners = ownersIn(document);
  const drawnInside = formsDrawnInside(owners, streams);
  const written = new Map<ContentStream, Element[]>();
  for (const [ref, stream] of streams) {
    const { form, bytes, pieces, forms } = stream;
    if (drawnInside.has(stream) && !stream.isTagged) continue;
    const owned = owners.get(stream);
    const elements: Element[] = [];
    const labels = new Map<number, Owned>();
    for (const [mcid, { mark, element }] of owned ?? []) labels.set(mcid, { mark, type: element.type });
    const labelOf = (paint: Paint): Label | null => {
      const drawn = paint.xObject === null ? undefined : forms.get(paint.xObject);
      if (drawn?.isTagged) return null;
      const owner = paint.mcid === null ? undefined : labels.get(paint.mcid);
      if (owner) return owner;
      if (drawn && !drawnInside.has(drawn)) return null;
      return paint.isClipped || form ? 'artifact' : 'margin';
    };
    const open = (label: Label): string => {
      if (label === 'artifact') return '/Artifact BMC';
      if (label === 'margin') return '/Artifact <</Type /Pagination>> BDC';
      const element = owned?.get(label.mark.mcid)?.element;
      if (element) elements.push(element);
      label.mark.written.push(elements.length - 1);
      return `/${label.type} <</MCID ${elements.length - 1}>> BDC`;
    };
    const content = markContent(bytes, pieces, labelOf, open);
    if (elements.length > 0) written.set(stream, elements);
    if (form) {
      form.dict.delete(name('Filter'));
      form.dict.delete(name('DecodeParms'));
      context.assign(ref, PDFRawStream.of(form.dict, content));
    } else {
      const contents = context.register(PDFRawStream.of(context.obj({}), content));
      context.lookup(ref, PDFDict).set(name('Contents'), contents);
    }
  }
  return written;
}

type Owners = Map<ContentStream, Map<number, { mark: Mark; element: Element }>>;

function ownersIn(document: Element): Owners {
  const owners: Owners = new Map();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid);
      if (!isMark(kid)) continue;
      const ofStream = owners.get(kid.stream) ?? new Map<number, { mark: Mark; element: Element }>();
      owners.set(kid.stream, ofStream.set(kid.mcid, { mark: kid, element }));
    }
  };
  visit(document);
  return owners;
}

/** Forms whose content is marked by the mark round them, with the forms within. */
function formsDrawnInside(
  owners: Owners,
  streams: ReadonlyMap<PDFRef, ContentStream>,
): ReadonlySet<ContentStream> {
  const inside = new Set<ContentStream>();
  const add = (stream: ContentStream): void => {
    inside.add(stream);
    stream.forms.forEach(add);
  };
  for (const stream of streams.values()) {
    const owned = owners.get(stream);
    for (const piece of stream.pieces) {
      if (piece.kind !== 'paint' || piece.mcid === null || !owned?.has(piece.mcid)) continue;
      const form = piece.xObject === null ? undefined : stream.forms.get(piece.xObject);
      if (form && !form.isTagged) add(form);
    }
  }
  return inside;
}
