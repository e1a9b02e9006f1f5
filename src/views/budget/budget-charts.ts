import { eraYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import type { BudgetPart } from './budget-figures.ts';
import { totalOfKnown } from './budget-tables.ts';
import type { BudgetScene, BudgetTableProps } from './budget-tables.ts';
import { LOOKS } from '../charts/stacked-bars.ts';
import type { StackedBarsProps } from '../charts/stacked-bars.ts';
import { describeRows, drawRows, restOf, wholeOf } from './draw-rows.ts';
import type { Row } from './draw-rows.ts';
import { addUp, figureOf } from './figures.ts';
import type { InUnits, Units } from './units.ts';
import { sectionLink } from '../links.ts';
import { sectionName, sectionsWord, wordsOf, yearHead } from '../words.ts';

/** More parts than looks cannot be told apart: the rest are drawn as one. */
const MOST_PARTS = LOOKS.length;

/**
 * The sections, each as long as its printed total (or what its items make), divided by year as far as years are written;
 * and the table of what is drawn. Null: nothing to draw.
 */
export function sectionsDrawing({ figures, word, units, at }: BudgetScene): {
  readonly title: string;
  readonly chart: StackedBarsProps;
  readonly table: BudgetTableProps;
} | null {
  const { sections } = figures;
  const [first] = sections;
  if (!first) return null;
  const called = sectionsWord(first.section.plan);
  const years = figures.years.length <= MOST_PARTS ? figures.years : [];
  const row = (label: string, part: BudgetPart): Row => ({
    label,
    whole: wholeOf(part),
    parts: years.map((year) => part.printedYears.get(year) ?? part.years.get(year)?.figure ?? null),
  });
  const rows = sections.map((part) => row(sectionName(part.section), part));
  const title = years.length > 0 ? `${called}と年度ごとの${word}` : `${called}ごとの${word}`;
  const rest = '年度別の記載がない額';
  const chart = drawRows(
    { title, description: describeRows(rows, word) },
    years.map(eraYear),
    years.length > 0 ? rest : word,
    rows,
    units,
  );
  if (!chart) return null;
  const hasRest = years.length > 0 && rows.some((one) => restOf(one) !== null);
  const cells = (one: Row): readonly (InUnits | null)[] => [
    ...one.parts.map((figure) => figure && units.number(figure)),
    ...(hasRest ? [restCell(one, units)] : []),
    one.whole && units.number(one.whole),
  ];
  return {
    title,
    chart,
    table: {
      caption: title,
      unit: units.caption,
      rowHead: called,
      columns: [
        ...years.map(yearHead),
        ...(hasRest ? [{ name: rest }] : []),
        { name: wordsOf(first.section.plan)(labelOf('cost', 'total')) },
      ],
      rows: sections.map((part, i) => ({
        label: null,
        link: sectionLink(part.section, at),
        cells: rows[i] ? cells(rows[i]) : [],
      })),
      foot: footOf(figures, rows, called, row).map((one) => ({
        label: one.label,
        link: null,
        cells: cells(one),
      })),
    },
  };
}

/**
 * The plan's own total where it prints one or no section does. Else what the rows make: what the items make may be less
 * than a section prints. None where the sections print their 再掲 too, for these would count twice.
 */
function footOf(
  { sections, whole }: BudgetScene['figures'],
  rows: readonly Row[],
  called: string,
  row: (label: string, part: BudgetPart) => Row,
): readonly Row[] {
  if (figureOf(whole.printed) || sections.every(({ printed }) => figureOf(printed) === null))
    return [row('計画全体', whole)];
  if (sections.some(({ verdict }) => verdict === 'equal with relisted')) return [];
  const isKnown = rows.every((one) => one.whole !== null);
  return [
    {
      label: isKnown ? `${called}の計` : `金額の記載のある${called}の計`,
      whole: addUp(rows.map((one) => one.whole)),
      parts: (rows[0]?.parts ?? []).map((_, i) => addUp(rows.map(({ parts }) => parts[i]))),
    },
  ];
}

function restCell(row: Row, units: Units): InUnits | null {
  if (!row.whole) return null;
  const rest = restOf(row);
  return rest ? units.number(rest) : 'なし';
}

/** The years, each divided by section where these can be told apart. Null where fewer than two years are known. */
export function yearsChart({ figures, word, units }: BudgetScene): StackedBarsProps | null {
  const { sections, whole, years } = figures;
  const [first] = sections;
  if (!first) return null;
  const drawn = years.flatMap((year) => {
    const figure = whole.years.get(year)?.figure;
    return figure ? [{ year, figure }] : [];
  });
  if (drawn.length < 2) return null;
  const divided = sections.length <= MOST_PARTS ? sections : [];
  const rows = drawn.map(({ year, figure }) => ({
    label: eraYear(year),
    whole: figure,
    parts: divided.map((section) => section.years.get(year)?.figure ?? null),
  }));
  return drawRows(
    {
      title: `年度ごとの${word}（${totalOfKnown(wordsOf(first.section.plan))}）`,
      description: describeRows(rows, word),
    },
    divided.map(({ section }) => sectionName(section)),
    word,
    rows,
    units,
  );
}

/** 財源 (`word`) of the whole or of each section, with what has none named. Null where none is known. */
export function sourcesDrawing(
  bars: readonly { readonly label: string; readonly part: BudgetPart }[],
  sources: readonly string[],
  { title, word }: { readonly title: string; readonly word: string },
  units: Units,
): StackedBarsProps | null {
  if (sources.length === 0) return null;
  const total = (name: string): number =>
    bars.reduce((sum, { part }) => sum + (part.sources.get(name)?.yen ?? 0), 0);
  const largest = [...sources].sort((a, b) => total(b) - total(a)).slice(0, MOST_PARTS - 1);
  const own = sources.length <= MOST_PARTS ? sources : sources.filter((name) => largest.includes(name));
  const others = sources.filter((name) => !own.includes(name));
  const rows = bars.map(({ label, part }) => ({
    label,
    whole: wholeOf(part),
    parts: [
      ...own.map((name) => part.sources.get(name) ?? null),
      ...(others.length > 0 ? [addUp(others.map((name) => part.sources.get(name)))] : []),
    ],
  }));
  const [most = ''] = largest;
  return drawRows(
    { title, description: `最も多い${word}は${most}です。` },
    [...own, ...(others.length > 0 ? [`ほかの${word}（${others.join('、')}）`] : [])],
    `${word}の記載がない額`,
    rows,
    units,
  );
}
