import { PDFArray, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { TrimMargins, Zlib } from './book-facts.ts';
import { itemsOf, name, type PrintedFile } from './printed-file.ts';

const POINTS_IN_A_MILLIMETRE = 72 / 25.4;

/**
 * Boxes and トンボ of pages that were printed larger than they will be cut: the trimmed page lies bleed and slug inside the
 * sheet. The marks are the double ones of Japanese printing, for the cut and for the 塗り足し, and stand in the slug alone.
 */
export function writeTrim(file: PrintedFile, { bleed, slug }: TrimMargins, zlib: Zlib): void {
  const { context, pages } = file;
  const toBleed = slug * POINTS_IN_A_MILLIMETRE;
  const toTrim = (slug + bleed) * POINTS_IN_A_MILLIMETRE;
  const before = context.register(context.stream('q\n'));
  for (const { dict } of pages) {
    const [left = 0, bottom = 0, right = 0, top = 0] = dict
      .lookup(name('MediaBox'), PDFArray)
      .asArray()
      .map((object) => (object instanceof PDFNumber ? object.asNumber() : 0));
    const inset = (by: number): PDFArray => context.obj([left + by, bottom + by, right - by, top - by]);
    dict.set(name('BleedBox'), inset(toBleed));
    dict.set(name('TrimBox'), inset(toTrim));
    if (slug <= 0) continue;
    const marks = zlib.deflate(
      new TextEncoder().encode(drawing({ left, bottom, right, top }, toBleed, toTrim)),
    );
    const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: marks.length }), marks);
    const content = itemsOf(context, dict.get(name('Contents')));
    dict.set(name('Contents'), context.obj([before, ...content, context.register(stream)]));
  }
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

type Point = readonly [x: number, y: number];

function drawing({ left, bottom, right, top }: Box, toBleed: number, toTrim: number): string {
  const lines: Point[][] = [];
  for (const [x, inX] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const [y, inY] of [
      [bottom, 1],
      [top, -1],
    ] as const) {
      const at = (dx: number, dy: number): Point => [x + inX * dx, y + inY * dy];
      lines.push([at(toTrim, 0), at(toTrim, toBleed), at(0, toBleed)]);
      lines.push([at(toBleed, 0), at(toBleed, toTrim), at(0, toTrim)]);
    }
  }
  const [middle, centre] = [(left + right) / 2, (bottom + top) / 2];
  const arm = toBleed;
  for (const [y, inY] of [
    [bottom, 1],
    [top, -1],
  ] as const) {
    const crossing = y + (inY * toBleed) / 2;
    lines.push(
      [
        [middle, y],
        [middle, y + inY * toBleed],
      ],
      [
        [middle - arm, crossing],
        [middle + arm, crossing],
      ],
    );
  }
  for (const [x, inX] of [
    [left, 1],
    [right, -1],
  ] as const) {
    const crossing = x + (inX * toBleed) / 2;
    lines.push(
      [
        [x, centre],
        [x + inX * toBleed, centre],
      ],
      [
        [crossing, centre - arm],
        [crossing, centre + arm],
      ],
    );
  }
  const path = lines.map((points) =>
    points.map(([x, y], index) => `${x.toFixed(3)} ${y.toFixed(3)} ${index === 0 ? 'm' : 'l'}`).join(' '),
  );
  return ['Q', '/Artifact BMC', '0 G 0.3 w', ...path, 'S', 'EMC', ''].join('\n');
}
