import { difference } from '#core/model/difference.ts';
import type { Segment } from '#core/model/difference.ts';
import { comparable, likeness, LIKENESS_WORTH_OFFERING } from '#core/model/text.ts';

/** What became of a line of 内容 between two times. */
export type LineChange =
  | { readonly kind: 'same'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'reworded';
      readonly before: string;
      readonly after: string;
      readonly segments: readonly Segment[];
    }
  | { readonly kind: 'new'; readonly after: string }
  | { readonly kind: 'gone'; readonly before: string };

/** What is compared of a 取組状況: 状態 and 評価 as they read, the lines, and the same of each 所管課. */
export interface StatusWords {
  readonly state: string | null;
  readonly grade: string | null;
  readonly lines: readonly string[];
}

/** A value at two times; null where nothing is written. */
export interface Turn {
  readonly before: string | null;
  readonly after: string | null;
}

export interface StatusChanges {
  /** Null where it stayed as it was, or is written at neither time. */
  readonly state: Turn | null;
  readonly grade: Turn | null;
  readonly lines: readonly LineChange[];
}

export function statusChanges(before: StatusWords, after: StatusWords): StatusChanges {
  return {
    state: turn(before.state, after.state),
    grade: turn(before.grade, after.grade),
    lines: lineChanges(before.lines, after.lines),
  };
}

export function isUnchanged({ state, grade, lines }: StatusChanges): boolean {
  return state === null && grade === null && lines.every(({ kind }) => kind === 'same');
}

function turn(before: string | null, after: string | null): Turn | null {
  return (before === null ? null : comparable(before)) === (after === null ? null : comparable(after))
    ? null
    : { before, after };
}

/** More pairs of lines than this are not compared for likeness: the work grows with their product. */
const MOST_PAIRS = 2500;

/**
 * Every line of both times once: those of the later time in their order, then those that are no longer written, in theirs.
 * Lines that say the same are paired first, then the most alike of the rest.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const partners = samePairs(before, after);
  for (const [i, j] of alikePairs(before, after, partners)) partners.set(j, i);
  const kept = new Set(partners.values());
  return [
    ...after.map((text, j): LineChange => {
      const i = partners.get(j);
      const earlier = i === undefined ? undefined : before[i];
      if (earlier === undefined) return { kind: 'new', after: text };
      return comparable(earlier) === comparable(text)
        ? { kind: 'same', before: earlier, after: text }
        : { kind: 'reworded', before: earlier, after: text, segments: difference(earlier, text) };
    }),
    ...before.flatMap((text, i): LineChange[] => (kept.has(i) ? [] : [{ kind: 'gone', before: text }])),
  ];
}

/** By the position of the later line that of the earlier one. */
function samePairs(before: readonly string[], after: readonly string[]): Map<number, number> {
  const waiting = Map.groupBy(before.keys(), (i) => comparable(before[i] ?? ''));
  const partners = new Map<number, number>();
  for (const [j, text] of after.entries()) {
    const i = waiting.get(comparable(text))?.shift();
    if (i !== undefined) partners.set(j, i);
  }
  return partners;
}

function alikePairs(
  before: readonly string[],
  after: readonly string[],
  partners: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] {
  const taken = new Set(partners.values());
  const earlier = [...before.keys()].filter((i) => !taken.has(i));
  const later = [...after.keys()].filter((j) => !partners.has(j));
  if (earlier.length * later.length > MOST_PAIRS) return [];
  const pairs = earlier
    .flatMap((i) => later.map((j) => ({ i, j, alike: likeness(before[i] ?? '', after[j] ?? '') })))
    .filter(({ alike }) => alike >= LIKENESS_WORTH_OFFERING)
    .sort((one, other) => other.alike - one.alike || one.j - other.j || one.i - other.i);
  const paired = { earlier: new Set<number>(), later: new Set<number>() };
  return pairs.flatMap(({ i, j }) => {
    if (paired.earlier.has(i) || paired.later.has(j)) return [];
    paired.earlier.add(i);
    paired.later.add(j);
    return [[i, j] as const];
  });
}
