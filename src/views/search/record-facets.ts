import { costOf } from '#core/link/costs.ts';
import { originalItem, isPriority } from '#core/link/linked.ts';
import type { Item, LinkedSection, LinkedStatus } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import { NOT_WRITTEN } from '#core/model/terms.ts';
import { goalOf } from '../sdgs/sdgs.ts';
import { isBlankStatus, statusAt, statusTimes } from '../progress/statuses.ts';
import { MARKS, sectionKey } from './facets.ts';
import type { FacetKeys } from './facets.ts';

export const NO_FACETS: FacetKeys = {
  plan: [],
  section: [],
  mark: [],
  department: [],
  state: [],
  year: [],
  goal: [],
};

/** The SDGs are said of a section, and so of each of its items. */
export function sectionFacets({ plan, file, section }: LinkedSection): FacetKeys {
  return {
    ...NO_FACETS,
    plan: [plan.slug],
    section: [sectionKey(plan.slug, file.name)],
    goal: (section.sdgs?.targets ?? []).map((target) => String(goalOf(target))),
  };
}

export function itemFacets(item: Item): FacetKeys {
  return {
    ...sectionFacets(item.section),
    mark: [
      ...(isPriority(item) || isPriority(originalItem(item)) ? [MARKS.priority] : []),
      ...(item.relisting ? [MARKS.relisting] : []),
    ],
    department: item.departments.map(({ name, written }) => name ?? written),
    state: statesOf(latestStatus(item)),
    year: yearsOf(item).map(String),
  };
}

/** The 取組状況 of the latest time that says anything. */
export function latestStatus(item: Item): LinkedStatus | null {
  const written = statusTimes([item]).map((time) => statusAt(item, time));
  return written.findLast((status) => status !== null && !isBlankStatus(status)) ?? null;
}

/** That of the whole, or where only its 所管課 report one, all of theirs. */
function statesOf(status: LinkedStatus | null): readonly string[] {
  if (!status) return [];
  const states = [status.state ?? status.departments.map(({ state }) => state)].flat();
  const written = states.filter((state) => state !== null);
  return written.length > 0 ? written : [NOT_WRITTEN];
}

/** The years an item speaks of: those of its 取組状況, its amounts and its 事業工程 where that has an end. */
function yearsOf(item: Item): readonly number[] {
  const statuses = item.statuses.flatMap((status) =>
    isBlankStatus(status) ? [] : (status.time?.year ?? []),
  );
  const costs = COST_KINDS.flatMap((kind) => costOf(item, kind)?.byYear ?? []).map(({ year }) => year);
  const spans = [item, originalItem(item)]
    .flatMap((one) => (one?.kind === 'project' ? (one.entity.priority?.schedule ?? []) : []))
    .flatMap(({ years }) => years ?? []);
  const steps = spans.flatMap(({ from, to }) =>
    Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i),
  );
  return [...statuses, ...costs, ...steps];
}
