import type { ItemList, LinkedSection } from '#core/link/linked.ts';
import type { Principle } from '#core/model/section.ts';
import { labelOf } from '#core/model/terms.ts';
import { PART_ANCHORS } from '../addresses.ts';
import { planContents } from '../contents.ts';
import type { ContentsEntry, ContentsProps } from '../contents.ts';
import { costTable, costTables, hasYearlyShares } from '../budget/cost-table.ts';
import type { CostTableProps } from '../budget/cost-table.ts';
import { costLabel, totals } from '../budget/costs.ts';
import { countsProps } from '../counts.ts';
import type { CountProps } from '../counts.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemGroups } from './groups.ts';
import type { GroupProps } from './groups.ts';
import { indicatorsOf, indicatorTable } from '../indicators/indicators.ts';
import type { IndicatorTableProps } from '../indicators/indicators.ts';
import type { NamedText } from '../items.ts';
import { part, partEntries } from '../parts.ts';
import type { Part } from '../parts.ts';
import { pager } from '../plan-pages.ts';
import type { PagerProps } from '../plan-pages.ts';
import { sdgs } from '../sdgs/sdgs.ts';
import { hasHistory } from '../progress/section-history.ts';
import type { SdgsProps } from '../sdgs/sdgs.ts';
import { sheet } from './sheet.ts';
import type { SheetProps } from './sheet.ts';
import { assetsFromPlan } from '../text-links.ts';
import { sectionLabel, sectionName, wordsOf } from '../words.ts';
import type { Link, Say } from '../words.ts';

export interface SectionPageProps extends SectionParts {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly totals: readonly { readonly label: string; readonly text: string }[];
  readonly counts: readonly CountProps[];
  readonly contents: ContentsProps;
  readonly pager: PagerProps;
  /** Which items the tables of 事業費 leave out; null where they leave out none. */
  readonly costsNote: string | null;
  /** What changed in the 取組状況 of its lists from year to year; null where there is nothing to compare. */
  readonly histories: Readonly<Record<'projects' | 'measures', Link | null>>;
}

/** In the order of the page; null parts are not written. */
export interface SectionParts {
  readonly principles: Part<readonly PrincipleProps[]> | null;
  readonly sdgs: Part<SdgsProps> | null;
  readonly indicators: Part<IndicatorTableProps> | null;
  readonly projects: Part<readonly GroupProps[]> | null;
  readonly costs: Part<readonly CostTableProps[]> | null;
  readonly priorities: Part<readonly SheetProps[]> | null;
  readonly measures: Part<readonly GroupProps[]> | null;
  readonly others: Part<readonly NamedText[]> | null;
}

export interface PrincipleProps {
  readonly number: string | null;
  readonly heading: string | null;
  readonly html: string | null;
}

/** A 分野 or 柱, as on paper. */
export function sectionPage(section: LinkedSection, edition: Edition): SectionPageProps {
  const { plan } = section;
  const say = wordsOf(plan);
  const parts = sectionParts(section, edition);
  return {
    ...parts,
    frame: frame(edition, {
      address: edition.at.section(section),
      title: sectionName(section),
      description: description(section),
      plan,
    }),
    label: sectionLabel(section),
    title: section.title,
    totals: totals(section.section, say),
    counts: countsProps(section.items, say),
    contents: planContents(plan, section.file.name, contentsOf(parts), edition.at),
    pager: pager(plan, section.file.name, edition.at),
    costsNote:
      parts.costs && parts.priorities
        ? `${parts.priorities.title}の分は、このあとのそれぞれの個票にあります。`
        : null,
    histories: {
      projects: historyLink(section, 'project', edition, say),
      measures: historyLink(section, 'measure', edition, say),
    },
  };
}

function historyLink(section: LinkedSection, kind: ItemList['kind'], { at }: Edition, say: Say): Link | null {
  const reports = section.items.some((item) => item.kind === kind && item.statuses.length > 0);
  return reports && hasHistory(section)
    ? { text: `${say(labelOf(kind, 'statuses'))}の経過を見る`, href: at.history(section) }
    : null;
}

function sectionParts(section: LinkedSection, edition: Edition): SectionParts {
  const { plan, section: written } = section;
  const { at, markdown } = edition;
  const say = wordsOf(plan);
  const name = sectionName(section);
  const word = (field: Parameters<typeof labelOf<'section'>>[1]): string => say(labelOf('section', field));
  const costsTitle = `${costLabel('expense', say)}の${say(labelOf('cost', 'breakdown'))}`;
  const sheets = section.items.filter((item) => item.kind === 'project' && item.entity.priority);
  const costly = section.items
    .filter((item) => item.relisting === null && !sheets.includes(item))
    .map((item) => ({ item, link: { text: item.title, href: at.item(item) } }));
  const costs = [
    ...costTables(costly, `${name}の${costLabel('expense', say)}`, say),
    ...costly.flatMap(({ item }) =>
      hasYearlyShares(item) ? (costTable(item, `${item.title}の${costsTitle}`, say) ?? []) : [],
    ),
  ];
  const indicators = indicatorTable(indicatorsOf(section), `${name}の${word('indicators')}`, plan, edition, {
    subjects: 'items',
    anchors: true,
  });
  return {
    principles: part(
      PART_ANCHORS.principles,
      word('principles'),
      written.principles.map((one) =>
        principle(one, (text) => assetsFromPlan(markdown(text), at.plan(plan.slug))),
      ),
    ),
    sdgs: part(PART_ANCHORS.sdgs, word('sdgs'), sdgs(section, at)),
    indicators: part(PART_ANCHORS.indicators, word('indicators'), indicators),
    projects: part(PART_ANCHORS.projects, word('projects'), itemGroups(section, 'project', edition)),
    costs: part(PART_ANCHORS.costs, costsTitle, costs),
    priorities: part(
      PART_ANCHORS.priorities,
      `${say(labelOf('project', 'priority'))}${word('projects')}`,
      sheets.map((item) => sheet(item, edition)),
    ),
    measures: part(PART_ANCHORS.measures, word('measures'), itemGroups(section, 'measure', edition)),
    others: part(
      PART_ANCHORS.others,
      word('others'),
      written.others.map((other) => ({ name: other.name, text: other.value })),
    ),
  };
}

function principle({ number, heading, body }: Principle, markdown: Edition['markdown']): PrincipleProps {
  return { number, heading, html: body === null ? null : markdown(body) };
}

function contentsOf(parts: SectionParts): readonly ContentsEntry[] {
  const within = new Map<unknown, readonly ContentsEntry[]>([
    ...[parts.projects, parts.measures].map(
      (list) => [list, (list?.body ?? []).filter(({ depth }) => depth === 1)] as const,
    ),
    [parts.priorities, (parts.priorities?.body ?? []).map(({ anchor, title }) => ({ anchor, title }))],
  ]);
  return partEntries({ ...parts }, within);
}

function description(section: LinkedSection): string {
  const heads = section.section.principles.flatMap(({ heading }) => heading ?? []);
  const first = heads.length > 0 ? heads : section.items.slice(0, 3).map(({ title }) => title);
  const told = [sectionName(section), ...first].map((part) => part.replace(/。$/u, '')).join('。');
  return told.length > 120 ? `${told.slice(0, 119)}…` : `${told}。`;
}
