import { type Font, readFont } from './fonts.ts';
import { type Mark, objectMark, openMark } from './marks.ts';
import { IDENTITY, matrixOf, multiply } from './matrix.ts';
import type { Pdf } from './open-pdf.ts';
import { Scanner } from './scanner.ts';
import { setText } from './set-text.ts';
import { type GraphicsState, initialState, type Shown, TextPlace } from './text-state.ts';
import { objectNumber } from './trees.ts';
import { type Dict, isDict, Name, Operator, type Stream, unreadable, type Value } from './values.ts';

/** Text that one operator shows. */
export interface Run extends Shown {
  kind: 'text';
  font: Font;
  /** Rendering mode 3: nothing to see. */
  isInvisible: boolean;
  mark: Mark | null;
}

/** A path, shading or picture that is painted. */
export interface Painting {
  kind: 'painting';
  operator: string;
  mark: Mark | null;
}

/** What one page (or one appearance) shows, in the order it is painted, with the content of its form XObjects. */
export interface Content {
  items: (Run | Painting)[];
  /** Every stretch of marked content, in the order they open. */
  marks: Mark[];
  /** The object number of every form XObject painted, once for each time. */
  forms: number[];
}

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh']);
const DEEPEST = 24;
const MOST_OPERATORS = 20_000_000;

/** Keeps what fonts the file has, so that each is read once. */
export class ContentReader {
  readonly #pdf: Pdf;
  readonly #fonts = new Map<Dict, Font>();
  #operators = 0;
  #content: Content = { items: [], marks: [], forms: [] };
  #mark: Mark | null = null;

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** Throws where a content stream cannot be read: then nothing can be said of the page. */
  read(streams: readonly Stream[], resources: Dict): Content {
    this.#content = { items: [], marks: [], forms: [] };
    this.#mark = null;
    const parts = streams.map((stream) => this.#pdf.data(stream));
    this.#run(joined(parts), resources, initialState(IDENTITY), null, 0);
    return this.#content;
  }

  fonts(): readonly Font[] {
    return [...this.#fonts.values()];
  }

  #run(data: Uint8Array, resources: Dict, start: GraphicsState, stream: number | null, depth: number): void {
    const scanner = new Scanner(data);
    const outer = this.#mark;
    const stack: GraphicsState[] = [];
    let state = { ...start };
    const place = new TextPlace();
    let operands: Value[] = [];
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!(token instanceof Operator)) {
        operands.push(token);
        continue;
      }
      if ((this.#operators += 1) > MOST_OPERATORS) throw unreadable('ページの中身が長すぎます。');
      switch (token.name) {
        case 'q':
          stack.push({ ...state });
          break;
        case 'Q':
          state = stack.pop() ?? state;
          break;
        case 'cm':
          state.matrix = multiply(matrixOf(operands) ?? IDENTITY, state.matrix);
          break;
        case 'Tf':
          state.font = this.#fontOf(this.#named(resources, 'Font', operands[0]));
          state.size = typeof operands[1] === 'number' ? operands[1] : 0;
          break;
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          setText(token.name, operands, state, place);
          this.#show(place.show(state, operands.at(-1) ?? null), state);
          break;
        case 'gs':
          this.#graphicsState(resources, operands[0], state);
          break;
        case 'BMC':
        case 'BDC':
          this.#open(resources, operands, stream);
          break;
        case 'EMC':
          // A stretch must end in the stream it began in.
          if (this.#mark === outer) throw unreadable('始まりのない EMC があります。');
          this.#mark = this.#mark?.parent ?? null;
          break;
        case 'Do':
          this.#paint(resources, operands[0], state, depth);
          break;
        case 'BI':
          this.#painting('BI');
          passInlineImage(scanner);
          break;
        default:
          if (PAINTS.has(token.name)) this.#painting(token.name);
          else setText(token.name, operands, state, place);
      }
      operands = [];
    }
    if (this.#mark !== outer) throw unreadable('終わりのない BMC か BDC があります。');
  }

  #named(resources: Dict, kind: string, name: Value | undefined): Value {
    return name instanceof Name ? (this.#pdf.dict(resources.get(kind))?.get(name.name) ?? null) : null;
  }

  #painting(operator: string): void {
    this.#content.items.push({ kind: 'painting', operator, mark: this.#mark });
  }

  #show(shown: Shown, { font, mode }: GraphicsState): void {
    if (!font) throw unreadable('フォントの決まっていない文字があります。');
    if (shown.glyphs.length === 0) return;
    this.#content.items.push({ kind: 'text', ...shown, font, isInvisible: mode === 3, mark: this.#mark });
  }

  #fontOf(value: Value): Font | null {
    const dict = this.#pdf.dict(value);
    if (!dict) return null;
    const font = this.#fonts.get(dict) ?? readFont(this.#pdf, dict);
    this.#fonts.set(dict, font);
    return font;
  }

  #graphicsState(resources: Dict, name: Value | undefined, state: GraphicsState): void {
    const [font, size] = this.#pdf.array(
      this.#pdf.dict(this.#named(resources, 'ExtGState', name))?.get('Font'),
    );
    if (font === undefined) return;
    state.font = this.#fontOf(font);
    state.size = this.#pdf.number(size) ?? state.size;
  }

  #open(resources: Dict, [tag, properties]: readonly Value[], stream: number | null): void {
    const dict = isDict(properties)
      ? properties
      : this.#pdf.dict(this.#named(resources, 'Properties', properties));
    this.#mark = openMark(this.#pdf, tag instanceof Name ? tag.name : '', dict, stream, this.#mark);
    this.#content.marks.push(this.#mark);
  }

  #paint(resources: Dict, name: Value | undefined, state: GraphicsState, depth: number): void {
    const value = this.#named(resources, 'XObject', name);
    const object = this.#pdf.stream(value);
    if (!object) return;
    const number = objectNumber(value);
    const outer = this.#mark;
    if (number !== null && object.dict.has('StructParent')) this.#mark = objectMark(number, outer);
    if (this.#pdf.name(object.dict.get('Subtype')) !== 'Form') {
      this.#painting('Do');
    } else {
      if (depth > DEEPEST) throw unreadable('フォームの入れ子が深すぎます。');
      if (number !== null) this.#content.forms.push(number);
      const own = matrixOf(this.#pdf.numbersOf(object.dict.get('Matrix'))) ?? IDENTITY;
      const inner = this.#pdf.dict(object.dict.get('Resources')) ?? resources;
      this.#run(
        this.#pdf.data(object),
        inner,
        { ...state, matrix: multiply(own, state.matrix) },
        number,
        depth + 1,
      );
    }
    this.#mark = outer;
  }
}

/** Parts of one content are read as if a space stood between them. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(32);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
}

/** After BI: over the settings to ID, then to the EI that stands alone. */
function passInlineImage(scanner: Scanner): void {
  for (let token = scanner.next(); ; token = scanner.next()) {
    if (token === undefined) throw unreadable('文中の画像が閉じていません。');
    if (token instanceof Operator && token.name === 'ID') break;
  }
  for (let at = scanner.at + 1; at < scanner.bytes.length; at += 1) {
    const isEnd = scanner.bytes[at] === 0x45 && scanner.bytes[at + 1] === 0x49;
    if (!isEnd || !isSpace(scanner.bytes[at - 1]) || !isSpace(scanner.bytes[at + 2] ?? 32)) continue;
    scanner.at = at + 2;
    return;
  }
  throw unreadable('文中の画像が閉じていません。');
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && (byte <= 13 || byte === 32);
}
