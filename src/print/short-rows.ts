import type { ItemRow } from '#views/items.ts';

/**
 * So many letters fill some 13 lines of the narrowest column of 取組状況: two such rows and the head of their table have
 * room on any page, and three of 9 lines. What has no room is torn apart anywhere, so that longer rows are not held together.
 */
const MOST = 150;
const MOST_OF_THREE = 100;
/** 《再掲》 and 再掲先 stand on lines of their own. */
const OF_RELISTING = 15;

/**
 * The rows of a table that may be held to the one before each, lest the last stand alone on a page, or of three the first: the
 * first of them, by its index; null: none.
 */
export function heldFrom(rows: readonly ItemRow[]): number | null {
  const areShort = (some: readonly ItemRow[], most: number): boolean =>
    some.flatMap(cellsOf).every((letters) => letters <= most);
  if (rows.length === 3 && areShort(rows, MOST_OF_THREE)) return 1;
  return rows.length > 2 && areShort(rows.slice(-2), MOST) ? rows.length - 1 : null;
}

function cellsOf({
  title,
  relisting,
  relistedTo,
  description,
  others,
  statuses,
}: ItemRow): readonly number[] {
  return [
    title.length + relistings({ relisting, relistedTo }),
    [description?.text ?? '', ...others.flatMap(({ name, text }) => [name, text ?? ''])].join('').length,
    ...statuses.map((status) => (status ? statusLetters(status) : 0)),
  ];
}

function statusLetters(status: NonNullable<ItemRow['statuses'][number]>): number {
  const parts = [status, ...status.departments];
  const lines = parts.flatMap((part) => part.lines);
  return (
    sum(lines.map((line) => line.text.length + relistings(line))) +
    relistings(status) +
    parts.length * OF_RELISTING
  );
}

function relistings({ relisting, relistedTo }: Pick<ItemRow, 'relisting' | 'relistedTo'>): number {
  return ((relisting ? 1 : 0) + relistedTo.length) * OF_RELISTING;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
