/** A name object, without its slash and with its #xx written out. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string object: one character for each of its bytes, in no encoding yet. */
export class PdfString {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

/** An indirect reference. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A word that is no object: `obj`, `endobj`, or an operator of a content stream. */
export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A stream as it is stored: its bytes are still behind its filters. */
export class Stream {
  readonly dict: Dict;
  readonly stored: Uint8Array;
  constructor(dict: Dict, stored: Uint8Array) {
    this.dict = dict;
    this.stored = stored;
  }
}

export type Dict = ReadonlyMap<string, Value>;

/** An object of ISO 32000-1, 7.3. */
export type Value = null | boolean | number | Name | PdfString | Ref | readonly Value[] | Dict | Stream;

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map;
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The one way in which this room says that a file is not as the standard wants it. */
export function unreadable(what: string): Error {
  return new Error(`PDF を読めません：${what}`);
}
