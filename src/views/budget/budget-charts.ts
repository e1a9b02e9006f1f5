import { eraYear } from '#core/model/fiscal-year.ts';
import { labelOf } from '#core/model/terms.ts';
import type { BudgetPart } from './budget-figures.ts';
import { sectionLink } from './budget-tables.ts';
import type { BudgetScene, BudgetTableProps } from './budget-tables.ts';
import { LOOKS, stackedBars } from '../charts/stacked-bars.ts';
import type { BarFigures, Series, StackedBarsProps } from '../charts/stacked-bars.ts';
import { addUp, figureOf, lessPart } from './figures.ts';
import type { Figure } from './figures.ts';
import { printedAmount } from './units.ts';
import type { InUnits, Units } from './units.ts';
import { sectionName, sectionsWord, wordsOf, yearHead } from '../words.ts';

/** More parts than looks cannot be told apart: the rest are drawn as one. */
const MOST_PARTS = LOOKS.length;

interface Row {
  readonly label: string;
  readonly whole: Figure | null;
  readonly parts: readonly (Figure | null)[];
}

/**
 * The sections, each as long as its printed total (or what its items make), divided by year as far as years are written;
 * and the table of what is drawn. Null: nothing to draw.
 */
export function sectionsDrawing({ figures, word, units, at }: BudgetScene): {
  readonly title: string;
  readonly chart: StackedBarsProps;
  readonly table: BudgetTableProps;
} | null {
  const { sections, whole } = figures;
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
    { title, description: describe(rows, word) },
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
      foot: [{ label: '計画全体', link: null, cells: cells(row('', whole)) }],
    },
  };
}

function restCell(row: Row, units: Units): InUnits | null {
  if (!row.whole) return null;
  const rest = restOf(row);
  return rest ? units.number(rest) : 'なし';
}

/** The years, each divided by section where these can be told apart. Null where fewer than two years are known. */
export function yearsChart({ figures, word, units }: BudgetScene): StackedBarsProps | null {
  const { sections, whole, years } = figures;
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
    { title: `年度ごとの${word}（記載のある事業の計）`, description: describe(rows, word) },
    divided.map(({ section }) => sectionName(section)),
    word,
    rows,
    units,
  );
}

/** 財源 of the whole or of each section, with what has none named. Null where none is known. */
export function sourcesDrawing(
  bars: readonly { readonly label: string; readonly part: BudgetPart }[],
  sources: readonly string[],
  title: string,
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
    { title, description: `最も多い財源は${most}です。` },
    [...own, ...(others.length > 0 ? [`ほかの財源（${others.join('、')}）`] : [])],
    '財源の記載がない額',
    rows,
    units,
  );
}

/** The printed total, or what the items make where none is printed. */
export function wholeOf({ printed, sum }: BudgetPart): Figure | null {
  return figureOf(printed) ?? sum;
}

function drawRows(
  head: Pick<StackedBarsProps, 'title' | 'description'>,
  names: readonly string[],
  restName: string,
  rows: readonly Row[],
  units: Units,
): StackedBarsProps | null {
  if (rows.every(({ whole }) => whole === null)) return null;
  const rests = rows.map(restOf);
  const rest: Series | string = names.length > 0 ? { name: restName, look: 'unknown' } : restName;
  const figures = rows.map(({ label, whole, parts }, i): BarFigures => {
    const all = [...parts, rests[i] ?? null];
    return {
      label,
      text: whole ? units.amount(whole) : '金額の記載なし',
      values: all.map((figure) => figure?.yen ?? null),
      texts: all.map((figure) => (figure ? units.number(figure) : '')),
    };
  });
  return stackedBars(head, rests.some((one) => one !== null) ? [...names, rest] : names, figures);
}

/** What no part accounts for, where it is more than rounding can make. */
function restOf({ whole, parts }: Row): Figure | null {
  const sum = addUp(parts);
  if (!whole || !sum) return whole;
  const rest = lessPart(whole, sum);
  return rest.yen > rest.grain * parts.length ? rest : null;
}

function describe(rows: readonly Row[], word: string): string {
  const known = rows.flatMap(({ label, whole }) => (whole ? [{ label, whole }] : []));
  const [most] = known.sort((a, b) => b.whole.yen - a.whole.yen);
  return most ? `${word}が最も多いのは${most.label}で、${printedAmount(most.whole)}です。` : '';
}
