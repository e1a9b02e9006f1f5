import type { Status, StatusLine } from '../model/status.ts';
import type { Item, LinkedLine, LinkedPlan, LinkedStatus, Relisting } from './linked.ts';
import { originalItem, originalOf } from './linked.ts';
import { sameTime } from './resolve-relistings.ts';
import { unmarkedWords } from './written-relistings.ts';

/** The 取組状況 of items by time: their own, those that come along with a 再掲, and the words a relisted line or cell brings. */
export class StatusGatherer {
  readonly #plans: readonly LinkedPlan[];
  #ties: Ties | null = null;

  /** The plans' 再掲 must be tied before the first question. */
  constructor(plans: readonly LinkedPlan[]) {
    this.#plans = plans;
  }

  statusesOf(item: Item): readonly LinkedStatus[] {
    const original = originalItem(item);
    const written = this.#own(item);
    if (!original) return written.length < 2 ? written : [...written].sort(inTime);
    const along = this.#own(original)
      .filter((status) => !written.some((w) => sameTime(w.time, status.time)))
      .map((status) => ({ ...status, from: original }));
    return [...along, ...written].sort(inTime);
  }

  #own(item: Item): readonly LinkedStatus[] {
    const ties = (this.#ties ??= tiesOf(this.#plans));
    return item.entity.statuses.map((status) => linkStatus(status, ties));
  }
}

/** 再掲 by the cell or line that is one, and by the cell or line they lead to. */
interface Ties {
  readonly relistings: ReadonlyMap<Status | StatusLine, Relisting>;
  readonly listings: ReadonlyMap<Status | StatusLine, readonly Relisting[]>;
}

function tiesOf(plans: readonly LinkedPlan[]): Ties {
  const relistings = new Map<Status | StatusLine, Relisting>();
  const listings = new Map<Status | StatusLine, Relisting[]>();
  for (const relisting of plans.flatMap((plan) => plan.relistings)) {
    const written = relisting.from.line ?? relisting.from.status;
    if (written) relistings.set(written, relisting);
    const original = originalOf(relisting);
    const target = original?.line ?? original?.status;
    if (!target) continue;
    const listed = listings.get(target);
    if (listed) listed.push(relisting);
    else listings.set(target, [relisting]);
  }
  return { relistings, listings };
}

function linkStatus(status: Status, { relistings, listings }: Ties): LinkedStatus {
  const relisting = relistings.get(status) ?? null;
  const original = originalOf(relisting)?.status ?? null;
  const content = original ?? status;
  const link = (line: StatusLine): LinkedLine => linkLine(line, relistings.get(line) ?? null, listings);
  return {
    time: status.time,
    status: content,
    state: status.state ?? content.state,
    stateWord: status.stateWord ?? content.stateWord,
    grade: status.grade ?? content.grade,
    lines: (status.lines.length > 0 ? status : content).lines.map(link),
    departments: content.byDepartment.map(({ department, state, stateWord, grade, lines }) => ({
      department,
      state,
      stateWord,
      grade,
      lines: lines.map(link),
    })),
    relisting,
    from: null,
    relistedBy: listings.get(status) ?? [],
  };
}

function linkLine(line: StatusLine, relisting: Relisting | null, listings: Ties['listings']): LinkedLine {
  const own = relisting ? relisting.ownText : line.text;
  const original = originalOf(relisting);
  const text = own ?? (original ? unmarkedWords(original) : '');
  return { line, text, relisting, relistedBy: listings.get(line) ?? [] };
}

/** By time; a point within a year stands before the year itself, a status without a year last. */
function inTime(one: LinkedStatus, other: LinkedStatus): number {
  const rank = (status: LinkedStatus): number =>
    status.time === null ? Infinity : status.time.year + (status.time.isPoint ? 0 : 0.5);
  const difference = rank(one) - rank(other);
  return Number.isNaN(difference) ? 0 : difference;
}
