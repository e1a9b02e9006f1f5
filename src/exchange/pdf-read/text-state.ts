import type { Font, Glyph } from './fonts.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import { isArray, PdfString, type Value } from './values.ts';

/** What q keeps and Q brings back, as far as text needs it (9.3). */
export interface GraphicsState {
  matrix: Matrix;
  font: Font | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** 1 is 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  /** The rendering mode; 3 shows nothing. */
  mode: number;
}

export function initialState(matrix: Matrix): GraphicsState {
  const spaces = { charSpace: 0, wordSpace: 0, leading: 0, rise: 0, mode: 0 };
  return { matrix, font: null, size: 0, stretch: 1, ...spaces };
}

export interface Shown {
  glyphs: Glyph[];
  text: string;
  /** Where the run begins, in points from the page's own corner. */
  x: number;
  y: number;
  /** The height of the text in points. */
  size: number;
  /** The size its font is set at, before anything enlarges or shrinks the page. */
  fontSize: number;
  /** How far the run reaches along its line, in points. */
  width: number;
}

/** The text matrix of one BT … ET, and what moves it. */
export class TextPlace {
  #line: Matrix = IDENTITY;
  #at: Matrix = IDENTITY;

  set(matrix: Matrix): void {
    this.#line = matrix;
    this.#at = matrix;
  }

  move(x: number, y: number): void {
    this.set(multiply([1, 0, 0, 1, x, y], this.#line));
  }

  /** Shows a string, or an array of strings and of adjustments in 1/1000 of the size. */
  show(state: GraphicsState, value: Value): Shown {
    const { size, stretch, rise, font } = state;
    const start = multiply(multiply([size * stretch, 0, 0, size, 0, rise], this.#at), state.matrix);
    const glyphs: Glyph[] = [];
    let text = '';
    for (const item of isArray(value) ? value : [value]) {
      if (typeof item === 'number') this.#advance((-item / 1000) * size * stretch);
      if (!(item instanceof PdfString) || !font) continue;
      for (const glyph of font.glyphs(item.raw)) {
        glyphs.push(glyph);
        text += glyph.text ?? '';
        const space = glyph.bytes === 1 && glyph.code === 32 ? state.wordSpace : 0;
        this.#advance(((glyph.width / 1000) * size + state.charSpace + space) * stretch);
      }
    }
    const end = multiply(this.#at, state.matrix);
    const [, , c, d, x, y] = start;
    return {
      glyphs,
      text,
      x,
      y,
      size: Math.hypot(c, d),
      fontSize: size,
      width: Math.hypot(end[4] - x, end[5] - y),
    };
  }

  #advance(by: number): void {
    const [a, b, c, d, e, f] = this.#at;
    this.#at = [a, b, c, d, e + by * a, f + by * b];
  }
}
