/** What stands on pages of one numbering; it begins a page. */
export interface Stretch {
  readonly place: string;
  readonly kind: 'cover' | 'front' | 'body' | 'colophon';
  /** The side it must begin on: the odd pages are those one sees first. Null: either. */
  readonly leaf: 'odd' | 'even' | null;
}

/** Pages from one on are numbered so: `start` is the first number. */
export interface LabelRange {
  /** Counted from 0, through the whole file. */
  readonly from: number;
  readonly style: 'none' | 'decimal' | 'roman';
  readonly start: number;
}

/** How the pages of a book follow each other. */
export interface Leaves {
  /** Before which places a page stays blank, and whether its number is counted though not printed. */
  readonly blanks: readonly { readonly before: string; readonly isCounted: boolean }[];
  readonly labels: readonly LabelRange[];
  /** Where a page comes to lie that was printed at this place, counted from 0, before there were blank pages. */
  readonly shifted: (page: number) => number;
}

const STYLES = { cover: 'none', front: 'roman', body: 'decimal', colophon: 'none' } as const;

/**
 * Puts blank pages where a stretch would begin on the wrong side, and numbers what comes of it: `begins` tells for each
 * stretch the page, from 0, that it begins on without any blank page.
 */
export function leavesOf(stretches: readonly Stretch[], begins: (place: string) => number): Leaves {
  const blanks: { before: string; at: number; isCounted: boolean }[] = [];
  const labels: LabelRange[] = [];
  let first = 0;
  stretches.forEach(({ place, kind, leaf }, i) => {
    const goesOn = stretches[i - 1]?.kind === kind;
    let from = begins(place) + blanks.length;
    const isOnWrongSide = leaf !== null && (leaf === 'odd') !== (from % 2 === 0);
    if (isOnWrongSide) {
      blanks.push({ before: place, at: begins(place), isCounted: goesOn && kind === 'body' });
      labels.push({ from, style: 'none', start: 1 });
      from += 1;
    }
    if (!goesOn) first = from;
    if (!goesOn || isOnWrongSide) labels.push({ from, style: STYLES[kind], start: from - first + 1 });
  });
  return {
    blanks: blanks.map(({ before, isCounted }) => ({ before, isCounted })),
    labels,
    shifted: (page) => page + blanks.filter(({ at }) => at <= page).length,
  };
}

/** What is printed on a page, counted from 0: 「12」「iv」, or nothing. */
export function labelOfPage(page: number, labels: readonly LabelRange[]): string {
  const range = labels.findLast(({ from }) => from <= page);
  if (!range || range.style === 'none') return '';
  const number = range.start + page - range.from;
  return range.style === 'roman' ? roman(number) : String(number);
}

const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([sign, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}
