import { asPrinted } from '#views/budget/units.ts';
import type { Look, StackedBarsProps } from '#views/charts/stacked-bars.ts';
import { hatching } from './hatching.ts';
import { lettersOf, linesOf } from './measure.ts';

/** Bars laid out for paper, in units of which ten are a letter of the text: labels before them, figures in and behind them. */
export interface BarsDrawing {
  readonly width: number;
  readonly height: number;
  /** Where bars begin. */
  readonly floor: number;
  readonly rows: readonly {
    /** Lines of the label, each with its foot. */
    readonly label: readonly { readonly y: number; readonly text: string }[];
    readonly total: { readonly x: number; readonly y: number; readonly text: string };
    readonly parts: readonly DrawnPart[];
  }[];
}

export interface DrawnPart {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hatching: string;
  /** The figure, where there is room for it, and the width of the ground it stands on: hatching would run through it. */
  readonly text: string | null;
  readonly textWidth: number;
}

export const UNIT = 10;
/** Letters of a chart beside those of the text. */
export const LETTER = 0.85 * UNIT;
const LINE = 1.3 * LETTER;
const BAR = 1.5 * UNIT;
const GAP = 0.8 * UNIT;
/** Of the width: longer labels are broken into lines. */
const MOST_LABEL = 0.3;

/** `across`: letters of the text from side to side. */
export function drawBars({ bars, series }: StackedBarsProps, across: number): BarsDrawing {
  const width = across * UNIT;
  const labels = bars.map(({ label }) => linesOf(label, (width * MOST_LABEL) / LETTER));
  const totals = bars.map(({ text }) => asPrinted(text));
  const floor = widest(labels.flat()) + GAP;
  const scale = Math.max(0, width - floor - widest(totals) - GAP) / 100;
  let top = 0;
  const rows = bars.map(({ parts }, i) => {
    const lines = labels[i] ?? [];
    const height = Math.max(BAR, lines.length * LINE);
    const [from, middle] = [top, top + height / 2];
    top += height + GAP;
    const end = parts.reduce((most, part) => Math.max(most, part.from + part.length), 0);
    return {
      label: lines.map((text, n) => ({
        y: round(from + (height - lines.length * LINE) / 2 + n * LINE + LETTER),
        text,
      })),
      total: {
        x: round(floor + end * scale + GAP / 2),
        y: round(middle + LETTER * 0.37),
        text: totals[i] ?? '',
      },
      parts: parts.map((part): DrawnPart => {
        const look = series[part.series]?.look ?? 1;
        const size = { width: round(part.length * scale), height: BAR };
        const text = asPrinted(part.figure);
        const textWidth = lettersOf(text) * LETTER;
        const isShown = series.length > 1 && text !== '' && textWidth + GAP <= size.width;
        return {
          look,
          x: round(floor + part.from * scale),
          y: round(middle - BAR / 2),
          ...size,
          hatching: hatching(look, size.width, size.height),
          text: isShown ? text : null,
          textWidth: round(textWidth),
        };
      }),
    };
  });
  return { width: round(width), height: round(Math.max(0, top - GAP)) + 2, floor: round(floor), rows };
}

function widest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(lettersOf)) * LETTER;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
