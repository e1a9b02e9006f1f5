import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import type { BudgetFigures, BudgetPart } from './budget-figures.ts';
import type { CostlyItem } from './costly-item.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figures.ts';
import type { InUnits, Units } from './units.ts';
import { sectionLink } from '../links.ts';
import { itemName, sectionLabel, sectionsWord, wordsOf, yearHead } from '../words.ts';
import type { Link, Say, YearHead } from '../words.ts';

/** A table of sums. A cell is null where nothing is written. */
export interface BudgetTableProps {
  readonly caption: string;
  /** `単位：百万円`; null where each number says its own. */
  readonly unit: InUnits | null;
  readonly rowHead: string;
  readonly columns: readonly (YearHead | { readonly name: string })[];
  readonly rows: readonly BudgetRow[];
  readonly foot: readonly BudgetRow[];
}

export interface BudgetRow {
  readonly label: string | null;
  readonly link: Link | null;
  readonly cells: readonly (InUnits | null)[];
}

/** What a table of a plan's budget needs besides the figures. */
export interface BudgetScene {
  readonly figures: BudgetFigures;
  /** 推計事業費 in the plan's word. */
  readonly word: string;
  readonly units: Units;
  readonly at: Addresses;
}

export function totalOfKnown(say: Say): string {
  return `記載のある${say(labelOf('section', 'projects'))}の計`;
}

/** Sections by year, from what their items give; a year that a section prints itself stands below. */
export function yearsTable({ figures, word, units, at }: BudgetScene): BudgetTableProps | null {
  const { sections, whole, years } = figures;
  const [first] = sections;
  if (years.length === 0 || !first) return null;
  const say = wordsOf(first.section.plan);
  const hasUndated = whole.undated !== null && whole.years.size > 0;
  const cells = (part: BudgetPart): readonly (InUnits | null)[] => [
    ...years.map((year) => number(part.years.get(year)?.figure, units)),
    ...(hasUndated ? [number(part.undated, units)] : []),
    ...(whole.sum ? [number(part.sum, units)] : []),
  ];
  const printed = (part: BudgetPart): readonly BudgetRow[] =>
    part.printedYears.size === 0
      ? []
      : [
          {
            label: '印刷された額',
            link: null,
            cells: [
              ...years.map((year) => number(part.printedYears.get(year), units)),
              ...(hasUndated ? [''] : []),
              ...(whole.sum ? [number(figureOf(part.printed), units)] : []),
            ],
          },
        ];
  return {
    caption: `${sectionsWord(first.section.plan)}と年度ごとの${word}（${totalOfKnown(say)}）`,
    unit: units.caption,
    rowHead: sectionsWord(first.section.plan),
    columns: [
      ...years.map(yearHead),
      ...(hasUndated ? [{ name: '年度別の記載なし' }] : []),
      ...(whole.sum ? [{ name: '計' }] : []),
    ],
    rows: sections.flatMap((part) => [
      { label: null, link: sectionLink(part.section, at), cells: cells(part) },
      ...printed(part),
    ]),
    foot: [
      { label: '計', link: null, cells: cells(whole) },
      ...printed(whole),
      {
        label: `金額の記載のある${say(labelOf('section', 'projects'))}`,
        link: null,
        cells: [
          ...years.map((year) => `${String(whole.years.get(year)?.items ?? 0)}件`),
          ...(hasUndated ? [`${String(whole.known.filter((one) => one.years.size === 0).length)}件`] : []),
          ...(whole.sum ? [`${String(whole.known.filter(({ total }) => total !== null).length)}件`] : []),
        ],
      },
    ],
  };
}

/** Sections by 財源. */
export function sourcesTable({ figures, word, units, at }: BudgetScene): BudgetTableProps | null {
  const { sections, whole, sources } = figures;
  const [first] = sections;
  if (sources.length === 0 || !first) return null;
  const plan = first.section.plan;
  const cells = (part: BudgetPart): readonly (InUnits | null)[] => [
    ...sources.map((name) => number(part.sources.get(name), units)),
    ...(whole.unsourced ? [number(part.unsourced, units)] : []),
    number(part.sum, units),
  ];
  const say = wordsOf(plan);
  const sourceWord = say(labelOf('cost', 'sources'));
  return {
    caption: `${sectionsWord(plan)}と${sourceWord}ごとの${word}（${totalOfKnown(say)}）`,
    unit: units.caption,
    rowHead: sectionsWord(plan),
    columns: [
      ...sources.map((name) => ({ name })),
      ...(whole.unsourced ? [{ name: `${sourceWord}の記載がない額` }] : []),
      { name: '計' },
    ],
    rows: sections.map((part) => ({ label: null, link: sectionLink(part.section, at), cells: cells(part) })),
    foot: [{ label: '計', link: null, cells: cells(whole) }],
  };
}

/** Items by their amount, the highest first. */
export function highestTable(
  { figures, word, units, at }: BudgetScene,
  most: number,
): BudgetTableProps | null {
  const ranked = figures.whole.known.flatMap((one) => (one.total ? [{ ...one, total: one.total }] : []));
  if (ranked.length <= most) return null;
  const rows = ranked.sort((a, b) => b.total.yen - a.total.yen).slice(0, most);
  const [first] = rows;
  if (!first) return null;
  const say = wordsOf(first.item.section.plan);
  return {
    caption: `${word}の多い${say(labelOf('section', 'projects'))}`,
    unit: units.caption,
    rowHead: say(labelOf('section', 'projects')),
    columns: [{ name: sectionsWord(first.item.section.plan) }, { name: word }],
    rows: rows.map(({ item, total }) => ({
      label: null,
      link: {
        text: item.number === null ? item.title : `${itemName(item)} ${item.title}`,
        href: at.item(item),
      },
      cells: [sectionLabel(item.section) || item.section.title, units.number(total)],
    })),
    foot: [],
  };
}

/** Every amount that such tables show, before it is added up. */
export function figuresIn({ whole, sections }: BudgetFigures): readonly Figure[] {
  const ofItem = ({ total, years, sources }: CostlyItem): readonly Figure[] => [
    ...(total ? [total] : []),
    ...years.values(),
    ...sources.values(),
  ];
  const printed = [whole, ...sections].flatMap((part) => [
    ...(figureOf(part.printed) ? [figureOf(part.printed)] : []),
    ...part.printedYears.values(),
  ]);
  return [...whole.known.flatMap(ofItem), ...printed.filter((figure) => figure !== null)];
}

export function number(figure: Figure | null | undefined, units: Units): InUnits | null {
  return figure ? units.number(figure) : null;
}
