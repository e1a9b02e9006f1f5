import type { Item, LinkedIndicator, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { numberWithin } from '#core/model/list-number.ts';
import type { State } from '#core/model/terms.ts';

/** A link; its text makes sense without what stands around it. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Says a word of the format in the plan's own: 取組状況 → 取組状況等. For display only. */
export type Say = (word: string) => string;

export function wordsOf(plan: LinkedPlan): Say {
  const words = plan.plan.cover?.words;
  return (word) => words?.get(word) ?? word;
}

export function planName(plan: LinkedPlan): string {
  return plan.plan.cover?.name ?? plan.slug;
}

/** The mark of 再掲 as this plan prints it. */
export function relistingMark(plan: LinkedPlan): string {
  return plan.plan.cover?.relistingMark ?? '《再掲》';
}

/** `柱2`, `分野(1)` in the plan's words; empty where the section has no number. */
export function sectionLabel({ plan, section }: LinkedSection): string {
  return section.number === null
    ? ''
    : `${section.calledAs === null ? '' : wordsOf(plan)(section.calledAs)}${section.number}`;
}

/** What this plan calls its sections: 分野, 柱, 基本目標; 構成 where they are not all called alike. */
export function sectionsWord(plan: LinkedPlan): string {
  const [called, ...others] = new Set(plan.sections.map(({ section }) => section.calledAs));
  return called != null && others.length === 0 ? wordsOf(plan)(called) : '構成';
}

/** `柱2 テーマでつながる市民活動の後押し` */
export function sectionName(section: LinkedSection): string {
  return [sectionLabel(section), section.title].filter((part) => part !== '').join(' ');
}

/** How people call an item: `柱2④`, `柱1（まちづくり協議会）③`, `分野(1)「広聴事業」`. */
export function itemName(item: Item): string {
  const groups = item.groups.flatMap((group) => group.name ?? []).join('・');
  const section = sectionLabel(item.section) || `「${item.section.title}」`;
  return numberWithin(
    `${section}${groups === '' ? '' : `（${groups}）`}`,
    item.number ?? `「${item.title}」`,
  );
}

/** Where an item stands, beside words that say which it is: `柱2④`, `分野(1)`. */
export function itemPlace(item: Item | LinkedIndicator): string {
  return item.kind === 'indicator' || item.number === null
    ? sectionLabel(item.section) || item.section.title
    : itemName(item);
}

/** A fiscal year for a head: 令和4年度, and 2022 beside it. */
export interface YearHead {
  readonly era: string;
  readonly western: string | null;
}

export function yearHead(year: FiscalYear): YearHead {
  const era = eraYear(year);
  return { era, western: era.startsWith(String(year)) ? null : String(year) };
}

/** A state in the plan's own word, and the standard state that decides how it looks. */
export interface StateProps {
  readonly word: string;
  readonly state: State;
}
