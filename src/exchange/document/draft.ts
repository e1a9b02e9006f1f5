import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { DraftAmount } from './amount.ts';
import type { Content } from './inline.ts';
import type { Meaning } from './table-head.ts';
import type { Words } from './words.ts';

/**
 * The plan as the paper says it, before anything is resolved. Every text knows its places in the source;
 * what is not on the paper is null or empty.
 */
export interface Draft {
  title: Words | null;
  period: Words | null;
  /** Years of 3ヵ年 and the like, as the text prints it, and every year a 事業工程 names. */
  numberOfYears: number | null;
  scheduleYears: FiscalYear[];
  /** The year of the statuses, where a heading or a line says it. */
  statusYear: string | null;
  overview: Words[];
  readonly others: DraftOther[];
  readonly sections: DraftSection[];
  /** What this plan prints for a head of ours, in the order read. */
  readonly heads: { readonly meaning: Meaning; readonly words: Words; readonly cell: Content }[];
  readonly questions: Question[];
}

/** What only a person can answer; `at` is an offset in the source. */
export interface Question {
  readonly message: string;
  readonly at: number | null;
  /** A comment beside its value says it already, or nothing needs to be done. */
  readonly isNoted?: boolean;
}

/** その他の欄: a text under a head the format has no key for. */
export interface DraftOther {
  readonly key: string;
  readonly words: Words;
  readonly comment?: string;
}

/** What holds items: a section or a group. */
export interface Container {
  readonly groups: DraftGroup[];
  readonly measures: DraftMeasure[];
  readonly projects: DraftProject[];
  readonly indicators: DraftIndicator[];
  readonly others: DraftOther[];
}

export interface DraftSection extends Container {
  readonly key: '柱' | '分野' | '題名';
  readonly calledAs: Words | null;
  readonly number: Words | null;
  /** Null where the paper has no heading for it. */
  readonly name: Words | null;
  cost: DraftCost | null;
  readonly principles: DraftPrinciple[];
  sdgTargets: Words[];
  sdgDirection: Words | null;
}

export interface DraftGroup extends Container {
  readonly name: Words;
  readonly level: number;
}

export interface DraftPrinciple {
  readonly number: Words | null;
  readonly heading: Words | null;
  readonly body: Words[];
}

export interface DraftDepartment {
  readonly name: Words;
  /** 部 of a 部＋課, where the paper prints both. */
  readonly division: string | null;
}

/** What a measure and a project have in common. */
export interface DraftItem {
  number: Words | null;
  mark: Words | null;
  /** Its words with the mark: what is written where no original is found. */
  readonly whole: Words;
  departments: DraftDepartment[];
  readonly statuses: DraftStatus[];
  readonly indicators: DraftIndicator[];
  readonly others: DraftOther[];
}

export interface DraftMeasure extends DraftItem {
  readonly kind: 'measure';
  words: Words;
}

export interface DraftProject extends DraftItem {
  readonly kind: 'project';
  code: Words | null;
  words: Words;
  description: Words | null;
  costs: DraftCost[];
  priority: DraftPriority | null;
}

export interface DraftPriority {
  goal: Words | null;
  notes: Words | null;
  readonly steps: DraftStep[];
}

export interface DraftStep {
  readonly activity: Words;
  readonly years: FiscalYear[];
}

/** A cell of 取組状況. */
export interface DraftStatus {
  /** As the head says it; null where no head names a year. */
  year: string | null;
  state: Words | null;
  grade: Words | null;
  readonly lines: DraftLine[];
  /** A 再掲 mark that stands by itself: it speaks of the whole cell. */
  mark: Words | null;
}

export interface DraftLine {
  /** Without its mark. */
  readonly words: Words;
  /** With its mark: what is written where no original is found. */
  readonly whole: Words;
  readonly mark: Words | null;
}

export type CostKind = 'cost' | 'budget' | 'settled' | 'expense';

export interface DraftCost {
  readonly kind: CostKind;
  total: DraftAmount | null;
  readonly years: { readonly year: string; readonly amount: DraftAmount }[];
  readonly sources: { readonly name: string; readonly amount: DraftAmount }[];
}

export interface DraftIndicator {
  readonly name: Words;
  unit: Words | null;
  direction: Words | null;
  readonly baseline: DraftValue[];
  readonly targets: DraftValue[];
  readonly actuals: DraftValue[];
  departments: DraftDepartment[];
  readonly others: DraftOther[];
}

export interface DraftValue {
  readonly year: string;
  readonly words: Words;
}

export type Item = DraftMeasure | DraftProject;

export function emptyContainer(): Container {
  return { groups: [], measures: [], projects: [], indicators: [], others: [] };
}

/** The items of a container and its groups in the order of the paper. */
export function itemsOf(container: Container): Item[] {
  return [...container.measures, ...container.projects, ...container.groups.flatMap(itemsOf)];
}

export function indicatorsOf(container: Container): DraftIndicator[] {
  return [
    ...container.indicators,
    ...container.groups.flatMap(indicatorsOf),
    ...[...container.measures, ...container.projects].flatMap((item) => item.indicators),
  ];
}
