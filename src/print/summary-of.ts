import { isPriority } from '#core/link/linked.ts';
import type { LinkedIndicator, LinkedPlan } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import type { IndicatorValue } from '#core/model/indicator.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Edition } from '#views/edition.ts';
import { achievementOf } from '#views/indicators/achievement.ts';
import { valuesOf } from '#views/indicators/indicators.ts';
import type { DatedValue } from '#views/indicators/indicators.ts';
import type { Branch } from '#views/plan/structure.ts';
import { structure } from '#views/plan/structure.ts';
import { priorities } from '#views/section/priority-page.ts';
import { sheet } from '#views/section/sheet.ts';
import { sectionLabel, wordsOf } from '#views/words.ts';
import type { Link } from '#views/words.ts';

/** A section in the 概要版, and the names of what is in it. */
export interface OutlineSection {
  readonly label: string | null;
  readonly link: Link;
  readonly count: string | null;
  readonly names: readonly string[];
}

/** Items that are sentences, or more than one takes in at a glance, are left to the book: their groups stand for them. */
export function outlineOf(plan: LinkedPlan, { at }: Edition): readonly OutlineSection[] {
  const tree = structure(plan, at);
  const hasItems = tree?.layout === 'columns' && plan.items.length <= MOST_NAMES;
  return (tree?.branches ?? []).map(({ label, link, count, within }) => ({
    label,
    link,
    count,
    names: namesIn(within, hasItems ? 'item' : 'group'),
  }));
}

const MOST_NAMES = 80;

function namesIn(branches: readonly Branch[], is: Branch['is']): readonly string[] {
  return branches.flatMap((branch) =>
    branch.is === is ? [[branch.link.text, ...branch.marks].join('　')] : namesIn(branch.within, is),
  );
}

/** A 重点事業 in a few words. */
export interface PriorityCard {
  readonly link: Link;
  readonly section: string;
  readonly goal: string | null;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** With what each aims at, as long as they are few. */
export function priorityCards(plan: LinkedPlan, edition: Edition): readonly PriorityCard[] {
  const items = priorities(plan.items);
  return items.map((item) => {
    const { labels, departments, goal, totals, title, href } = sheet(item, edition);
    return {
      link: { text: title, href },
      section: sectionLabel(item.section),
      goal: items.length <= MOST_GOALS ? goal : null,
      facts: [
        ...(departments.length === 0
          ? []
          : [{ label: labels.departments, text: departments.map(({ written }) => written).join('、') }]),
        ...totals,
      ],
    };
  });
}

const MOST_GOALS = 16;

/** The main 指標 of a plan: where they began, how far they are, where they are to be. */
export interface MainIndicators {
  readonly title: string;
  /** Of the names, and of each value. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly unit: string | null;
    readonly section: string;
    readonly values: readonly (DatedValue | null)[];
  }[];
  /** Those that stand in the book alone. */
  readonly others: number;
}

/** Those of the sections and of 重点事業; where there are none, all. Null: the plan has no 指標. */
export function mainIndicators(plan: LinkedPlan): MainIndicators | null {
  const own = plan.indicators.filter(({ relisting }) => relisting === null);
  if (own.length === 0) return null;
  const main = own.filter(({ item }) => item === null || isPriority(item));
  const shown = (main.length === 0 ? own : main).slice(0, MOST_INDICATORS);
  const say = wordsOf(plan);
  const word = say(labelOf('section', 'indicators'));
  return {
    title: shown.length < own.length ? `主な${word}` : word,
    heads: [
      word,
      ...(['baseline', 'actuals', 'targets'] as const).map((field) => say(labelOf('indicator', field))),
    ],
    rows: shown.map((indicator) => rowOf(indicator)),
    others: own.length - shown.length,
  };
}

const MOST_INDICATORS = 30;

function rowOf(indicator: LinkedIndicator): MainIndicators['rows'][number] {
  const measured = valuesOf(indicator);
  const { baseline, actual, target } = achievementOf(measured);
  return {
    name: indicator.title,
    unit: measured.unit,
    section: sectionLabel(indicator.section),
    values: [baseline, actual, target].map(dated),
  };
}

function dated(value: IndicatorValue | null): DatedValue | null {
  return value && { year: eraYear(value.year), text: value.text };
}
