import { type CrossReferences, type Entry, readCrossReferences } from './cross-references.ts';
import { type Inflate, undoFilter } from './filters.ts';
import { Scanner } from './scanner.ts';
import { decodeText } from './text-strings.ts';
import {
  type Dict,
  isArray,
  isDict,
  Name,
  Operator,
  PdfString,
  Ref,
  Stream,
  unreadable,
  type Value,
} from './values.ts';

type Maybe = Value | undefined;

/**
 * A PDF file that was opened. Every question but `resolve` follows references by itself and answers null (or nothing)
 * where the value is of another kind, so that the readers above it need no checks of their own.
 */
export class Pdf {
  readonly trailer: Dict;
  readonly #bytes: Uint8Array;
  readonly #inflate: Inflate;
  readonly #entries: CrossReferences['entries'];
  readonly #objects = new Map<number, Value>();
  readonly #packs = new Map<number, { scanner: Scanner; offsets: [number: number, at: number][] }>();
  readonly #reading = new Set<number>();

  constructor(bytes: Uint8Array, inflate: Inflate) {
    this.#bytes = bytes;
    this.#inflate = inflate;
    // Until the table is read, only lengths written as plain numbers can be known.
    this.#entries = new Map();
    const { entries, trailer } = readCrossReferences(
      bytes,
      (offset) => this.#readAt(offset),
      (stream) => this.data(stream),
    );
    this.#entries = entries;
    this.trailer = trailer;
  }

  /** The numbers of all objects in use, ascending. */
  numbers(): number[] {
    return [...this.#entries]
      .filter(([, entry]) => entry !== null)
      .map(([number]) => number)
      .sort((a, b) => a - b);
  }

  /** The encryption dictionary; null where the file is not encrypted. Strings and streams are not decrypted. */
  get encryption(): Dict | null {
    return this.dict(this.trailer.get('Encrypt'));
  }

  get root(): Dict {
    return this.dict(this.trailer.get('Root')) ?? new Map();
  }

  /** The object behind a reference (behind all of them); null for an object that is not there. */
  resolve(value: Maybe): Value {
    let found = value;
    for (let steps = 0; found instanceof Ref; steps += 1) {
      if (steps > 20) throw unreadable('参照が輪になっています。');
      found = this.#object(found.number);
    }
    return found ?? null;
  }

  /** A dictionary, also that of a stream. */
  dict(value: Maybe): Dict | null {
    const found = this.resolve(value);
    if (found instanceof Stream) return found.dict;
    return isDict(found) ? found : null;
  }

  stream(value: Maybe): Stream | null {
    const found = this.resolve(value);
    return found instanceof Stream ? found : null;
  }

  array(value: Maybe): readonly Value[] {
    const found = this.resolve(value);
    return isArray(found) ? found : [];
  }

  number(value: Maybe): number | null {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : null;
  }

  numbersOf(value: Maybe): number[] {
    return this.array(value).map((item) => this.number(item) ?? 0);
  }

  name(value: Maybe): string | null {
    const found = this.resolve(value);
    return found instanceof Name ? found.name : null;
  }

  /** A text string, decoded. */
  text(value: Maybe): string | null {
    const found = this.resolve(value);
    return found instanceof PdfString ? decodeText(found.raw) : null;
  }

  /** The bytes of a stream behind its filters. Throws at a filter this reader does not know (pictures have such). */
  data(stream: Stream): Uint8Array {
    const filters = listOf(this.resolve(stream.dict.get('Filter')));
    const parameters = listOf(this.resolve(stream.dict.get('DecodeParms')));
    return filters.reduce<Uint8Array>((data, filter, index) => {
      const own = this.dict(parameters[index]);
      const predictor = {
        predictor: this.number(own?.get('Predictor')) ?? 1,
        colors: this.number(own?.get('Colors')) ?? 1,
        bits: this.number(own?.get('BitsPerComponent')) ?? 8,
        columns: this.number(own?.get('Columns')) ?? 1,
      };
      return undoFilter(this.name(filter) ?? '', data, predictor, this.#inflate);
    }, stream.stored);
  }

  #object(number: number): Value {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    if (!entry) return null;
    if (this.#reading.has(number)) throw unreadable(`オブジェクト ${number} が、自分自身を指しています。`);
    this.#reading.add(number);
    try {
      const value = 'within' in entry ? this.#packed(number, entry) : this.#plain(number, entry.offset);
      this.#objects.set(number, value);
      return value;
    } finally {
      this.#reading.delete(number);
    }
  }

  #plain(number: number, offset: number): Value {
    const found = this.#readAt(offset);
    if (found.number !== number)
      throw unreadable(`オブジェクト ${number} が、相互参照表の言う所にありません。`);
    return found.value;
  }

  #readAt(offset: number): { number: number; value: Value } {
    const scanner = new Scanner(this.#bytes, offset, true);
    const number = scanner.next();
    const generation = scanner.next();
    const word = scanner.next();
    if (typeof number !== 'number' || typeof generation !== 'number' || !isWord(word, 'obj')) {
      throw unreadable(`${offset} バイト目に、オブジェクトがありません。`);
    }
    const value = scanner.value();
    const end = scanner.next();
    if (isWord(end, 'stream') && isDict(value)) return { number, value: this.#readStream(scanner, value) };
    if (!isWord(end, 'endobj')) throw unreadable(`オブジェクト ${number} が閉じていません。`);
    return { number, value };
  }

  #readStream(scanner: Scanner, dict: Dict): Stream {
    if (scanner.bytes[scanner.at] === 0x0d) scanner.at += 1;
    if (scanner.bytes[scanner.at] === 0x0a) scanner.at += 1;
    const start = scanner.at;
    const length = this.number(dict.get('Length'));
    if (length === null || length < 0 || start + length > scanner.bytes.length) {
      throw unreadable('ストリームの長さが正しくありません。');
    }
    scanner.at = start + length;
    scanner.skipSpace();
    if (!scanner.takes('endstream')) throw unreadable('ストリームの長さが正しくありません。');
    return new Stream(dict, scanner.bytes.subarray(start, start + length));
  }

  #packed(number: number, { within, index }: Extract<Entry, { within: number }>): Value {
    const { scanner, offsets } = this.#packs.get(within) ?? this.#openPack(within);
    const place = offsets[index]?.[0] === number ? offsets[index] : offsets.find(([own]) => own === number);
    if (!place)
      throw unreadable(`オブジェクト ${number} が、オブジェクトストリーム ${within} にありません。`);
    scanner.at = place[1];
    return scanner.value();
  }

  #openPack(within: number): { scanner: Scanner; offsets: [number: number, at: number][] } {
    const stream = this.stream(new Ref(within));
    if (!stream) throw unreadable(`オブジェクトストリーム ${within} がありません。`);
    const scanner = new Scanner(this.data(stream), 0, true);
    const count = this.number(stream.dict.get('N')) ?? 0;
    const first = this.number(stream.dict.get('First')) ?? 0;
    const offsets: [number, number][] = [];
    while (offsets.length < count) {
      const number = scanner.next();
      const at = scanner.next();
      if (typeof number !== 'number' || typeof at !== 'number') {
        throw unreadable(`オブジェクトストリーム ${within} の見出しが壊れています。`);
      }
      offsets.push([number, first + at]);
    }
    const pack = { scanner, offsets };
    this.#packs.set(within, pack);
    return pack;
  }
}

/** Opens a file of PDF 1.0 to 2.0. Throws an error in plain words where it is none, or is broken. */
export function openPdf(bytes: Uint8Array, inflate: Inflate): Pdf {
  const scanner = new Scanner(bytes);
  if (!scanner.takes('%PDF-')) throw unreadable('始まりが %PDF- ではありません。');
  const pdf = new Pdf(bytes, inflate);
  // An encrypted file tells no more than that it is one.
  if (!pdf.encryption && !pdf.dict(pdf.root.get('Pages'))) throw unreadable('ページがありません。');
  return pdf;
}

function isWord(value: Value | Operator | undefined, word: string): boolean {
  return value instanceof Operator && value.name === word;
}

function listOf(value: Value): readonly Value[] {
  if (isArray(value)) return value;
  return value === null ? [] : [value];
}
