import type { InUnits } from '../budget/units.ts';

/** Bars that lie below one another, each divided into parts; a table with the same figures stands beside every one. */
export interface StackedBarsProps {
  /** What the picture shows, in a few words: its title. */
  readonly title: string;
  /** What is to be seen in it, in a sentence or two, for those who do not see it. */
  readonly description: string;
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
}

/** A part that every bar may have. */
export interface Series {
  readonly name: string;
  /** How it looks, 1 the strongest: each differs from its neighbours in lightness and in pattern, not in colour alone. */
  readonly look: Look;
}

export const LOOKS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** `unknown`: what is not written; `nothing`: where nothing at all is written. Both are drawn empty, in a broken line. */
export type Look = (typeof LOOKS)[number] | 'unknown' | 'nothing';

export interface Bar {
  readonly label: string;
  /** The whole in words, with its unit; a bar whose parts are unknown says why (記載なし). */
  readonly text: InUnits;
  readonly parts: readonly BarPart[];
}

/** From where to where a part reaches, in percent of the longest bar. */
export interface BarPart {
  readonly series: number;
  readonly from: number;
  readonly length: number;
  readonly figure: InUnits;
  /** The figure, where the part is long enough to hold it on a narrow screen. */
  readonly text: InUnits | null;
}

/** A bar before it is laid out: figures by series, null where nothing is known. */
export interface BarFigures {
  readonly label: string;
  readonly text: InUnits;
  readonly values: readonly (number | null)[];
  readonly texts: readonly InUnits[];
}

/** A part shorter than so many percent for each character of its figure has no room for it on a narrow screen. */
const ROOM = 3.2;

/** Lays bars out on one scale; figures below zero have no length. The look of a series goes by its order, where it names none. */
export function stackedBars(
  head: Pick<StackedBarsProps, 'title' | 'description'>,
  series: readonly (string | Series)[],
  figures: readonly BarFigures[],
): StackedBarsProps {
  const lengths = figures.map(({ values }) => values.map((value) => Math.max(0, value ?? 0)));
  const longest = Math.max(0, ...lengths.map((parts) => parts.reduce((sum, part) => sum + part, 0)));
  return {
    ...head,
    series: series.map((one, i) =>
      typeof one === 'string' ? { name: one, look: LOOKS[i % LOOKS.length] ?? 1 } : one,
    ),
    bars: figures.map(({ label, text, texts }, row) => {
      let from = 0;
      const parts = (lengths[row] ?? []).flatMap((value, i): BarPart[] => {
        const length = longest === 0 ? 0 : rounded((value / longest) * 100);
        if (length === 0) return [];
        const figure = texts[i] ?? '';
        const text = length >= letters(figure) * ROOM ? figure : null;
        const part = { series: i, from, length, figure, text };
        from = rounded(from + length);
        return [part];
      });
      return { label, text, parts };
    }),
  };
}

/** Of the longest of its words. */
function letters(text: InUnits): number {
  return typeof text === 'string' ? text.length : Math.max(0, ...text.map((one) => one.length));
}

/** Two decimals are finer than any screen, and the same on every machine. */
function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}
