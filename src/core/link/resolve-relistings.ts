import { parseStatusTime } from '../model/fiscal-year.ts';
import type { StatusTime } from '../model/fiscal-year.ts';
import type { Reference } from '../model/reference.ts';
import type { Status } from '../model/status.ts';
import { fold } from '../model/text.ts';
import type { Item, LinkedPlan, Relisting, RelistingOutcome, Spot } from './linked.ts';
import { wordsOf } from './linked.ts';
import { kindOfWords, OriginalWords } from './original-words.ts';
import { isMarked, linesIn, printedMark, unmarkedWords, writtenRelistings } from './written-relistings.ts';
import type { WrittenRelisting } from './written-relistings.ts';

type Level = Relisting['level'];

/** Finds every 再掲 of a plan and what each leads to: by its reference, or, where a pasted text bears a mark, by its words. */
export function resolveRelistings(plan: LinkedPlan, plans: readonly LinkedPlan[]): readonly Relisting[] {
  const resolver = new Resolver(plans);
  return writtenRelistings(plan).map((written) => ({ ...written, outcome: resolver.outcome(written) }));
}

/** Where a 再掲 of a 再掲 ends: at an original, at one that leads nowhere, or never. */
type End = Spot | 'nowhere' | 'circle';

class Resolver {
  readonly #plans: readonly LinkedPlan[];
  readonly #words = new Map<LinkedPlan, Map<string, OriginalWords>>();
  readonly #nexts = new Map<object, Spot | 'itself' | null>();
  readonly #ends = new Map<object, End>();

  constructor(plans: readonly LinkedPlan[]) {
    this.#plans = plans;
  }

  outcome({ level, from, reference, ownText }: WrittenRelisting): RelistingOutcome {
    if (!reference) return this.#byWords(level, from, ownText ?? '');
    const first = this.#target(reference, level, from);
    return first ? this.#follow(from, first) : { kind: 'nothing', nearest: null };
  }

  /** Follows a 再掲 of a 再掲 to its end. */
  #follow(from: Spot, first: Spot): RelistingOutcome {
    if (sameSpot(from, first)) return { kind: 'self' };
    const end = this.#endOf(first);
    if (end === 'circle' && this.#endOf(from) === 'circle')
      return { kind: 'circle', through: this.#circle(from, first) };
    /* A circle this one only leads into: its own members are told. */
    if (end === 'circle' || end === 'nowhere') return { kind: 'broken', next: first };
    return sameSpot(end, first)
      ? { kind: 'found', original: first }
      : { kind: 'chain', next: first, original: end };
  }

  /** Where following a spot ends: each is walked over once, however many 再掲 lead to it. */
  #endOf(first: Spot): End {
    const walked = new Map<object, Spot>();
    let end: End | undefined;
    for (let spot = first; end === undefined;) {
      const key = keyOf(spot);
      const known = this.#ends.get(key);
      if (known !== undefined) end = known === 'circle' ? 'nowhere' : known;
      else if (walked.has(key)) {
        this.#closeCircle([...walked.keys()], key);
        end = 'nowhere';
      } else {
        walked.set(key, spot);
        const next = this.#next(spot);
        if (next === null) end = 'nowhere';
        else if (next === spot) end = spot;
        else spot = next;
      }
    }
    for (const key of walked.keys()) if (!this.#ends.has(key)) this.#ends.set(key, end);
    return this.#ends.get(keyOf(first)) ?? end;
  }

  #closeCircle(walked: readonly object[], first: object): void {
    for (const key of walked.slice(walked.indexOf(first))) this.#ends.set(key, 'circle');
  }

  /** The members of a circle from the one a 再掲 points at on, up to itself. */
  #circle(from: Spot, first: Spot): readonly Spot[] {
    const through = [first];
    for (let next = this.#next(first); next && !sameSpot(next, from); next = this.#next(next)) {
      if (through.length === NAMED_OF_CIRCLE) break;
      through.push(next);
    }
    return through;
  }

  /** What a spot itself is a 再掲 of; itself where it is an original, null where its own 再掲 leads nowhere. */
  #next(spot: Spot): Spot | null {
    const key = keyOf(spot);
    let next = this.#nexts.get(key);
    if (next === undefined) this.#nexts.set(key, (next = this.#lookUpNext(spot)));
    return next === 'itself' ? spot : next;
  }

  #lookUpNext(spot: Spot): Spot | 'itself' | null {
    const { item, status, line } = spot;
    const reference = (line ?? status ?? item.entity).relists;
    const level = line ? 'line' : status ? 'cell' : item.kind === 'indicator' ? 'indicator' : 'item';
    if (reference) return this.#target(reference, level, spot);
    if (!isMarked(spot, printedMark(item.section.plan))) return 'itself';
    const outcome = this.#byWords(level, spot, unmarkedWords(spot), false);
    return outcome.kind === 'found' ? outcome.original : null;
  }

  #target(reference: Reference, level: Level, from: Spot, depth = 0): Spot | null {
    const home = from.item.section.plan;
    const plan = reference.plan === null ? home : this.#plans.find((p) => p.slug === reference.plan);
    const item = plan?.byId.get(reference.item);
    if (!item || (item.kind === 'indicator') !== (level === 'indicator')) return null;
    if (item.kind === 'indicator') return { item, status: null, line: null };
    if (level === 'item')
      return item.kind === from.item.kind && reference.line === null
        ? { item, status: null, line: null }
        : null;
    const time = reference.time === null ? (from.status?.time ?? null) : parseStatusTime(reference.time);
    const status = statusAt(item, time);
    if (!status) return this.#comesAlong(item, reference, level, from, depth);
    if (level === 'cell') return reference.line === null ? { item, status, line: null } : null;
    const lines = linesIn(status);
    const line =
      reference.line === null
        ? lines.length === 1
          ? lines[0]
          : undefined
        : lines.find(({ id }) => id === reference.line);
    return line ? { item, status, line } : null;
  }

  /** A status that is not written at the item may come along with the item's own 再掲. */
  #comesAlong(item: Item, reference: Reference, level: Level, from: Spot, depth: number): Spot | null {
    const further = item.entity.relists;
    if (!further || further.item === item.id || depth >= LONGEST_CHAIN) return null;
    const plan = further.plan ?? item.section.plan.slug;
    return this.#target({ ...reference, plan, item: further.item }, level, from, depth + 1);
  }

  /** `offers`: where nothing has the words, the nearest is looked for. */
  #byWords(level: Level, from: Spot, words: string, offers = true): RelistingOutcome {
    const index = this.#wordsOf(from.item.section.plan, level, from);
    const time = from.status?.time ?? null;
    /* It bears a mark itself: it is none of these. */
    const found = index.equal(words);
    const inTime = found[0]?.status
      ? found.filter(({ status }) => status && sameTime(status.time, time))
      : found;
    const candidates = inTime.length > 0 ? inTime : found;
    const only = candidates[0];
    if (only)
      return candidates.length === 1 ? { kind: 'found', original: only } : { kind: 'ambiguous', candidates };
    const nearest = offers ? index.nearest(words) : null;
    return { kind: 'nothing', nearest: nearest && { spot: nearest, words: wordsOf(nearest) } };
  }

  #wordsOf(plan: LinkedPlan, level: Level, from: Spot): OriginalWords {
    const kind = kindOfWords(level, from);
    const ofPlan = this.#words.get(plan) ?? new Map<string, OriginalWords>();
    this.#words.set(plan, ofPlan);
    const words = ofPlan.get(kind) ?? new OriginalWords(plan, kind);
    ofPlan.set(kind, words);
    return words;
  }
}

/** Each member names the others; of a long circle not all, or the time would grow with its square. */
const NAMED_OF_CIRCLE = 20;

/** Nobody means a longer one; a limit keeps the time linear. */
const LONGEST_CHAIN = 500;

/** What a spot is, whichever 再掲 leads to it. */
function keyOf({ item, status, line }: Spot): object {
  return line ?? status ?? item;
}

/** The status of an item at a time; without a time the one that has none either. */
export function statusAt(item: Item, time: StatusTime | null): Status | null {
  const { statuses } = item.entity;
  return statuses.find((status) => sameTime(status.time, time)) ?? null;
}

/** Whether two statuses speak of the same year, or of the same point in time in whatever width it is written. */
export function sameTime(one: StatusTime | null, other: StatusTime | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.isPoint || other.isPoint)
    return one.isPoint === other.isPoint && fold(one.written) === fold(other.written);
  return one.year === other.year;
}

function sameSpot(one: Spot, other: Spot): boolean {
  return one.item === other.item && one.status === other.status && one.line === other.line;
}
