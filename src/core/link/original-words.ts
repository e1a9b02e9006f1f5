import { comparable, likeness, LIKENESS_WORTH_OFFERING } from '../model/text.ts';
import type { Item, LinkedPlan, Relisting, Spot } from './linked.ts';
import { wordsOf } from './linked.ts';
import { isMarked, linesIn, printedMark } from './written-relistings.ts';

/** What a 再掲 that has only words could mean: a line is compared with lines, a 施策 with 施策, a 事業 with 事業. */
export type WordsKind = 'line' | 'measure' | 'project' | 'indicator';

export function kindOfWords(level: Relisting['level'], { item, line }: Spot): WordsKind {
  if (line || level === 'line') return 'line';
  return item.kind;
}

/** Candidates for an original: the unmarked entries of a plan, by their words. Made only where a plan has a pasted 再掲. */
export class OriginalWords {
  readonly #spots: readonly Spot[];
  readonly #bySame = new Map<string, Spot[]>();
  #byPair: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(plan: LinkedPlan, kind: WordsKind) {
    const printed = printedMark(plan);
    this.#spots = spotsOf(plan, kind, printed).filter((spot) => isUnmarked(spot, printed));
    for (const spot of this.#spots) {
      const key = comparable(wordsOf(spot));
      const same = this.#bySame.get(key);
      if (same) same.push(spot);
      else this.#bySame.set(key, [spot]);
    }
  }

  /** The entries that have these very words. */
  equal(words: string): readonly Spot[] {
    return this.#bySame.get(comparable(words)) ?? [];
  }

  /**
   * The entry most like these words; null where none is like enough. Only entries that share a rare pair of signs with
   * the words are compared, and of those the ones that share most: asking costs the same however long the plan is.
   */
  nearest(words: string): Spot | null {
    const index = (this.#byPair ??= pairsOf(this.#spots));
    const shared = new Map<number, number>();
    for (const pair of pairsIn(comparable(words))) {
      const holders = index.get(pair) ?? [];
      if (holders.length < COMMON) for (const i of holders) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const likeliest = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);
    let best: Spot | null = null;
    let bestLikeness = LIKENESS_WORTH_OFFERING;
    for (const [i] of likeliest) {
      const spot = this.#spots[i];
      if (!spot) continue;
      const alike = likeness(words, wordsOf(spot));
      if (alike > bestLikeness || (!best && alike === bestLikeness)) {
        best = spot;
        bestLikeness = alike;
      }
    }
    return best;
  }
}

/** A pair of signs that so many entries have tells none of them from the others. */
const COMMON = 100;
const COMPARED = 16;

/** Longer wordings are told apart by their beginning. */
const LOOKED_AT = 400;

function pairsIn(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < Math.min(words.length, LOOKED_AT); i += 1) pairs.add(words.slice(i, i + 2));
  return pairs;
}

function pairsOf(spots: readonly Spot[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [i, spot] of spots.entries()) {
    for (const pair of pairsIn(comparable(wordsOf(spot)))) {
      const holders = index.get(pair);
      if (!holders) index.set(pair, [i]);
      else if (holders.length < COMMON) holders.push(i);
    }
  }
  return index;
}

function spotsOf(plan: LinkedPlan, kind: WordsKind, printed: string | null): readonly Spot[] {
  if (kind === 'indicator') return plan.indicators.map((item) => ({ item, status: null, line: null }));
  if (kind === 'line') return plan.items.flatMap((item) => linesOfItem(item, printed));
  return plan.items.filter((item) => item.kind === kind).map((item) => ({ item, status: null, line: null }));
}

/** What stands under a 再掲 is no original. */
function linesOfItem(item: Item, printed: string | null): readonly Spot[] {
  if (!isUnmarked({ item, status: null, line: null }, printed)) return [];
  return item.entity.statuses.flatMap((status) =>
    status.relists ? [] : linesIn(status).map((line) => ({ item, status, line })),
  );
}

function isUnmarked(spot: Spot, printed: string | null): boolean {
  const relists = spot.line ? spot.line.relists : spot.item.entity.relists;
  return relists === null && wordsOf(spot) !== '' && !isMarked(spot, printed);
}
