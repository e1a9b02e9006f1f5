import { PDFArray, PDFDict, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { TrimmedPage } from './book-facts.ts';
import { itemsOf, name, type PrintedFile } from './printed-file.ts';

const POINTS_IN_A_MILLIMETRE = 72 / 25.4;

/**
 * Boxes and トンボ of pages that were printed larger than they will be cut. The browser rounds its sheets; what lies in them
 * counts from the upper left corner, and from there the boxes have their true sizes. The marks are the double ones of
 * Japanese printing, for the cut and for the 塗り足し, and stand in the slug alone.
 */
export function writeTrim(file: PrintedFile, trim: TrimmedPage): void {
  const { context, pages } = file;
  const [width, height, bleed, slug] = [trim.width, trim.height, trim.bleed, trim.slug].map(
    (length) => length * POINTS_IN_A_MILLIMETRE,
  ) as [number, number, number, number];
  const toTrim = slug + bleed;
  const before = context.register(context.stream('q\n'));
  const ink = context.register(context.obj(REGISTRATION));
  for (const { dict } of pages) {
    const [left = 0, bottom = 0, right = 0, top = 0] = dict
      .lookup(name('MediaBox'), PDFArray)
      .asArray()
      .map((object) => (object instanceof PDFNumber ? object.asNumber() : 0));
    const [across, down] = right - left > top - bottom ? [height, width] : [width, height];
    const sheet = { left, bottom: top - down - 2 * toTrim, right: left + across + 2 * toTrim, top };
    const inset = (by: number): PDFArray =>
      context.obj([sheet.left + by, sheet.bottom + by, sheet.right - by, sheet.top - by]);
    dict.set(name('MediaBox'), inset(0));
    dict.set(name('BleedBox'), inset(slug));
    dict.set(name('TrimBox'), inset(toTrim));
    if (slug <= 0) continue;
    const marks = new TextEncoder().encode(drawing(sheet, slug, toTrim));
    const stream = PDFRawStream.of(context.obj({}), marks);
    const content = itemsOf(context, dict.get(name('Contents')));
    dict.set(name('Contents'), context.obj([before, ...content, context.register(stream)]));
    const resources = dict.lookup(name('Resources'), PDFDict);
    const spaces = resources.lookupMaybe(name('ColorSpace'), PDFDict) ?? context.obj({});
    spaces.set(name('Registration'), ink);
    resources.set(name('ColorSpace'), spaces);
  }
}

/** The colour that is printed with every plate, so that the plates can be laid upon each other (ISO 32000-1, 8.6.6.4). */
const REGISTRATION = [
  'Separation',
  'All',
  'DeviceGray',
  { FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0], N: 1 },
];

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
  return ['Q', '/Artifact BMC', '/Registration CS 1 SCN 0.3 w', ...path, 'S', 'EMC', ''].join('\n');
}
