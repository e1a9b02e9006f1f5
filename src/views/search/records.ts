import { costOf, isNumber, totalOf } from '#core/link/costs.ts';
import { originalItem } from '#core/link/linked.ts';
import type { Item, LinkedContent, LinkedIndicator, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import { eraSpan } from '#core/model/fiscal-year.ts';
import { addressesUnder } from '../addresses.ts';
import type { Addresses } from '../addresses.ts';
import { costLabel, totalText } from '../budget/costs.ts';
import { planName, relistingMark, sectionName, wordsOf } from '../words.ts';
import type { FacetKeys } from './facets.ts';
import type { ShownRecord } from './index-format.ts';
import { itemFacets, latestStatus, NO_FACETS, sectionFacets } from './record-facets.ts';

/** What search knows of one plan, section, item, chapter or page. */
export interface SearchRecord {
  readonly shown: ShownRecord;
  readonly facets: FacetKeys;
  /** For putting in order: whole yen. */
  readonly yen: number | null;
  /** Address of the original, where this item is 再掲 of one. */
  readonly original: string | null;
}

/** Records of everything that can be found, in the order of the plans; `base` is the path the site is published under. */
export function searchRecords(content: LinkedContent, base: string): readonly SearchRecord[] {
  const at = addressesUnder(base);
  return [
    ...content.plans.flatMap((plan) => {
      const indicators = Map.groupBy(plan.indicators, (indicator) => indicator.item ?? indicator.section);
      return [
        planRecord(plan, at),
        ...chapterRecords(plan, at),
        ...plan.sections.flatMap((section) => [
          sectionRecord(section, indicators.get(section) ?? [], at),
          ...section.items.map((item) => itemRecord(item, indicators.get(item) ?? [], at)),
        ]),
      ];
    }),
    ...content.pages.map(({ name, title, words }) => record({ url: at.sitePage(name), title, texts: words })),
  ];
}

function planRecord(plan: LinkedPlan, at: Addresses): SearchRecord {
  const { cover } = plan.plan;
  const texts = [
    cover?.kind,
    cover?.overview,
    ...(cover?.revisions ?? []).map(({ description }) => description),
  ];
  return {
    ...record({ url: at.plan(plan.slug), title: planName(plan), texts: texts.map((text) => text ?? null) }),
    facets: { ...NO_FACETS, plan: [plan.slug] },
  };
}

function chapterRecords(plan: LinkedPlan, at: Addresses): readonly SearchRecord[] {
  return plan.plan.chapters.map(({ name, title, words }) => ({
    ...record({ url: at.page(plan.slug, name), title, place: planName(plan), texts: words }),
    facets: { ...NO_FACETS, plan: [plan.slug] },
  }));
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
  return {
    ...record({ url: at.section(linked), title: sectionName(linked), place: planName(plan), texts }),
    facets: sectionFacets(linked),
  };
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
    readingOf(item),
    readingOf(originalItem(item)),
  ];
  const original = originalItem(item);
  const cost = costShown(item);
  return {
    ...record({
      url: at.item(item),
      title: item.number === null ? item.title : `${item.number} ${item.title}`,
      mark: item.relisting ? relistingMark(section.plan) : '',
      place: `${planName(section.plan)} › ${sectionName(section)}`,
      departments: departments.join('、'),
      state: stateShown(item),
      amount: cost?.text ?? '',
      texts,
    }),
    facets: itemFacets(item),
    yen: cost?.yen ?? null,
    original: original && at.item(original),
  };
}

function projectTexts(item: Item | null): readonly (string | null)[] {
  if (item?.kind !== 'project') return [];
  const { code, description, priority } = item.entity;
  const steps =
    priority?.schedule.flatMap(({ activity, years }) => [activity, ...(years ?? []).map(eraSpan)]) ?? [];
  return [description, code, priority?.goal ?? null, priority?.notes ?? null, ...steps];
}

function readingOf(item: Item | null): string | null {
  return item?.kind === 'project' ? item.entity.reading : null;
}

/** The latest 状態 that is written. */
function stateShown(item: Item): string {
  const status = latestStatus(item);
  return status?.stateWord == null ? '' : `${status.time?.written ?? ''} ${status.stateWord}`.trim();
}

/** The first kind of cost that is printed. */
function costShown(item: Item): { readonly text: string; readonly yen: number | null } | null {
  const say = wordsOf(item.section.plan);
  for (const kind of COST_KINDS) {
    const cost = costOf(item, kind);
    const text = totalText(cost);
    const total = totalOf(cost);
    if (text !== null)
      return { text: `${costLabel(kind, say)} ${text}`, yen: isNumber(total) ? total.yen : null };
  }
  return null;
}

function record({
  texts,
  ...shown
}: Partial<Omit<ShownRecord, 'texts'>> &
  Pick<ShownRecord, 'url' | 'title'> & { readonly texts: readonly (string | null)[] }): SearchRecord {
  const written = texts
    .filter((text): text is string => text !== null && text.trim() !== '')
    .map((text) => text.replaceAll('\n', ' '));
  return {
    shown: { mark: '', place: '', departments: '', state: '', amount: '', ...shown, texts: written },
    facets: NO_FACETS,
    yen: null,
    original: null,
  };
}
