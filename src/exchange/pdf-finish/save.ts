import { PDFArray, PDFDict, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib';
import type { Zlib } from './book-facts.ts';
import { joined } from './mark-content.ts';
import { name, type PrintedFile } from './printed-file.ts';

/** More would make a reader unpack much for one object, fewer compress less. */
const OBJECTS_IN_A_STREAM = 200;

/**
 * The file with what can be reached from its root, numbered in the order it is reached, plain objects packed in object
 * streams and found by a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its /ID is the hash of all else in it, so
 * that equal objects give equal bytes.
 */
export async function save({ context }: PrintedFile, zlib: Zlib): Promise<Uint8Array> {
  const { Root, Info } = context.trailerInfo;
  const numbers = new Map<PDFRef, number>();
  const objects: PDFObject[] = [];
  const todo: (PDFObject | undefined)[] = [Info, Root];
  for (let object = todo.pop(); object; object = todo.pop()) {
    if (!(object instanceof PDFRef)) {
      todo.push(...inside(object).reverse());
      continue;
    }
    const found = numbers.has(object) ? undefined : context.lookup(object);
    if (!found) continue;
    objects.push(found);
    numbers.set(object, objects.length);
    todo.push(...inside(found).reverse());
  }

  const parts: Uint8Array[] = [Uint8Array.of(...encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
  let size = parts[0]?.length ?? 0;
  const entries: [kind: number, where: number, index: number][] = [[0, 0, 0xff]];
  const add = (...bytes: Uint8Array[]): void => {
    parts.push(...bytes);
    for (const { length } of bytes) size += length;
  };
  const addStream = (number: number, dict: string, bytes: Uint8Array): void => {
    entries[number] = [1, size, 0];
    add(encode(`${number} 0 obj\n${dict}\nstream\n`), bytes, encode('\nendstream\nendobj\n'));
  };

  let next = objects.length + 1;
  let packed: { number: number; text: string }[] = [];
  const pack = (): void => {
    if (packed.length === 0) return;
    let at = 0;
    const places = packed.map(({ number, text }, index) => {
      entries[number] = [2, next, index];
      const place = `${number} ${at}`;
      at += text.length + 1;
      return place;
    });
    const head = `${places.join(' ')} `;
    const bytes = zlib.deflate(encode(head + packed.map(({ text }) => text).join('\n')));
    const { length: count } = packed;
    const dict = `<</Type/ObjStm/N ${count}/First ${head.length}/Filter/FlateDecode/Length ${bytes.length}>>`;
    addStream(next, dict, bytes);
    next += 1;
    packed = [];
  };
  objects.forEach((object, index) => {
    const number = index + 1;
    if (object instanceof PDFRawStream) {
      addStream(number, ...streamParts(object, numbers, zlib));
      return;
    }
    packed.push({ number, text: written(object, numbers) });
    if (packed.length === OBJECTS_IN_A_STREAM) pack();
  });
  pack();

  const startOfTable = size;
  entries[next] = [1, size, 0];
  const table = zlib.deflate(tableOf(entries));
  const id = await idOf(parts);
  const reference = (key: string, object: PDFObject | undefined): string =>
    object ? `/${key} ${written(object, numbers)}` : '';
  const dict = [
    `<</Type/XRef/Size ${entries.length}/W[1 4 1]${reference('Root', Root)}${reference('Info', Info)}`,
    `/ID[<${id}><${id}>]/Filter/FlateDecode/Length ${table.length}>>`,
  ].join('');
  addStream(next, dict, table);
  add(encode(`startxref\n${startOfTable}\n%%EOF\n`));
  return joined(parts);
}

function inside(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray().filter(leads);
  if (object instanceof PDFDict) return object.values().filter(leads);
  if (object instanceof PDFRawStream) return object.dict.values().filter(leads);
  return [];
}

function leads(object: PDFObject): boolean {
  return object instanceof PDFRef || object instanceof PDFArray || object instanceof PDFDict;
}

/** A stream that is plain, as those written anew are, is deflated; metadata stays legible to those that read no PDF. */
function streamParts(
  { dict, contents }: PDFRawStream,
  numbers: ReadonlyMap<PDFRef, number>,
  zlib: Zlib,
): [string, Uint8Array] {
  const isPlain = !dict.has(name('Filter')) && dict.get(name('Type')) !== name('Metadata');
  const deflated = isPlain ? zlib.deflate(contents) : contents;
  const isSmaller = deflated.length < contents.length;
  const bytes = isSmaller ? deflated : contents;
  const entries = [...dict.asMap()].filter(([key]) => key !== name('Length'));
  const text = entries.map(([key, value]) => entry(key.asString(), value, numbers)).join('');
  return [`<<${text}${isSmaller ? '/Filter/FlateDecode' : ''}/Length ${bytes.length}>>`, bytes];
}

/** An object as PDF text, one character a byte. A reference to nothing is null, as it means (ISO 32000-1, 7.3.10). */
function written(object: PDFObject, numbers: ReadonlyMap<PDFRef, number>): string {
  if (object instanceof PDFRef) {
    const number = numbers.get(object);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((item) => written(item, numbers))
      .join(' ')}]`;
  if (object instanceof PDFDict) {
    let text = '<<';
    for (const [key, value] of object.asMap()) text += entry(key.asString(), value, numbers);
    return `${text}>>`;
  }
  return object.toString();
}

function entry(key: string, value: PDFObject, numbers: ReadonlyMap<PDFRef, number>): string {
  const text = written(value, numbers);
  return /^[/(<[]/u.test(text) ? `${key}${text}` : `${key} ${text}`;
}

/** Rows of one byte for the kind, four for the place, one for the index. */
function tableOf(entries: readonly (readonly [number, number, number] | undefined)[]): Uint8Array {
  const table = new Uint8Array(entries.length * 6);
  const view = new DataView(table.buffer);
  entries.forEach((entryOf, row) => {
    const [kind, where, index] = entryOf ?? [0, 0, 0];
    view.setUint8(row * 6, kind);
    view.setUint32(row * 6 + 1, where);
    view.setUint8(row * 6 + 5, index);
  });
  return table;
}

async function idOf(parts: readonly Uint8Array[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', joined(parts));
  return Array.from(new Uint8Array(hash, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
