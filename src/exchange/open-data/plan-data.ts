import { costOf, totalOf } from '#core/link/costs.ts';
import { countItems } from '#core/link/counts.ts';
import { originalItem, isPriority } from '#core/link/linked.ts';
import type { Item, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Cost } from '#core/model/cost.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { amountRecord, costsRecord } from './costs-data.ts';
import { indicatorRecord } from './indicator-data.ts';
import type { CostRecord, ItemRecord, PlanRecord, SectionRecord } from './schema.ts';
import { referenceTo, statusRecords } from './status-data.ts';

/** Where things stand on the site. */
export interface Places {
  plan(slug: string): string;
  section(section: LinkedSection): string;
  item(item: Item): string;
}

/** A plan as open data: years western, amounts in yen. The same plan gives the same record. */
export function planData(plan: LinkedPlan, licence: string | null, places: Places): PlanRecord {
  const { cover } = plan.plan;
  return {
    plan: {
      id: plan.slug,
      title: cover?.name ?? plan.slug,
      kind: cover?.kind ?? null,
      period: cover?.period ? { from: cover.period.from, to: cover.period.to } : null,
      asOf: cover?.asOf ?? null,
      publisher: cover?.publication?.publisher ?? null,
      licence,
      url: places.plan(plan.slug),
      costs: costsRecord(cover),
    },
    sections: plan.sections.map((section) => sectionRecord(section, places)),
    items: plan.items.map((item) => itemRecord(item, places)),
    indicators: plan.indicators.map((indicator) => indicatorRecord(plan, indicator)),
    counts: countsOf(plan.items),
  };
}

function sectionRecord(section: LinkedSection, places: Places): SectionRecord {
  const written = section.section;
  return {
    id: section.file.name,
    number: written.number,
    title: section.title,
    calledAs: written.calledAs,
    cost: costRecord(written.cost),
    costs: costsRecord(written),
    sdgTargets: [...(written.sdgs?.targets ?? [])],
    counts: countsOf(section.items),
    url: places.section(section),
  };
}

function itemRecord(item: Item, places: Places): ItemRecord {
  const original = originalItem(item);
  const isProject = item.kind === 'project';
  return {
    id: item.id ?? '',
    kind: item.kind,
    number: item.number,
    code: isProject ? item.entity.code : null,
    title: item.title,
    departments: item.departments.map(({ written }) => written),
    priority: isPriority(item),
    cost: costRecord(costOf(item, 'cost')),
    costs: costsRecord(isProject ? item.entity : null),
    fiscalYears: [...fiscalYears(item)].sort((a, b) => a - b),
    sdgTargets: [...(item.section.section.sdgs?.targets ?? [])],
    statuses: statusRecords(item),
    relists: original && referenceTo(item.section.plan, { item: original, status: null, line: null }),
    relistedBy: item.relistedBy.map(({ from }) => referenceTo(item.section.plan, from)),
    section: item.section.file.name,
    url: places.item(item),
  };
}

/** The years an item itself speaks of. A step without an end lasts as long as the plan. */
function fiscalYears(item: Item): ReadonlySet<FiscalYear> {
  const years = new Set<FiscalYear>();
  for (const { time } of item.statuses) if (time) years.add(time.year);
  for (const { year } of costOf(item, 'cost')?.byYear ?? []) years.add(year);
  const steps = item.kind === 'project' ? (item.entity.priority?.schedule ?? []) : [];
  const end = item.section.plan.plan.cover?.period?.to ?? null;
  for (const { from, to } of steps.flatMap((step) => step.years ?? []))
    for (let year = from; year <= (to ?? end ?? from); year += 1) years.add(year);
  return years;
}

function costRecord(cost: Cost | null): CostRecord | null {
  const amount = cost?.total ?? totalOf(cost);
  return amount && amountRecord(amount);
}

function countsOf(items: readonly Item[]): { gross: number; net: number } {
  const { gross, net } = countItems(items);
  return { gross, net };
}
