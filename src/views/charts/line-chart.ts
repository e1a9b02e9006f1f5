import { eraYear } from '#core/model/fiscal-year.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';

/** Values over the years with the level aimed at; a table with the same values stands beside every one. */
export interface LineChartProps {
  /** What the picture shows, in a few words: its title. */
  readonly title: string;
  /** What is to be seen in it, for those who do not see it. */
  readonly description: string;
  readonly legend: readonly { readonly kind: PointKind; readonly text: string }[];
  readonly points: readonly Point[];
  /** Between points that follow one another. */
  readonly lines: readonly Line[];
  /** Height of the level aimed at; null where there is none. */
  readonly level: number | null;
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly height: number;
}

export type PointKind = 'baseline' | 'actual' | 'target';

/** `x` in percent of the width, heights in pixels from the top. */
export interface Point {
  readonly kind: PointKind;
  readonly x: number;
  readonly y: number;
  /** The value beside it; null where there is no room, or the legend says it. */
  readonly label: { readonly text: string; readonly y: number } | null;
}

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A value before it is laid out; null: nothing, or words, stand where a number would. */
export interface ChartValue {
  readonly kind: PointKind;
  readonly year: FiscalYear;
  readonly number: number | null;
  readonly text: string;
}

/** Room for the figures at both ends of a narrow screen, in percent. */
const SIDE = 9;
const TOP = 30;
const PLOT = 96;
const BELOW = 62;
const ABOVE_POINT = -12;
const BELOW_POINT = 24;
/** More values than this do not fit beside one another on a phone. */
const MOST_LABELS = 6;

/** Lays values out on a scale of their own, which need not begin at zero; null where no line can be drawn. */
export function lineChart(
  head: Pick<LineChartProps, 'title' | 'description' | 'legend'>,
  values: readonly ChartValue[],
): LineChartProps | null {
  const numbers = values.flatMap(({ number }) => number ?? []);
  const measured = values.filter(({ kind, number }) => kind !== 'target' && number !== null);
  if (measured.length === 0 || numbers.length < 2) return null;
  const written = values.map(({ year }) => year);
  const [first, last] = [Math.min(...written), Math.max(...written)];
  /** With those between for which nothing is written: they have their place on the paper, where there is room for all. */
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const years = all.length <= MOST_LABELS ? all : all.filter((year) => written.includes(year));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (year: FiscalYear): number =>
    first === last ? 50 : rounded(SIDE + ((year - first) / (last - first)) * (100 - 2 * SIDE));
  const y = (number: number): number =>
    rounded(TOP + (most === least ? 0.5 : 1 - (number - least) / (most - least)) * PLOT);
  const placed = values.map((value) => ({
    ...value,
    x: x(value.year),
    y: value.number === null ? null : y(value.number),
  }));
  const targets = placed.filter(({ kind }) => kind === 'target');
  const course = placed.filter(({ kind }) => kind !== 'target').sort((a, b) => a.year - b.year);
  const level = targets.findLast((target) => target.y !== null)?.y ?? null;
  return {
    ...head,
    points: [...targets, ...course].flatMap((point) => {
      if (point.y === null) return [];
      const i = course.indexOf(point);
      const text = labelled(i, course.length) ? point.text : null;
      const beside = [course[i - 1]?.y, course[i + 1]?.y].filter((one) => typeof one === 'number');
      const isValley = beside.reduce((sum, one) => sum + one, 0) < point.y * beside.length;
      const label = text === null ? null : { text, y: point.y + labelShift(point.y, isValley, level) };
      return [{ kind: point.kind, x: point.x, y: point.y, label }];
    }),
    lines: course.flatMap((point, i): Line[] => {
      const next = course[i + 1];
      if (point.y === null || next?.y == null) return [];
      return [{ x1: point.x, y1: point.y, x2: next.x, y2: next.y }];
    }),
    level,
    years: years
      .filter((_, i) => labelled(i, years.length))
      .map((year) => ({ x: x(year), text: eraYear(year).replace('年度', '') })),
    height: TOP + PLOT + BELOW,
  };
}

/** From a point to the foot of its figure: below it in a valley, else above, but not onto the level aimed at. */
function labelShift(y: number, isValley: boolean, level: number | null): number {
  const hits = (shift: number): boolean =>
    level !== null && level !== y && Math.abs(y + shift - 5 - level) < 15;
  const shift = isValley ? BELOW_POINT : ABOVE_POINT;
  const other = isValley ? ABOVE_POINT : BELOW_POINT;
  return hits(shift) && !hits(other) ? other : shift;
}

/** All of a few; of many the first, the last, and some between. */
function labelled(i: number, count: number): boolean {
  const step = Math.ceil(count / MOST_LABELS);
  return i === count - 1 || (i >= 0 && i % step === 0 && (step === 1 || i < count - step / 2));
}

/** Two decimals are finer than any screen, and the same on every machine. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
