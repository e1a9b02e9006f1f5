import { PDFHexString, PDFString } from 'pdf-lib';

/**
 * A PDF object as the lightest JavaScript value that holds it: names are strings with their slash, as written. A print has
 * a hundred thousand small dictionaries for its structure; objects of `pdf-lib` would take most of the time there is.
 */
export type Plain =
  number | string | boolean | null | PlainRef | PlainDict | PDFString | PDFHexString | Plain[];

export interface PlainRef {
  readonly to: number;
}

export type PlainDict = ReadonlyMap<string, Plain>;

export function isPlainRef(value: Plain | undefined): value is PlainRef {
  return typeof value === 'object' && value !== null && 'to' in value;
}

/** Reads the object that begins at an offset of a file taken as text, one character a byte; of a stream, its dictionary. */
export function readPlain(text: string, at: number): Plain {
  return new PlainReader(text, at).read();
}

class PlainReader {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  read(): Plain {
    const code = this.next();
    if (code === 0x2f) return this.readName();
    if (code === 0x3c) return this.text.charCodeAt(this.at + 1) === 0x3c ? this.readDict() : this.readHex();
    if (code === 0x5b) return this.readArray();
    if (code === 0x28) return this.readString();
    return isDigit(code) || code === 0x2d || code === 0x2b || code === 0x2e
      ? this.readNumber()
      : this.readWord();
  }

  /** The code after white space. */
  private next(): number {
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text.charCodeAt(this.at);
  }

  private regular(from: number): string {
    while (isRegular(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text.slice(from, this.at);
  }

  private readName(): string {
    const from = this.at;
    this.at += 1;
    return this.regular(from);
  }

  private readWord(): boolean | null {
    const word = this.regular(this.at);
    if (word === '') throw new Error(`No PDF object at ${this.at}`);
    return word === 'null' ? null : word === 'true';
  }

  /** A whole number followed by another and R is a reference. */
  private readNumber(): number | PlainRef {
    const number = Number(this.regular(this.at));
    const end = this.at;
    if (this.text.charCodeAt(end) === 0x20) {
      let next = end + 1;
      while (isDigit(this.text.charCodeAt(next))) next += 1;
      const isReference = next > end + 1 && this.text.startsWith(' R', next);
      if (isReference) {
        this.at = next + 2;
        return { to: number };
      }
    }
    return number;
  }

  private readHex(): PDFHexString {
    const from = this.at + 1;
    const end = this.text.indexOf('>', from);
    this.at = end + 1;
    return PDFHexString.of(this.text.slice(from, end));
  }

  private readString(): PDFString {
    const from = this.at + 1;
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x5c) this.at += 1;
      else if (code === 0x28) depth += 1;
      else if (code === 0x29) depth -= 1;
      if (depth === 0) break;
    }
    this.at += 1;
    return PDFString.of(this.text.slice(from, this.at - 1));
  }

  private readArray(): Plain[] {
    const items: Plain[] = [];
    this.at += 1;
    while (this.next() !== 0x5d) items.push(this.read());
    this.at += 1;
    return items;
  }

  private readDict(): PlainDict {
    const dict = new Map<string, Plain>();
    this.at += 2;
    while (this.next() !== 0x3e) {
      const key = this.readName();
      dict.set(key, this.read());
    }
    this.at += 2;
    return dict;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Neither white space nor ( ) < > [ ] / %, nor the end (of which the code is no number). */
function isRegular(code: number): boolean {
  if (!(code > 0x20)) return false;
  const isBracket = code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d;
  return !isBracket && code !== 0x3c && code !== 0x3e && code !== 0x2f && code !== 0x25;
}
