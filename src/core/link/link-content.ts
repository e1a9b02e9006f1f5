import type { Indicator } from '../model/indicator.ts';
import type { Measure, Project } from '../model/item.ts';
import type { Plan, SectionFile } from '../model/plan.ts';
import type { Content } from '../model/read-content.ts';
import type { Group } from '../model/section.ts';
import { fold, withoutRelistingMark } from '../model/text.ts';
import { indexDepartments } from './departments.ts';
import { StatusGatherer } from './gather-statuses.ts';
import { LinkedItem } from './linked-item.ts';
import type { ItemSurroundings } from './linked-item.ts';
import { originalOf } from './linked.ts';
import type { Item, ItemList, LinkedContent, LinkedIndicator, LinkedPlan, LinkedSection } from './linked.ts';
import { resolveRelistings } from './resolve-relistings.ts';
import { printedMark, unmarkedWords } from './written-relistings.ts';

/** The links of an item are tied after all items exist; only this room writes them. */
type Building<T> = { -readonly [K in keyof T]: T[K] };

/** Ties everything that refers to something to what it means. What leads nowhere is kept as such, for the laws to report. */
export function linkContent(content: Content, assets: LinkedContent['assets'] = null): LinkedContent {
  const departments = indexDepartments(content);
  const plans: LinkedPlan[] = [];
  const statuses = new StatusGatherer(plans);
  const surroundings = { departments, statusesOf: (item: Item) => statuses.statusesOf(item) };
  for (const plan of content.plans) plans.push(linkPlan(plan, surroundings));
  for (const plan of plans) (plan as Building<LinkedPlan>).relistings = resolveRelistings(plan, plans);
  for (const plan of plans) tieRelistings(plan);
  return { site: content.site, departments, plans, pages: content.pages, assets };
}

function linkPlan(plan: Plan, surroundings: ItemSurroundings): LinkedPlan {
  const linked: Building<LinkedPlan> = {
    slug: plan.slug,
    plan,
    sections: [],
    items: [],
    indicators: [],
    byId: new Map(),
    relistings: [],
  };
  linked.sections = plan.sections.map((file) => linkSection(linked, file, surroundings));
  linked.items = linked.sections.flatMap((section) => section.items);
  linked.indicators = linked.sections.flatMap((section) => section.indicators);
  const byId = new Map<string, Item | LinkedIndicator>();
  for (const entry of [...linked.items, ...linked.indicators])
    if (entry.id !== null && !byId.has(entry.id)) byId.set(entry.id, entry);
  linked.byId = byId;
  return linked;
}

function linkSection(plan: LinkedPlan, file: SectionFile, surroundings: ItemSurroundings): LinkedSection {
  const { section } = file;
  const title = section.name ?? file.name;
  const label = section.number === null ? `「${title}」` : `${section.calledAs ?? ''}${fold(section.number)}`;
  const linked: Building<LinkedSection> = {
    plan,
    file,
    section,
    label,
    title,
    lists: [],
    items: [],
    indicators: [],
  };
  const lists: ItemList[] = [];
  const visit = (owner: Pick<Group, 'measures' | 'projects' | 'groups'>, groups: readonly Group[]): void => {
    if (owner.projects.length > 0)
      lists.push(listOf(linked, 'project', owner.projects, groups, surroundings));
    if (owner.measures.length > 0)
      lists.push(listOf(linked, 'measure', owner.measures, groups, surroundings));
    for (const group of owner.groups) visit(group, [...groups, group]);
  };
  visit(section, []);
  linked.lists = lists;
  linked.items = lists.flatMap((list) => list.items);
  linked.indicators = indicatorsOf(linked);
  return linked;
}

function listOf(
  section: LinkedSection,
  kind: ItemList['kind'],
  entities: readonly (Measure | Project)[],
  groups: readonly Group[],
  surroundings: ItemSurroundings,
): ItemList {
  const items = entities.map(
    (entity, order) => new LinkedItem(section, { kind, groups }, entity, order, surroundings),
  );
  return { kind, groups, items: items as unknown as readonly Item[] };
}

function indicatorsOf(section: LinkedSection): readonly LinkedIndicator[] {
  const found: LinkedIndicator[] = [];
  const printed = printedMark(section.plan);
  const add = (indicators: readonly Indicator[], item: Item | null): void => {
    for (const entity of indicators)
      found.push({
        kind: 'indicator',
        id: entity.id,
        entity,
        section,
        item,
        title: withoutRelistingMark(entity.name ?? '', printed),
        relisting: null,
      });
  };
  const visit = (group: Group): void => {
    add(group.indicators, null);
    group.groups.forEach(visit);
  };
  add(section.section.indicators, null);
  section.section.groups.forEach(visit);
  for (const item of section.items) add(item.entity.indicators, item);
  return found;
}

function tieRelistings(plan: LinkedPlan): void {
  for (const relisting of plan.relistings) {
    const { item } = relisting.from;
    if (relisting.level === 'item' || relisting.level === 'indicator')
      (item as Building<Item | LinkedIndicator>).relisting = relisting;
    const original = originalOf(relisting);
    if (relisting.level === 'item' && original && original.item.kind !== 'indicator') {
      const listed = original.item as Building<Item>;
      listed.relistedBy = [...listed.relistedBy, relisting];
    }
    if (relisting.level === 'indicator' && original)
      (item as Building<LinkedIndicator>).title ||= unmarkedWords(original);
  }
}
