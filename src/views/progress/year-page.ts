import type { Item, LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { BudgetPart } from '../budget/budget-figures.ts';
import { TOTAL_OF_KNOWN } from '../budget/budget-tables.ts';
import type { BudgetTableProps } from '../budget/budget-tables.ts';
import { costLabel } from '../budget/costs.ts';
import { countText } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import type { PagerProps } from '../plan-pages.ts';
import { priorities } from '../section/priority-page.ts';
import { partFacts, stateProps } from './statuses.ts';
import { printedAmount } from '../budget/units.ts';
import { planName, sectionName, sectionsWord, wordsOf, yearHead } from '../words.ts';
import type { Link } from '../words.ts';
import { isEmptyYear, yearContents, yearsWithPages } from './year-contents.ts';
import type { YearContents } from './year-contents.ts';

export interface YearPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly steps: {
    readonly title: string;
    readonly count: string;
    readonly lines: readonly ItemLine[];
  } | null;
  readonly costs: { readonly title: string; readonly note: string; readonly table: BudgetTableProps } | null;
  readonly statuses: {
    readonly title: string;
    readonly count: string;
    readonly way: Link;
    readonly sections: readonly YearSection[];
  } | null;
  readonly indicators: YearIndicatorsProps | null;
  readonly pager: PagerProps;
  readonly index: Link;
}

export interface YearSection {
  readonly link: Link;
  readonly count: string;
  /** Null where the year's items are too many for one page. */
  readonly lines: readonly ItemLine[] | null;
}

export interface YearIndicatorsProps {
  readonly title: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly name: Link;
    readonly section: string;
    /** By the heads after the first; null where nothing is written. */
    readonly cells: readonly (string | null)[];
  }[];
}

/** More items than this are told by section. */
const MOST_LINES = 300;

/** Null for a year that has no page. */
export function findYear(
  { plans }: LinkedContent,
  slug: string | undefined,
  year: string | undefined,
): { readonly plan: LinkedPlan; readonly contents: YearContents } | null {
  const plan = plans.find((one) => one.slug === slug);
  const contents = plan && yearContents(plan).find((one) => String(one.year) === year);
  return contents && !isEmptyYear(contents) ? { plan, contents } : null;
}

/** What a plan says of one fiscal year. */
export function yearPage(plan: LinkedPlan, contents: YearContents, edition: Edition): YearPageProps {
  const { at } = edition;
  const { era, western } = yearHead(contents.year);
  const index = { text: '年度別', href: at.view(plan.slug, 'years') };
  return {
    frame: frame(edition, {
      address: at.year(plan.slug, contents.year),
      title: era,
      description: `${planName(plan)}が${era}について記していることを、まとめて示します。`,
      plan,
      way: 'years',
      within: [index],
    }),
    label: planName(plan),
    title: western === null ? era : `${era}（${western}）`,
    steps: stepsOf(plan, contents, at),
    costs: costsOf(plan, contents, at),
    statuses: statusesOf(plan, contents, at),
    indicators: indicatorsOf(plan, contents, at),
    pager: yearPager(plan, contents, at),
    index: { ...index, text: 'すべての年度を見る' },
  };
}

function stepsOf(plan: LinkedPlan, { steps }: YearContents, at: Addresses): YearPageProps['steps'] {
  if (steps.length === 0) return null;
  const say = wordsOf(plan);
  const projects = `${say(labelOf('project', 'priority'))}${say(labelOf('section', 'projects'))}`;
  const withSheets = new Set(priorities(plan.items));
  return {
    title: `${projects}の${say(labelOf('priority', 'schedule'))}`,
    count: `${steps.length}件`,
    lines: steps.map(({ item, activities }) => ({
      ...itemLine(item, at, { facts: activities.map((activity) => `・${activity}`) }),
      href: withSheets.has(item) ? at.sheet(item) : at.item(item),
    })),
  };
}

/** A row a section, as its items make it; what the section prints for the year itself stands below. */
function costsOf(plan: LinkedPlan, { year, costs }: YearContents, at: Addresses): YearPageProps['costs'] {
  if (costs.length === 0) return null;
  const say = wordsOf(plan);
  const word = costs.map(({ kind }) => costLabel(kind, say)).join('・');
  const project = say(labelOf('section', 'projects'));
  type Parts = readonly (BudgetPart | undefined)[];
  const parts = [...plan.sections.keys()].map((i): Parts => costs.map(({ sections }) => sections[i]));
  const whole = costs.map((one) => one.whole);
  const made = (some: Parts): readonly (string | null)[] =>
    some.map((part) => {
      const known = part?.years.get(year);
      return known ? printedAmount(known.figure) : null;
    });
  const printed = (some: Parts): BudgetTableProps['rows'] =>
    some.some((part) => part?.printedYears.has(year))
      ? [
          {
            label: '印刷された額',
            link: null,
            cells: some.map((part) => {
              const figure = part?.printedYears.get(year);
              return figure ? printedAmount(figure) : null;
            }),
          },
        ]
      : [];
  return {
    title: word,
    note: `${TOTAL_OF_KNOWN}です。再掲は元の${project}で一度だけ数えています。`,
    table: {
      caption: `${sectionsWord(plan)}ごとの${word}`,
      unit: null,
      rowHead: sectionsWord(plan),
      columns: costs.map(({ kind }) => ({ name: costLabel(kind, say) })),
      rows: plan.sections.flatMap((section, i) => [
        {
          label: null,
          link: { text: sectionName(section), href: at.section(section) },
          cells: made(parts[i] ?? []),
        },
        ...printed(parts[i] ?? []),
      ]),
      foot: [
        { label: '計', link: null, cells: made(whole) },
        ...printed(whole),
        {
          label: `金額の記載のある${project}`,
          link: null,
          cells: whole.map(({ years }) => `${years.get(year)?.items ?? 0}件`),
        },
      ],
    },
  };
}

function statusesOf(plan: LinkedPlan, { statuses }: YearContents, at: Addresses): YearPageProps['statuses'] {
  if (statuses.length === 0) return null;
  const say = wordsOf(plan);
  const isShort = statuses.length <= MOST_LINES;
  const sections = Map.groupBy(statuses, ({ item }) => item.section);
  return {
    title: say(labelOf('measure', 'statuses')),
    count: countText(statuses.map(({ item }) => item)),
    way: { text: '年度ごと、状態ごとの件数を見る', href: at.view(plan.slug, 'states') },
    sections: [...sections].map(([section, own]) => ({
      link: { text: sectionName(section), href: at.section(section) },
      count: countText(own.map(({ item }) => item)),
      lines: isShort ? own.map((one) => statusLine(one, at)) : null,
    })),
  };
}

function statusLine({ item, status }: YearContents['statuses'][number], at: Addresses): ItemLine {
  const { time, state, stateWord, lines, from } = status;
  const line = itemLine(item, at, {
    state: stateProps({ state, stateWord }),
    facts: [
      ...(time?.isPoint ? [time.written] : []),
      ...partFacts(status),
      ...lines
        .slice(0, 1)
        .map(({ text }) => (lines.length > 1 ? `${text}（ほか${lines.length - 1}行）` : text)),
    ],
  });
  return from ? line : { ...line, href: spotOf(item, status, at) };
}

function spotOf(
  item: Item,
  { status, relisting }: YearContents['statuses'][number]['status'],
  at: Addresses,
): string {
  return at.spot({ item, status: relisting?.from.status ?? status, line: null });
}

function indicatorsOf(
  plan: LinkedPlan,
  { indicators }: YearContents,
  at: Addresses,
): YearIndicatorsProps | null {
  if (indicators.length === 0) return null;
  const say = wordsOf(plan);
  const word = say(labelOf('section', 'indicators'));
  const actual = say(labelOf('indicator', 'actuals'));
  const target = say(labelOf('indicator', 'targets'));
  const columns = [
    { value: 'actual', head: actual } as const,
    { value: 'target', head: `この年度の${target}` } as const,
  ].filter(({ value }) => indicators.some((one) => one[value] !== null));
  return {
    title: `${word}の${indicators.some((one) => one.actual !== null) ? actual : target}`,
    caption: `${word}の${actual}と${target}`,
    heads: [word, ...columns.map(({ head }) => head)],
    rows: indicators.map(({ indicator, ...values }) => ({
      name: {
        text:
          indicator.entity.unit === null ? indicator.title : `${indicator.title}（${indicator.entity.unit}）`,
        href: at.indicator(indicator),
      },
      section: sectionName(indicator.section),
      cells: columns.map(({ value }) => values[value]),
    })),
  };
}

function yearPager(plan: LinkedPlan, { year }: YearContents, at: Addresses): PagerProps {
  const years = yearsWithPages(plan);
  const here = years.indexOf(year);
  const link = (one: number | undefined): Link | null =>
    one === undefined ? null : { text: yearHead(one).era, href: at.year(plan.slug, one) };
  return { before: here > 0 ? link(years[here - 1]) : null, after: link(years[here + 1]) };
}
