import { type Dict, Name, Operator, PdfString, Ref, unreadable, type Value } from './values.ts';

const DEEPEST = 200;
/** What a byte is in ISO 32000-1, 7.2.2: 1 white space, 2 delimiter, 0 regular. */
const KIND = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) KIND[space] = 1;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = 2;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const names = new Map<string, Name>();
const operators = new Map<string, Operator>();
const WORDS = new Map<string, null | boolean>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** Reads objects from bytes, one after the other. With `refs`, `1 0 R` is a reference; content streams have none. */
export class Scanner {
  readonly bytes: Uint8Array;
  readonly #refs: boolean;
  at: number;

  constructor(bytes: Uint8Array, at = 0, refs = false) {
    this.bytes = bytes;
    this.at = at;
    this.#refs = refs;
  }

  /** The next object or operator; undefined at the end. Throws where the bytes are none. */
  next(depth = 0): Value | Operator | undefined {
    if (depth > DEEPEST) throw unreadable('入れ子が深すぎます。');
    this.skipSpace();
    const byte = this.bytes[this.at];
    switch (byte) {
      case undefined:
        return undefined;
      case 0x2f:
        this.at += 1;
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.#dict(depth) : this.#hex();
      case 0x5b:
        return this.#array(depth);
      case 0x5d:
      case 0x7b:
      case 0x7d:
        this.at += 1;
        return operator(String.fromCharCode(byte));
      case 0x3e:
        this.at += this.bytes[this.at + 1] === 0x3e ? 2 : 1;
        return operator('>>');
      case 0x29:
        throw unreadable(`${this.at} バイト目に、始まりのない「)」があります。`);
      default:
        return this.#word();
    }
  }

  /** The next object, which must not be an operator. */
  value(depth = 0): Value {
    const value = this.next(depth);
    if (value === undefined || value instanceof Operator) {
      throw unreadable(`${this.at} バイト目に、値がありません（${value?.name ?? '終わり'}）。`);
    }
    return value;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0x25) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at += 1;
      else if (KIND[byte] !== 1) return;
      this.at += 1;
    }
  }

  /** Whether this word stands here; then it is passed over. */
  takes(word: string): boolean {
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    }
    this.at += word.length;
    return true;
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.bytes.length && KIND[this.bytes[this.at] ?? 32] === 0) this.at += 1;
    let text = '';
    for (let at = start; at < this.at; at += 1) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  #name(): Name {
    const text = this.#regular();
    const known = names.get(text);
    if (known) return known;
    const name = new Name(
      text.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
    if (names.size < 10_000) names.set(text, name);
    return name;
  }

  #word(): Value | Operator {
    const first = this.bytes[this.at] ?? 0;
    if (first <= 0x39 && first >= 0x2b) {
      const number = this.#number();
      if (number !== null) return this.#refs ? this.#numberOrRef(number) : number;
    }
    const text = this.#regular();
    if (text === '') throw unreadable(`${this.at} バイト目を読めません。`);
    const word = WORDS.get(text);
    return word === undefined ? operator(text) : word;
  }

  /** Null, and nothing passed over, where no number stands. */
  #number(): number | null {
    let at = this.at;
    const sign = this.bytes[at] === 0x2d ? -1 : 1;
    while (this.bytes[at] === 0x2d || this.bytes[at] === 0x2b) at += 1;
    let whole = 0;
    let scale = 0;
    let digits = 0;
    for (; ; at += 1) {
      const byte = this.bytes[at] ?? 32;
      if (byte >= 0x30 && byte <= 0x39) {
        whole = whole * 10 + byte - 0x30;
        scale *= 10;
        digits += 1;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else if (KIND[byte] === 0) return null;
      else break;
    }
    if (digits === 0) return null;
    this.at = at;
    return (sign * whole) / (scale || 1);
  }

  #numberOrRef(number: number): number | Ref {
    if (!Number.isInteger(number) || number < 0) return number;
    const start = this.at;
    this.skipSpace();
    const generation = this.#number();
    if (generation !== null && Number.isInteger(generation)) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x52 && KIND[this.bytes[this.at + 1] ?? 32] !== 0) {
        this.at += 1;
        return new Ref(number);
      }
    }
    this.at = start;
    return number;
  }

  #literal(): PdfString {
    let text = '';
    let open = 1;
    this.at += 1;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw unreadable('文字列が閉じていません。');
      this.at += 1;
      if (byte === 0x5c) text += this.#escape();
      else if (byte === 0x29 && (open -= 1) === 0) return new PdfString(text);
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x0d) {
          if (this.bytes[this.at] === 0x0a) this.at += 1;
          text += '\n';
        } else text += String.fromCharCode(byte);
      }
    }
  }

  #escape(): string {
    const char = String.fromCharCode(this.bytes[this.at] ?? 0);
    this.at += 1;
    if (char >= '0' && char <= '7') {
      let octal = char;
      while (octal.length < 3 && /[0-7]/u.test(String.fromCharCode(this.bytes[this.at] ?? 0))) {
        octal += String.fromCharCode(this.bytes[this.at] ?? 0);
        this.at += 1;
      }
      return String.fromCharCode(parseInt(octal, 8) & 0xff);
    }
    if (char === '\r' && this.bytes[this.at] === 0x0a) this.at += 1;
    return isLineEnd(char.charCodeAt(0)) ? '' : (ESCAPES[char] ?? char);
  }

  #hex(): PdfString {
    let text = '';
    let half = -1;
    this.at += 1;
    for (;;) {
      const byte = this.bytes[this.at];
      this.at += 1;
      if (byte === 0x3e) break;
      if (byte === undefined) throw unreadable('16進の文字列が閉じていません。');
      const digit = hexDigit(byte);
      if (digit < 0) {
        if (KIND[byte] === 1) continue;
        throw unreadable(`${this.at} バイト目は、16進の数字ではありません。`);
      }
      if (half < 0) half = digit;
      else {
        text += String.fromCharCode(half * 16 + digit);
        half = -1;
      }
    }
    return new PdfString(half < 0 ? text : text + String.fromCharCode(half * 16));
  }

  #array(depth: number): readonly Value[] {
    const values: Value[] = [];
    this.at += 1;
    for (;;) {
      const value = this.next(depth + 1);
      if (value instanceof Operator && value.name === ']') return values;
      if (value === undefined || value instanceof Operator) throw unreadable('配列が閉じていません。');
      values.push(value);
    }
  }

  #dict(depth: number): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      const key = this.next(depth + 1);
      if (key instanceof Operator && key.name === '>>') return entries;
      if (!(key instanceof Name)) throw unreadable(`${this.at} バイト目の辞書のキーが、名前ではありません。`);
      const value = this.value(depth + 1);
      if (value !== null) entries.set(key.name, value);
    }
  }
}

function operator(text: string): Operator {
  const known = operators.get(text);
  if (known) return known;
  const made = new Operator(text);
  if (operators.size < 1000) operators.set(text, made);
  return made;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
