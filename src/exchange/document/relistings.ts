import { comparable, likeness, LIKENESS_WORTH_OFFERING } from '#core/model/text.ts';
import { itemsOf } from './draft.ts';
import type { Draft, DraftLine, DraftStatus, Item } from './draft.ts';
import type { Words } from './words.ts';

/** A 再掲 of the paper, and the entry it was found to repeat. */
export interface Relisting {
  readonly scope: 'item' | 'line' | 'cell';
  readonly words: Words;
  readonly target: Target;
  readonly original: Words;
  readonly likeness: number;
  readonly equal: boolean;
  /** Several originals have these words; the first was taken. */
  readonly ambiguous: boolean;
}

/** An item, a cell of it, or a line of that cell. */
export interface Target {
  readonly item: Item;
  readonly status: DraftStatus | null;
  readonly line: DraftLine | null;
}

export interface UnresolvedRelisting {
  readonly words: Words;
  /** The likeness of the nearest entry, too low to be offered. */
  readonly nearest: number;
}

export interface Relistings {
  readonly items: ReadonlyMap<Item, Relisting>;
  readonly lines: ReadonlyMap<DraftLine, Relisting>;
  readonly cells: ReadonlyMap<DraftStatus, Relisting>;
  /** Cells that only repeat another's words, which come along: of a 再掲 item, or marked as a whole. */
  readonly repeated: ReadonlyMap<DraftStatus, DraftStatus>;
  readonly unresolved: readonly UnresolvedRelisting[];
}

/**
 * Finds what every 再掲 repeats: the unmarked entry of the same words, otherwise the nearest one of a likeness of 0.5 or more,
 * which a person must confirm. A mark behind a cell of several lines that all stand in one cell of an original is one 再掲 of the cell.
 */
export function resolveRelistings(draft: Draft): Relistings {
  const all = draft.sections.flatMap(itemsOf);
  const items = resolveItems(all);
  // What stands under a 再掲 item is no original: it comes along with the item.
  const originals = all.filter((item) => !item.mark);
  const lines = new Map<DraftLine, Relisting>();
  const cells = new Map<DraftStatus, Relisting>();
  const repeated = new Map<DraftStatus, DraftStatus>();
  const unresolved = all
    .filter((item) => item.mark && !items.found.has(item))
    .map((item) => ({ words: item.words, nearest: items.nearest.get(item) ?? 0 }));
  const candidates = linesOf(originals);
  for (const item of all) {
    for (const status of item.statuses) {
      const target = items.found.get(item)?.target.item ?? null;
      const counterpart = target?.statuses.find((other) => other.year === status.year);
      if (counterpart && !isMarked(status) && says(status, counterpart)) {
        repeated.set(status, counterpart);
        continue;
      }
      const whole = wholeCell(item, status, target ? [target, ...originals] : originals);
      if (whole?.target.status) {
        cells.set(status, whole);
        repeated.set(status, whole.target.status);
        continue;
      }
      for (const line of status.lines) {
        if (!line.mark && !(status.mark && line === status.lines.at(-1))) continue;
        const match = nearest(
          line.words,
          candidates.filter((other) => other.line !== line),
          ({ line: other }) => other.words,
        );
        if (match?.isOffered)
          lines.set(line, {
            scope: 'line',
            words: line.words,
            target: match.entry,
            original: match.entry.line.words,
            ...match.how,
          });
        else unresolved.push({ words: line.words, nearest: match?.how.likeness ?? 0 });
      }
    }
  }
  return { items: items.found, lines, cells, repeated, unresolved };
}

function resolveItems(all: readonly Item[]): { found: Map<Item, Relisting>; nearest: Map<Item, number> } {
  const found = new Map<Item, Relisting>();
  const likenesses = new Map<Item, number>();
  for (const item of all.filter((one) => one.mark)) {
    const match = nearest(
      item.words,
      all.filter((other) => other.kind === item.kind && !other.mark),
      (other) => other.words,
    );
    if (match) likenesses.set(item, match.how.likeness);
    if (match?.isOffered)
      found.set(item, {
        scope: 'item',
        words: item.words,
        target: { item: match.entry, status: null, line: null },
        original: match.entry.words,
        ...match.how,
      });
  }
  return { found, nearest: likenesses };
}

function linesOf(items: readonly Item[]): { item: Item; status: DraftStatus; line: DraftLine }[] {
  return items.flatMap((item) =>
    item.statuses
      .filter((status) => !status.mark)
      .flatMap((status) => status.lines.filter((line) => !line.mark).map((line) => ({ item, status, line }))),
  );
}

function isMarked(status: DraftStatus): boolean {
  return status.mark !== null || status.lines.some((line) => line.mark);
}

/** One mark behind several lines, or standing alone behind any number of them, and all of them are the lines of an original's cell. */
function wholeCell(item: Item, status: DraftStatus, originals: readonly Item[]): Relisting | null {
  const [first] = status.lines;
  const marked = status.lines.filter((line) => line.mark);
  const isOne = status.mark
    ? marked.length === 0
    : marked.length === 1 && marked[0] === status.lines.at(-1) && status.lines.length > 1;
  if (!isOne || !first) return null;
  for (const other of originals) {
    const cell =
      other === item
        ? undefined
        : other.statuses.find(
            (found) => found.year === status.year && !isMarked(found) && says(status, found),
          );
    const [original] = cell?.lines ?? [];
    if (cell && original)
      return {
        scope: 'cell',
        words: first.words,
        target: { item: other, status: cell, line: null },
        original: original.words,
        likeness: 1,
        equal: true,
        ambiguous: false,
      };
  }
  return null;
}

/** The same lines, in any order, and the same state. */
function says(status: DraftStatus, other: DraftStatus): boolean {
  const wording = (cell: DraftStatus): string =>
    [
      cell.state?.text ?? '',
      cell.grade?.text ?? '',
      ...cell.lines.map((line) => comparable(line.words.text)).sort(),
    ].join('\n');
  return wording(status) === wording(other);
}

interface Match<T> {
  readonly entry: T;
  readonly how: Pick<Relisting, 'likeness' | 'equal' | 'ambiguous'>;
  readonly isOffered: boolean;
}

function nearest<T>(
  words: Words,
  candidates: readonly T[],
  wordsOf: (candidate: T) => Words,
): Match<T> | null {
  const wanted = comparable(words.text);
  const equals = candidates.filter((candidate) => comparable(wordsOf(candidate).text) === wanted);
  const [equal] = equals;
  if (equal && wanted !== '')
    return { entry: equal, how: { likeness: 1, equal: true, ambiguous: equals.length > 1 }, isOffered: true };
  let best: Match<T> | null = null;
  for (const entry of candidates) {
    const score = likeness(words.text, wordsOf(entry).text);
    if (!best || score > best.how.likeness)
      best = {
        entry,
        how: { likeness: score, equal: false, ambiguous: false },
        isOffered: score >= LIKENESS_WORTH_OFFERING,
      };
  }
  return best;
}
