/** A table of characters: its platform and encoding, and the glyph of each character. */
export interface Characters {
  platform: number;
  encoding: number;
  glyphs: Record<number, number>;
}

/** A TrueType program with three glyphs, 500, 1000 and 600 units wide of 1000, and these tables of characters. */
export function makeFont(characters: readonly Characters[] | null): Uint8Array {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(2, 34);
  const maxp = Buffer.alloc(6);
  maxp.writeUInt16BE(3, 4);
  // The last glyph has no width of its own: it is as wide as the last one written.
  const hmtx = words([500, 0, 1000, 0, 0]);
  const tables: [string, Buffer][] = [
    ...(characters ? [['cmap', cmap(characters)] satisfies [string, Buffer]] : []),
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['maxp', maxp],
  ];
  let at = 12 + tables.length * 16;
  const directory = Buffer.alloc(at);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  tables.forEach(([tag, data], index) => {
    directory.write(tag, 12 + index * 16, 'latin1');
    directory.writeUInt32BE(at, 20 + index * 16);
    directory.writeUInt32BE(data.length, 24 + index * 16);
    at += data.length;
  });
  return Buffer.concat([directory, ...tables.map(([, data]) => data)]);
}

function cmap(characters: readonly Characters[]): Buffer {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 4 + characters.length * 8;
  for (const { platform, encoding, glyphs } of characters) {
    const segments = format4(glyphs);
    const head = Buffer.alloc(8);
    head.writeUInt16BE(platform, 0);
    head.writeUInt16BE(encoding, 2);
    head.writeUInt32BE(at, 4);
    heads.push(head);
    bodies.push(segments);
    at += segments.length;
  }
  return Buffer.concat([words([0, characters.length]), ...heads, ...bodies]);
}

/** One segment for each character, and the last one that must be there. */
function format4(glyphs: Record<number, number>): Buffer {
  const codes = Object.keys(glyphs).map(Number);
  const ends = [...codes, 0xffff];
  const deltas = [...codes.map((code) => ((glyphs[code] ?? 0) - code) & 0xffff), 1];
  const rest = [...ends, 0, ...ends, ...deltas, ...ends.map(() => 0)];
  return words([4, 14 + rest.length * 2, 0, ends.length * 2, 0, 0, 0, ...rest]);
}

function words(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => buffer.writeUInt16BE(value, index * 2));
  return buffer;
}
