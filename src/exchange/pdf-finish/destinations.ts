import { PDFName } from 'pdf-lib';
import { isPlainRef, type Plain } from './plain-objects.ts';
import { asDict, openPrint } from './print-objects.ts';

/** Where the browser put what links point at. Lengths are in points; a page counts from 0. */
export interface PrintedPlaces {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Id of the target → its page, and how far down that page it begins. */
  readonly destinations: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
}

/** The places of a print just made, tagged or not, read without the rest of it. Throws where no browser wrote the file. */
export function readDestinations(printed: Uint8Array): PrintedPlaces {
  const { root, resolve } = openPrint(printed);
  const catalog = asDict(resolve({ to: root }));
  const numbers = new Map<number, number>();
  const pages: { width: number; height: number }[] = [];
  const visit = (ref: Plain | undefined): void => {
    const node = asDict(resolve(ref));
    const kids = resolve(node?.get('/Kids'));
    if (Array.isArray(kids)) {
      kids.forEach(visit);
      return;
    }
    const box = resolve(node?.get('/MediaBox'));
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(box) ? box.map(Number) : [];
    if (isPlainRef(ref)) numbers.set(ref.to, pages.length);
    pages.push({ width: right - left, height: top - bottom });
  };
  visit(catalog?.get('/Pages'));

  const destinations = new Map<string, { page: number; y: number }>();
  for (const [key, value] of asDict(resolve(catalog?.get('/Dests'))) ?? []) {
    const [ref, , , y] = Array.isArray(value) ? value : [];
    const page = isPlainRef(ref) ? numbers.get(ref.to) : undefined;
    if (page === undefined) continue;
    destinations.set(destinationId(PDFName.of(key.slice(1))), {
      page,
      y: (pages[page]?.height ?? 0) - Number(y),
    });
  }
  return { pages, destinations };
}

const utf8 = new TextDecoder();

/** The id a destination is named after: the browser writes all but ASCII as in an address, in percents. */
export function destinationId(destination: PDFName): string {
  const written = utf8.decode(destination.asBytes());
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
