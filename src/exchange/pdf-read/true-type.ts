import { unreadable } from './values.ts';

/** One table of characters in a font program. */
export interface CharacterTable {
  platform: number;
  encoding: number;
  /** The glyph of a character; 0 where it has none, null where this reader does not know the format. */
  glyph: (code: number) => number | null;
}

/** What a font program in TrueType form says of its glyphs. */
export interface TrueType {
  glyphCount: number;
  /** The advance of a glyph in 1/1000 em. */
  advance: (glyph: number) => number | null;
  characters: readonly CharacterTable[];
}

/** Reads a TrueType font program (Apple's and Microsoft's OpenType 1.9 tables). Throws where it is none. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tablesOf(view);
    const unitsPerEm = table(tables, 'head').getUint16(18);
    const glyphCount = table(tables, 'maxp').getUint16(4);
    const longMetrics = table(tables, 'hhea').getUint16(34);
    const metrics = table(tables, 'hmtx');
    const cmap = tables.get('cmap');
    return {
      glyphCount,
      advance: (glyph) => {
        const at = Math.min(glyph, longMetrics - 1) * 4;
        return at >= 0 && at + 2 <= metrics.byteLength ? (metrics.getUint16(at) * 1000) / unitsPerEm : null;
      },
      characters: cmap ? characterTables(cmap) : [],
    };
  } catch (error) {
    if (error instanceof RangeError) throw unreadable('埋め込まれた TrueType フォントが壊れています。');
    throw error;
  }
}

function tablesOf(view: DataView): Map<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let at = 12, left = view.getUint16(4); left > 0; left -= 1, at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    tables.set(
      tag,
      new DataView(view.buffer, view.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    );
  }
  return tables;
}

function table(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const found = tables.get(tag);
  if (!found) throw unreadable(`埋め込まれた TrueType フォントに ${tag} がありません。`);
  return found;
}

function characterTables(cmap: DataView): CharacterTable[] {
  return Array.from({ length: cmap.getUint16(2) }, (_, index) => {
    const at = 4 + index * 8;
    const start = cmap.getUint32(at + 4);
    return {
      platform: cmap.getUint16(at),
      encoding: cmap.getUint16(at + 2),
      glyph: (code) => {
        try {
          return glyphOf(cmap, start, code);
        } catch {
          return null;
        }
      },
    };
  });
}

function glyphOf(cmap: DataView, start: number, code: number): number | null {
  switch (cmap.getUint16(start)) {
    case 0:
      return code < 256 ? cmap.getUint8(start + 6 + code) : 0;
    case 4:
      return bySegments(cmap, start, code);
    case 6: {
      const place = code - cmap.getUint16(start + 6);
      return place >= 0 && place < cmap.getUint16(start + 8) ? cmap.getUint16(start + 10 + place * 2) : 0;
    }
    case 12: {
      for (let at = start + 16, left = cmap.getUint32(start + 12); left > 0; left -= 1, at += 12) {
        const first = cmap.getUint32(at);
        if (code >= first && code <= cmap.getUint32(at + 4)) return cmap.getUint32(at + 8) + code - first;
      }
      return 0;
    }
    default:
      return null;
  }
}

/** Format 4: four parallel arrays of segments, found by the end of each. */
function bySegments(cmap: DataView, start: number, code: number): number {
  const size = cmap.getUint16(start + 6);
  for (let at = 0; at < size; at += 2) {
    if (code > cmap.getUint16(start + 14 + at)) continue;
    const first = cmap.getUint16(start + 16 + size + at);
    if (code < first) return 0;
    const delta = cmap.getUint16(start + 16 + size * 2 + at);
    const rangeAt = start + 16 + size * 3 + at;
    const range = cmap.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = cmap.getUint16(rangeAt + range + (code - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
