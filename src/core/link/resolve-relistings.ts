import type { Status, StatusLine } from '../model/status.ts';
import {
  comparable,
  hasRelistingMark,
  likeness,
  LIKENESS_WORTH_OFFERING,
  withoutRelistingMark,
} from '../model/text.ts';
import { parseStatusTime } from '../model/fiscal-year.ts';
import type { StatusTime } from '../model/fiscal-year.ts';
import type { Reference } from '../model/reference.ts';
import type { Place } from '../source/source-file.ts';
import type { Item, LinkedIndicator, LinkedPlan, Relisting, RelistingOutcome, Spot } from './linked.ts';
import { wordsOf } from './linked.ts';

type Level = Relisting['level'];
type Draft = Omit<Relisting, 'outcome'>;

/** Finds every 再掲 of a plan and what each leads to: by its reference, or, where a pasted text bears a mark, by its words. */
export function resolveRelistings(plan: LinkedPlan, plans: readonly LinkedPlan[]): readonly Relisting[] {
  const resolver = new Resolver(plan, plans);
  return draftsOf(plan).map((draft) => ({ ...draft, outcome: resolver.outcome(draft) }));
}

function draftsOf(plan: LinkedPlan): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const item of plan.items) {
    const draft = draftOfEntry('item', item);
    if (draft) drafts.push(draft);
    for (const status of item.entity.statuses) {
      if (status.relists) {
        drafts.push({
          level: 'cell',
          from: { item, status, line: null },
          reference: status.relists,
          ownText: null,
          originalText: null,
          unconfirmed: status.unconfirmed,
          place: status.at('relists'),
        });
      }
      for (const [i, line] of linesOf(status)) {
        const marked = marking(
          line.relists,
          line.text,
          line.at('relists'),
          line.relists ? line.at('text') : i,
        );
        if (marked)
          drafts.push({
            level: 'line',
            from: { item, status, line },
            ...marked,
            originalText: line.originalText,
            unconfirmed: line.unconfirmed,
          });
      }
    }
  }
  for (const indicator of plan.indicators) {
    const draft = draftOfEntry('indicator', indicator);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Lines of a status and of its parts by department, each with its place. */
export function linesOf(status: Status): readonly (readonly [Place, StatusLine])[] {
  return [status, ...status.byDepartment].flatMap((content) =>
    content.lines.map((line) => [line.at('text'), line] as const),
  );
}

function draftOfEntry(level: Level, entry: Item | LinkedIndicator): Draft | null {
  const { entity } = entry;
  const field = entry.kind === 'measure' ? 'text' : 'name';
  const words = wordsOf({ item: entry, status: null, line: null });
  const marked = marking(entity.relists, words === '' ? null : words, entity.at('relists'), entity.at(field));
  return (
    marked && {
      level,
      from: { item: entry, status: null, line: null },
      ...marked,
      originalText: entity.originalText,
      unconfirmed: entity.unconfirmed,
    }
  );
}

function marking(
  reference: Reference | null,
  text: string | null,
  written: Place,
  pasted: Place,
): Pick<Draft, 'reference' | 'ownText' | 'place'> | null {
  const ownText = text === null ? null : withoutRelistingMark(text);
  if (reference) return { reference, ownText, place: written };
  return text !== null && hasRelistingMark(text) ? { reference: null, ownText, place: pasted } : null;
}

class Resolver {
  readonly #plan: LinkedPlan;
  readonly #plans: readonly LinkedPlan[];
  readonly #candidates = new Map<string, ReadonlyMap<string, readonly Spot[]>>();

  constructor(plan: LinkedPlan, plans: readonly LinkedPlan[]) {
    this.#plan = plan;
    this.#plans = plans;
  }

  outcome(draft: Draft): RelistingOutcome {
    const first = draft.reference ? this.#target(draft.reference, draft) : null;
    if (draft.reference) return first ? this.#follow(draft.from, first) : { kind: 'nothing', nearest: null };
    return this.#byWords(draft);
  }

  /** Follows a 再掲 of a 再掲 to its end. */
  #follow(from: Spot, first: Spot): RelistingOutcome {
    if (sameSpot(from, first)) return { kind: 'self' };
    const through: Spot[] = [first];
    for (let spot = first; ;) {
      const next = this.#next(spot);
      if (next === null) return { kind: 'nothing', nearest: null };
      if (next === spot)
        return through.length === 1
          ? { kind: 'found', original: spot }
          : { kind: 'chain', next: first, original: spot };
      if (sameSpot(next, from) || through.some((passed) => sameSpot(passed, next)))
        return { kind: 'circle', through };
      through.push(next);
      spot = next;
    }
  }

  /** What a spot itself is a 再掲 of; itself where it is an original, null where its own 再掲 leads nowhere. */
  #next(spot: Spot): Spot | null {
    const reference = spot.line
      ? spot.line.relists
      : spot.status
        ? spot.status.relists
        : spot.item.entity.relists;
    if (!reference) return spot;
    const level = spot.line
      ? 'line'
      : spot.status
        ? 'cell'
        : spot.item.kind === 'indicator'
          ? 'indicator'
          : 'item';
    return this.#target(reference, { level, from: spot });
  }

  #target(reference: Reference, { level, from }: Pick<Draft, 'level' | 'from'>): Spot | null {
    const home = from.item.section.plan;
    const plan = reference.plan === null ? home : this.#plans.find((p) => p.slug === reference.plan);
    const item = plan?.byId.get(reference.item);
    if (!item || (item.kind === 'indicator') !== (level === 'indicator')) return null;
    if (level === 'indicator') return { item, status: null, line: null };
    if (item.kind === 'indicator') return null;
    if (level === 'item')
      return item.kind === from.item.kind && reference.line === null
        ? { item, status: null, line: null }
        : null;
    const time = reference.time === null ? (from.status?.time ?? null) : parseStatusTime(reference.time);
    const status = statusAt(item, time);
    if (!status) return this.#comesAlong(item, reference, level, from);
    if (level === 'cell') return reference.line === null ? { item, status, line: null } : null;
    if (reference.line === null) {
      const lines = linesOf(status);
      return lines.length === 1 && lines[0] ? { item, status, line: lines[0][1] } : null;
    }
    const line = linesOf(status).find(([, l]) => l.id === reference.line)?.[1];
    return line ? { item, status, line } : null;
  }

  /** A status that is not written at the item may come along with the item's own 再掲. */
  #comesAlong(item: Item, reference: Reference, level: Level, from: Spot): Spot | null {
    const further = item.entity.relists;
    if (!further || further.item === item.id) return null;
    const plan = further.plan ?? item.section.plan.slug;
    const depth = this.#depth + 1;
    if (depth > 20) return null;
    this.#depth = depth;
    const spot = this.#target({ ...reference, plan, item: further.item }, { level, from });
    this.#depth = depth - 1;
    return spot;
  }

  #depth = 0;

  #byWords(draft: Draft): RelistingOutcome {
    const words = draft.ownText ?? '';
    const time = draft.from.status?.time ?? null;
    const found = (this.#unmarked(draft.level, draft.from).get(comparable(words)) ?? []).filter(
      (spot) => !sameSpot(spot, draft.from),
    );
    const inTime = found.filter((spot) => !spot.status || sameTime(spot.status.time, time));
    const candidates = inTime.length > 0 ? inTime : found;
    const only = candidates[0];
    if (!only) return { kind: 'nothing', nearest: this.#nearest(draft, words) };
    return candidates.length === 1 ? { kind: 'found', original: only } : { kind: 'ambiguous', candidates };
  }

  #nearest(draft: Draft, words: string): { spot: Spot; words: string } | null {
    let best: { spot: Spot; words: string } | null = null;
    let bestLikeness = LIKENESS_WORTH_OFFERING;
    for (const spots of this.#unmarked(draft.level, draft.from).values()) {
      const spot = spots.find((s) => !sameSpot(s, draft.from));
      const alike = spot ? likeness(words, wordsOf(spot)) : 0;
      if (spot && alike >= bestLikeness) {
        if (alike > bestLikeness || !best) best = { spot, words: wordsOf(spot) };
        bestLikeness = alike;
      }
    }
    return best;
  }

  /** Candidates for an original: unmarked entries of the plan, by their words; a line is compared with lines, a 施策 with 施策, a 事業 with 事業. */
  #unmarked(level: Level, from: Spot): ReadonlyMap<string, readonly Spot[]> {
    const kind = level === 'item' ? from.item.kind : level;
    let index = this.#candidates.get(kind);
    if (!index) {
      const spots =
        kind === 'indicator'
          ? this.#plan.indicators.map((item) => ({ item, status: null, line: null }))
          : this.#plan.items.flatMap((item) => spotsOf(item, kind));
      index = byWords(spots.filter(isUnmarked));
      this.#candidates.set(kind, index);
    }
    return index;
  }
}

function spotsOf(item: Item, kind: string): readonly Spot[] {
  if (kind !== 'line') return item.kind === kind ? [{ item, status: null, line: null }] : [];
  if (!isUnmarked({ item, status: null, line: null })) return [];
  return item.entity.statuses.flatMap((status) =>
    linesOf(status).map(([, line]) => ({ item, status, line })),
  );
}

function isUnmarked(spot: Spot): boolean {
  const words = wordsOf(spot);
  const relists = spot.line ? spot.line.relists : spot.item.entity.relists;
  return relists === null && words !== '' && !hasRelistingMark(words);
}

function byWords(spots: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const index = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = comparable(wordsOf(spot));
    const same = index.get(key);
    if (same) same.push(spot);
    else index.set(key, [spot]);
  }
  return index;
}

/** The status of an item at a time. A status without a year answers only where there is no other. */
export function statusAt(item: Item, time: StatusTime | null): Status | null {
  const { statuses } = item.entity;
  return statuses.find((status) => sameTime(status.time, time)) ?? null;
}

export function sameTime(one: StatusTime | null, other: StatusTime | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.isPoint || other.isPoint) return one.written === other.written;
  return one.year === other.year;
}

export function sameSpot(one: Spot, other: Spot): boolean {
  return one.item === other.item && one.status === other.status && one.line === other.line;
}
