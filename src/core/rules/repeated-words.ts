import { bySection } from '../link/by-section.ts';
import type { Item, LinkedContent, LinkedPlan, Spot } from '../link/linked.ts';
import { rememberedBy } from '../link/remembered-by.ts';
import { sameTime } from '../link/resolve-relistings.ts';
import { linesIn, printedMark } from '../link/written-relistings.ts';
import type { Status, StatusLine } from '../model/status.ts';
import { comparable, fold, hasRelistingMark } from '../model/text.ts';
import { coreHash, coreText } from '../model/wording.ts';

/** A wording that stands a second time in a plan and is no 再掲. */
export interface Repeat {
  readonly words: string;
  readonly spot: Spot;
  readonly firstWords: string;
  readonly first: Spot;
  /** Equal, or equal but for kana and points. */
  readonly isSame: boolean;
}

/**
 * Unmarked repeats of a whole content: 施策 with 施策, 事業内容 with 事業内容, lines of 取組状況 with lines of the same
 * time. One pass finds both the equal and the nearly equal; the two laws that speak of them share it.
 */
export const repeatsIn = rememberedBy(({ plans }: LinkedContent): readonly Repeat[] =>
  plans.flatMap((plan) => new RepeatFinder(plan).repeats),
);

interface Wording extends Spot {
  readonly words: string;
}

/** Shorter words repeat by nature. */
const WORTH_A_WORD = 20;
const WORTH_COMPARING = 8;

class RepeatFinder {
  readonly repeats: Repeat[] = [];
  readonly #printed: string | null;
  /** By the number of its core: the first wording that has it. */
  readonly #firsts = new Map<number, Wording>();
  /** Of those that were met a second time: every wording by its comparable form. */
  readonly #distinct = new Map<number, Map<string, Wording>>();

  constructor(plan: LinkedPlan) {
    this.#printed = printedMark(plan);
    for (const section of plan.sections) {
      for (const numbered of wordingsIn(section)) {
        const item = section.items[numbered.position];
        if (item && !item.relisting) this.#add(item, numbered);
      }
    }
  }

  #add(item: Item, { words, status, line, number }: NumberedWording): void {
    let hash = number;
    for (let first = this.#firsts.get(hash); first; first = this.#firsts.get(hash)) {
      const again = { words, item, status, line };
      if (isSameSort(first, again) && coreText(first.words) === coreText(words)) {
        this.#meet(hash, again, first);
        return;
      }
      hash = (hash + 1) | 0;
    }
    this.#firsts.set(hash, { words, item, status, line });
  }

  #meet(hash: number, again: Wording, first: Wording): void {
    if (hasRelistingMark(again.words, this.#printed) || hasRelistingMark(first.words, this.#printed)) return;
    let distinct = this.#distinct.get(hash);
    if (!distinct) this.#distinct.set(hash, (distinct = new Map([[comparable(first.words), first]])));
    const key = comparable(again.words);
    if (key.length < WORTH_A_WORD) return;
    const equal = distinct.get(key);
    if (equal) this.#report(again, equal, true);
    else {
      distinct.set(key, again);
      if (coreText(again.words).length >= WORTH_COMPARING && denials(first.words) === denials(again.words))
        this.#report(again, first, false);
    }
  }

  #report({ words, ...spot }: Wording, { words: firstWords, ...first }: Wording, isSame: boolean): void {
    this.repeats.push({ words, spot, firstWords, first, isSame });
  }
}

interface NumberedWording extends Pick<Wording, 'words' | 'status' | 'line'> {
  /** Of its item in the section. */
  readonly position: number;
  /** Of its core and its sort. */
  readonly number: number;
}

const wordingsIn = bySection(({ items }): readonly NumberedWording[] => {
  const found: NumberedWording[] = [];
  const add = (
    words: string | null,
    seed: number,
    position: number,
    status: Status | null,
    line: StatusLine | null,
  ): void => {
    if (words !== null && words.length >= WORTH_A_WORD)
      found.push({ words, position, status, line, number: coreHash(words, seed) });
  };
  for (const [position, item] of items.entries()) {
    const own = item.kind === 'measure' ? item.entity.text : item.entity.description;
    add(own, SEEDS[item.kind], position, null, null);
    for (const status of item.entity.statuses) {
      if (status.relists) continue;
      const seed = SEEDS.line + momentOf(status);
      for (const line of linesIn(status))
        if (line.relists === null) add(line.text, seed, position, status, line);
    }
  }
  return found;
});

function isSameSort(one: Spot, other: Spot): boolean {
  if (one.line === null || other.line === null)
    return one.line === other.line && one.item.kind === other.item.kind;
  return sameTime(one.status?.time ?? null, other.status?.time ?? null);
}

/** So that a 施策 never meets a line. */
const SEEDS = { measure: 1, project: 2, line: 3 } as const;

function momentOf({ time }: Status): number {
  if (time === null) return 0;
  return time.isPoint ? coreHash(fold(time.written), time.year) : time.year * 16;
}

/** 「実施している」 and 「実施していない」 differ in kana alone, and say the opposite. */
function denials(words: string): number {
  return words.split(/ない|なかった|ません|せず|ずに/u).length;
}
