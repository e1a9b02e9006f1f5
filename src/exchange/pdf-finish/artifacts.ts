import type { PDFRef } from 'pdf-lib';
import type { ContentStream } from './content-streams.ts';
import { latin1, type Paint } from './pieces.ts';
import { isElement, isMark, type Element, type Mark } from './structure-tree.ts';

/** What may consist of drawing alone. Anywhere else, drawing without words is a background, a border or a line. */
const DRAWINGS = new Set(['Figure', 'Formula', 'Form']);

/**
 * Takes out of the tree what only decorates: drawing without words, and the words of table heads and feet that the browser
 * repeats on the following pages.
 */
export function takeOutArtifacts(document: Element, streams: ReadonlyMap<PDFRef, ContentStream>): void {
  const paints = new Map([...streams.values()].map((stream) => [stream, paintsByMark(stream)]));

  const paintsOf = ({ stream, mcid }: Mark): readonly Paint[] => paints.get(stream)?.get(mcid) ?? [];

  const visit = (element: Element, inDrawing: boolean, inTable: boolean): void => {
    const isDrawing = inDrawing || DRAWINGS.has(element.type);
    const isTable = inTable || element.type === 'Table';
    const marks = element.kids.filter(isMark);
    const repeated = isTable && marks.length > 1 ? repeatedMarks(marks, paintsOf) : null;
    element.kids = element.kids.filter((kid) => {
      if (isElement(kid)) visit(kid, isDrawing, isTable);
      if (!isMark(kid)) return true;
      const isReal = paintsOf(kid).some((paint) => isContent(paint, kid.stream, isDrawing));
      return isReal && !repeated?.has(kid);
    });
  };
  visit(document, false, false);
}

function isContent({ hasText, xObject }: Paint, stream: ContentStream, inDrawing: boolean): boolean {
  const form = xObject === null ? undefined : stream.forms.get(xObject);
  if (form?.isTagged) return false;
  return hasText || inDrawing || form !== undefined;
}

function paintsByMark({ pieces }: ContentStream): Map<number, Paint[]> {
  const found = new Map<number, Paint[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'paint' || piece.mcid === null) continue;
    const paints = found.get(piece.mcid);
    if (paints) paints.push(piece);
    else found.set(piece.mcid, [piece]);
  }
  return found;
}

/** The marks of one element that say on a later page what it said on its first. */
function repeatedMarks(marks: readonly Mark[], paintsOf: (mark: Mark) => readonly Paint[]): Set<Mark> {
  const first = Math.min(...marks.map(({ stream }) => stream.page));
  const words = (mark: Mark): string =>
    paintsOf(mark)
      .flatMap(({ start, end }) => latin1(mark.stream.bytes, start, end).match(SHOWN) ?? [])
      .join('');
  const said = new Set(marks.flatMap((mark) => (mark.stream.page === first ? [words(mark)] : [])));
  return new Set(marks.filter((mark) => mark.stream.page > first && said.has(words(mark))));
}

/** The strings of a text object. */
const SHOWN = /<[\dA-Fa-f]+>|\((?:\\.|[^\\)])*\)/gsu;
