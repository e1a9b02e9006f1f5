import { originalOf } from '#core/link/linked.ts';
import type { LinkedIndicator, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { IndicatorValue } from '#core/model/indicator.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { departmentProps } from '../departments/department-names.ts';
import type { DepartmentProps } from '../departments/department-names.ts';
import type { Edition } from '../edition.ts';
import { sectionLink } from '../links.ts';
import { itemLink, relistingProps } from '../relistings/relistings.ts';
import type { RelistingProps } from '../relistings/relistings.ts';
import { wordsOf, yearHead } from '../words.ts';
import type { Link, YearHead } from '../words.ts';

/** A value and the year it stands for, where its column does not say it. */
export interface DatedValue {
  readonly year: string;
  readonly text: string | null;
}

export interface IndicatorTableProps {
  readonly caption: string;
  readonly heads: Readonly<
    Record<'name' | 'subject' | 'direction' | 'baseline' | 'actuals' | 'targets', string>
  >;
  /** Columns of 実績値. */
  readonly years: readonly YearHead[];
  /** The column that names what a row measures. */
  readonly hasSubjects: boolean;
  readonly rows: readonly {
    readonly anchor: string | null;
    readonly name: string;
    /** Its course and how it stands, on the plan's page of indicators. */
    readonly href: string;
    readonly unit: string | null;
    readonly direction: string | null;
    /** Null: the whole section. */
    readonly subject: Link | null;
    readonly departments: readonly DepartmentProps[];
    readonly relisting: RelistingProps | null;
    readonly baseline: readonly DatedValue[];
    /** By column; null where nothing is written. */
    readonly actuals: readonly (string | null)[];
    readonly targets: readonly DatedValue[];
  }[];
}

/** 指標 with where they started, what was reached and what is aimed at; null where there are none. */
export function indicatorTable(
  indicators: readonly LinkedIndicator[],
  caption: string,
  plan: LinkedPlan,
  edition: Edition,
  shows: { subjects: 'items' | 'sections and items' | 'none'; anchors: boolean },
): IndicatorTableProps | null {
  if (indicators.length === 0) return null;
  const { at } = edition;
  const say = wordsOf(plan);
  const values = indicators.map((indicator) => valuesOf(indicator));
  const years = [...new Set(values.flatMap(({ actuals }) => actuals.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const head = (field: 'direction' | 'baseline' | 'targets' | 'actuals'): string =>
    say(labelOf('indicator', field));
  return {
    caption,
    heads: {
      name: say(labelOf('section', 'indicators')),
      subject: '対象',
      direction: head('direction'),
      baseline: head('baseline'),
      actuals: head('actuals'),
      targets: head('targets'),
    },
    years: years.map(yearHead),
    hasSubjects:
      shows.subjects === 'sections and items' ||
      (shows.subjects === 'items' && indicators.some(({ item }) => item !== null)),
    rows: indicators.map((indicator, i) => {
      const { entity } = indicator;
      const { baseline = [], actuals = [], targets = [], unit = null, direction = null } = values[i] ?? {};
      return {
        anchor: shows.anchors ? entity.id : null,
        name: indicator.title,
        href: indicatorAddress(indicator, at),
        unit,
        direction,
        subject: subjectOf(indicator, shows.subjects, at),
        departments: entity.departments.map((name) => departmentProps(name, edition)),
        relisting: indicator.relisting && relistingProps(indicator.relisting, at),
        baseline: baseline.map(dated),
        actuals: years.map((year) => textAt(actuals, year)),
        targets: targets.map(dated),
      };
    }),
  };
}

function subjectOf({ item, section }: LinkedIndicator, shown: string, at: Addresses): Link | null {
  if (item) {
    const link = itemLink(item, section.plan, at);
    return shown === 'items' && item.kind === 'project' ? { ...link, text: item.title } : link;
  }
  return shown === 'sections and items' ? sectionLink(section, at) : null;
}

/** Where an indicator stands on its plan's page of indicators; one without an id goes by its place in its section. */
export function entryAnchor(indicator: LinkedIndicator): string {
  const { id, section } = indicator;
  return id ?? `Indicator_${section.file.name}_${String(indicatorsOf(section).indexOf(indicator) + 1)}`;
}

/** On the plan's page of indicators. */
export function indicatorAddress(indicator: LinkedIndicator, at: Addresses): string {
  return `${at.view(indicator.section.plan.slug, 'indicators')}#${entryAnchor(indicator)}`;
}

/** What an indicator says; a 再掲 that says nothing of its own says what its original does. */
export function valuesOf({ entity, relisting }: LinkedIndicator): LinkedIndicator['entity'] {
  const isBare = entity.baseline.length + entity.actuals.length + entity.targets.length === 0;
  const original = isBare ? originalOf(relisting)?.item : undefined;
  return original?.kind === 'indicator' ? original.entity : entity;
}

function dated({ year, text }: IndicatorValue): DatedValue {
  return { year: eraYear(year), text };
}

function textAt(values: readonly IndicatorValue[], year: FiscalYear): string | null {
  return values.find((value) => value.year === year)?.text ?? null;
}

/** Indicators of a section: its own and its groups' first, then those of its items. */
export function indicatorsOf(section: LinkedSection): readonly LinkedIndicator[] {
  return bySection(section.plan).get(section) ?? [];
}

const bySection = rememberedBy(({ indicators }: LinkedPlan) =>
  Map.groupBy(indicators, (indicator) => indicator.section),
);
