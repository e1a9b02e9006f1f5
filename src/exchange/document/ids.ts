import { listNumber } from '#core/model/list-number.ts';
import { itemsOf } from './draft.ts';
import type { Draft, DraftLine, DraftSection, Item } from './draft.ts';
import type { Relistings, Target } from './relistings.ts';

/** What things are called where something points at them. */
export interface Ids {
  readonly items: ReadonlyMap<Item, string>;
  /** Only lines something points at have one. */
  readonly lines: ReadonlyMap<DraftLine, string>;
}

/**
 * Ids as the format gives them: kind, section, serial (s204, j109), two digits or, where a section holds a hundred, three.
 * The serial runs through the groups of a section. Lines that are pointed at are a, b, … within their cell.
 */
export function assignIds(draft: Draft, relistings: Relistings): Ids {
  const numbers = sectionNumbers(draft.sections);
  const narrow = idsOf(draft.sections, numbers, (count) => (count < 100 ? 2 : String(count).length));
  const isUnique = new Set(narrow.values()).size === narrow.size;
  const widest = Math.max(3, ...draft.sections.map((section) => String(itemsOf(section).length).length));
  return {
    items: isUnique ? narrow : idsOf(draft.sections, numbers, () => widest),
    lines: lineIds(draft, relistings),
  };
}

/** `s103/a`; the year is named where it is another than the one the reference stands in. */
export function referenceTo({ item, status, line }: Target, ids: Ids, fromYear: string | null): string {
  const id = ids.items.get(item) ?? '';
  if (!line) return id;
  const year = status?.year && status.year !== fromYear ? `@${status.year}` : '';
  return `${id}${year}/${ids.lines.get(line) ?? ''}`;
}

function idsOf(
  sections: readonly DraftSection[],
  numbers: readonly number[],
  width: (count: number) => number,
): Map<Item, string> {
  const ids = new Map<Item, string>();
  sections.forEach((section, i) => {
    for (const [kind, letter] of [
      ['measure', 's'],
      ['project', 'j'],
    ] as const) {
      const items = itemsOf(section).filter((item) => item.kind === kind);
      const digits = width(items.length);
      items.forEach((item, serial) => {
        ids.set(item, `${letter}${String(numbers[i])}${String(serial + 1).padStart(digits, '0')}`);
      });
    }
  });
  return ids;
}

/** The printed numbers where all sections have one and none the same; otherwise their order. */
function sectionNumbers(sections: readonly DraftSection[]): number[] {
  const printed = sections.map((section) => (section.number ? listNumber(section.number.text) : null));
  const isUsable =
    printed.every((number) => number !== null && number > 0) && new Set(printed).size === sections.length;
  return sections.map((_, i) => (isUsable ? (printed[i] ?? i + 1) : i + 1));
}

function lineIds(draft: Draft, relistings: Relistings): Map<DraftLine, string> {
  const pointedAt = new Set(Array.from(relistings.lines.values(), ({ target }) => target.line));
  const ids = new Map<DraftLine, string>();
  for (const status of draft.sections.flatMap(itemsOf).flatMap((item) => item.statuses))
    status.lines.filter((line) => pointedAt.has(line)).forEach((line, i) => ids.set(line, lineName(i)));
  return ids;
}

/** a, b, …, z, aa, ab */
function lineName(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : lineName(Math.floor(index / 26) - 1) + letter;
}
