import type { Item, LinkedContent, LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { countText } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import type { PagerProps } from '../plan-pages.ts';
import { priorities } from '../section/priority-page.ts';
import { partFacts, stateProps } from './statuses.ts';
import { sectionLink } from '../links.ts';
import { yearCosts } from './year-costs.ts';
import type { YearCostsProps } from './year-costs.ts';
import { yearIndicators } from './year-indicators.ts';
import type { YearIndicatorsProps } from './year-indicators.ts';
import { planName, wordsOf, yearHead } from '../words.ts';
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
  readonly costs: YearCostsProps | null;
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
    costs: yearCosts(plan, contents, at),
    statuses: statusesOf(plan, contents, at),
    indicators: yearIndicators(plan, contents, at),
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

function statusesOf(plan: LinkedPlan, { statuses }: YearContents, at: Addresses): YearPageProps['statuses'] {
  if (statuses.length === 0) return null;
  const say = wordsOf(plan);
  const isShort = statuses.length <= MOST_LINES;
  const sections = Map.groupBy(statuses, ({ item }) => item.section);
  return {
    title: say(labelOf('measure', 'statuses')),
    count: countText(statuses.map(({ item }) => item)),
    way: {
      text: `年度ごと、${say(labelOf('status', 'state'))}ごとの件数を見る`,
      href: at.view(plan.slug, 'states'),
    },
    sections: [...sections].map(([section, own]) => ({
      link: sectionLink(section, at),
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
      ...partFacts(status, wordsOf(item.section.plan)),
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

function yearPager(plan: LinkedPlan, { year }: YearContents, at: Addresses): PagerProps {
  const years = yearsWithPages(plan);
  const here = years.indexOf(year);
  const link = (one: number | undefined): Link | null =>
    one === undefined ? null : { text: yearHead(one).era, href: at.year(plan.slug, one) };
  return { before: here > 0 ? link(years[here - 1]) : null, after: link(years[here + 1]) };
}
