import { originalItem } from '#core/link/linked.ts';
import type { Item, LinkedContent, LinkedIndicator, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { addressesUnder } from '../addresses.ts';
import type { Addresses } from '../addresses.ts';
import { planName, sectionName } from '../words.ts';

/** What the index holds of one item, section or chapter. */
export interface SearchRecord {
  /** Its permanent address. */
  readonly url: string;
  /** Every text a reader sees there, to the letter. */
  readonly texts: readonly string[];
  readonly meta: {
    readonly title: string;
    readonly place: string;
    readonly departments: string;
    /** The texts but for the title, a line each. */
    readonly text: string;
  };
}

/** Records of everything that can be found, in the order of the plans; `base` is the path the site is published under. */
export function searchRecords(content: LinkedContent, base: string): readonly SearchRecord[] {
  const at = addressesUnder(base);
  return content.plans.flatMap((plan) => {
    const indicators = Map.groupBy(plan.indicators, (indicator) => indicator.item ?? indicator.section);
    return [
      ...chapterRecords(plan, at),
      ...plan.sections.flatMap((section) => [
        sectionRecord(section, indicators.get(section) ?? [], at),
        ...section.items.map((item) => itemRecord(item, indicators.get(item) ?? [], at)),
      ]),
    ];
  });
}

function chapterRecords(plan: LinkedPlan, at: Addresses): readonly SearchRecord[] {
  return plan.plan.chapters.map(({ name, title, words }) =>
    record(at.page(plan.slug, name), title, planName(plan), [], words),
  );
}

function sectionRecord(
  linked: LinkedSection,
  indicators: readonly LinkedIndicator[],
  at: Addresses,
): SearchRecord {
  const { section, plan } = linked;
  const texts = [
    ...section.principles.flatMap(({ number, heading, body }) => [number, heading, body]),
    ...(section.sdgs ? [...section.sdgs.targets, section.sdgs.direction] : []),
    ...section.groups.map(({ name }) => name),
    ...indicators.map(({ title }) => title),
    ...section.others.flatMap(({ name, value }) => [name, value]),
  ];
  return record(at.section(linked), sectionName(linked), planName(plan), [], texts);
}

function itemRecord(item: Item, indicators: readonly LinkedIndicator[], at: Addresses): SearchRecord {
  const { section } = item;
  const departments = item.departments.map(({ written }) => written);
  const texts = [
    ...projectTexts(item),
    ...projectTexts(originalItem(item)),
    ...item.statuses.flatMap(({ time, stateWord, lines, departments: parts }) => [
      ...(stateWord === null ? [] : [`${time?.written ?? ''} ${stateWord}`.trim()]),
      ...[...lines, ...parts.flatMap((part) => part.lines)].map(({ text }) => text),
      ...parts.flatMap((part) => [part.department, part.stateWord]),
    ]),
    ...indicators.map(({ title }) => title),
    ...item.entity.others.flatMap(({ name, value }) => [name, value]),
    ...departments,
  ];
  const title = item.number === null ? item.title : `${item.number} ${item.title}`;
  return record(
    at.item(item),
    title,
    `${planName(section.plan)} › ${sectionName(section)}`,
    departments,
    texts,
  );
}

function projectTexts(item: Item | null): readonly (string | null)[] {
  if (item?.kind !== 'project') return [];
  const { code, description, priority, reading } = item.entity;
  const steps =
    priority?.schedule.flatMap(({ activity, years }) => [activity, ...(years ?? []).map(eraSpan)]) ?? [];
  return [description, code, reading, priority?.goal ?? null, priority?.notes ?? null, ...steps];
}

function record(
  url: string,
  title: string,
  place: string,
  departments: readonly string[],
  texts: readonly (string | null)[],
): SearchRecord {
  const written = texts
    .filter((text): text is string => text !== null && text.trim() !== '')
    .map((text) => text.replaceAll('\n', ' '));
  return {
    url,
    texts: [title, ...written],
    meta: { title, place, departments: departments.join('、'), text: written.join('\n') },
  };
}
