import { inflateSync } from 'node:zlib';

/** Where the offsets of the tables begin in a WOFF file, and the length of each entry (W3C, WOFF 1.0, 4). */
const DIRECTORY = 44;
const DIRECTORY_ENTRY = 20;

/** The code points that a font has a glyph for, by its cmap table (OpenType, cmap: formats 4 and 12, which hold Unicode). */
export function charactersOfWoff(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const characters = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    const format = subtable.readUInt16BE(0);
    const codes = format === 4 ? segments(subtable) : format === 12 ? groups(subtable) : [];
    for (const code of codes) characters.add(code);
  }
  return characters;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(12);
  for (let entry = DIRECTORY; entry < DIRECTORY + count * DIRECTORY_ENTRY; entry += DIRECTORY_ENTRY) {
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = font.readUInt32BE(entry + 4);
    const packed = font.readUInt32BE(entry + 8);
    const table = font.subarray(offset, offset + packed);
    return packed < font.readUInt32BE(entry + 12) ? inflateSync(table) : table;
  }
  throw new Error(`There is no ${tag} in the font`);
}

/** Format 4: runs of the basic plane, whose glyphs are numbered by a shift or in a list. */
function* segments(table: Buffer): Generator<number> {
  const length = table.readUInt16BE(6);
  for (let at = 14; at < 14 + length; at += 2) {
    const end = table.readUInt16BE(at);
    const start = table.readUInt16BE(at + length + 2);
    const shift = table.readUInt16BE(at + length * 2 + 2);
    const list = at + length * 3 + 2;
    const listOffset = table.readUInt16BE(list);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = listOffset === 0 ? code : table.readUInt16BE(list + listOffset + (code - start) * 2);
      if (listed !== 0 && ((listed + shift) & 0xffff) !== 0) yield code;
    }
  }
}

/** Format 12: runs of any plane. */
function* groups(table: Buffer): Generator<number> {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const start = table.readUInt32BE(16 + i * 12);
    const end = table.readUInt32BE(20 + i * 12);
    const glyph = table.readUInt32BE(24 + i * 12);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) yield code;
  }
}
