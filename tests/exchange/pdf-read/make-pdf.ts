import { deflateSync } from 'node:zlib';

/** An object as it is written: its text, or the text of a dictionary with the bytes of a stream. */
export type Written = string | { dict: string; data: string | Uint8Array };

/** Objects by number, and what stands in the trailer besides its size. */
export interface Draft {
  objects: Map<number, Written>;
  trailer: string;
}

/** Writes a file with one cross-reference table. One character is one byte. */
export function writePdf({ objects, trailer }: Draft): Uint8Array {
  const parts: Buffer[] = [latin('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  for (const [number, written] of objects) {
    offsets.set(number, length(parts));
    parts.push(latin(`${number} 0 obj\n`), body(written), latin('\nendobj\n'));
  }
  const start = length(parts);
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return `${String(offset ?? 0).padStart(10, '0')} ${offset === undefined ? '65535 f' : '00000 n'} \n`;
  });
  parts.push(latin(`xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`));
  parts.push(latin(`startxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

/** Writes a file whose plain objects lie in one object stream, behind a cross-reference stream with a PNG predictor. */
export function writePackedPdf({ objects, trailer }: Draft, filter: 0 | 1 | 2 | 3 | 4 = 2): Uint8Array {
  const plain = [...objects].filter((entry): entry is [number, string] => typeof entry[1] === 'string');
  const streams = [...objects].filter((entry) => typeof entry[1] !== 'string');
  const packNumber = Math.max(...objects.keys()) + 1;
  const heads: string[] = [];
  let inside = '';
  for (const [number, text] of plain) {
    heads.push(`${number} ${inside.length}`);
    inside += `${text}\n`;
  }
  const head = `${heads.join(' ')}\n`;
  const pack = deflateSync(latin(head + inside));
  const parts: Buffer[] = [latin('%PDF-1.7\n')];
  const rows: [number, number, number][] = Array.from({ length: packNumber + 2 }, () => [0, 0, 0]);
  plain.forEach(([number], index) => (rows[number] = [2, packNumber, index]));
  const packed: Written = {
    dict: `/Type /ObjStm /N ${plain.length} /First ${head.length} /Filter /FlateDecode`,
    data: pack,
  };
  for (const [number, written] of [...streams, [packNumber, packed] as const]) {
    rows[number] = [1, length(parts), 0];
    parts.push(latin(`${number} 0 obj\n`), body(written), latin('\nendobj\n'));
  }
  const start = length(parts);
  rows[packNumber + 1] = [1, start, 0];
  const table = Buffer.from(
    rows.flatMap(([kind, second, third]) => [kind, second >> 16, (second >> 8) & 255, second & 255, third]),
  );
  const columns = 5;
  const dict =
    `/Type /XRef /Size ${rows.length} /W [1 3 1] ${trailer} /Filter /FlateDecode ` +
    `/DecodeParms << /Predictor 15 /Columns ${columns} >>`;
  const data = deflateSync(filtered(table, columns, filter));
  parts.push(latin(`${packNumber + 1} 0 obj\n`), body({ dict, data }), latin('\nendobj\n'));
  parts.push(latin(`startxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

/** The rows of a table behind a PNG filter, one byte a pixel. */
function filtered(table: Buffer, columns: number, filter: number): Buffer {
  const out: number[] = [];
  table.forEach((byte, at) => {
    if (at % columns === 0) out.push(filter);
    const left = at % columns === 0 ? 0 : (table[at - 1] ?? 0);
    const above = table[at - columns] ?? 0;
    const corner = at % columns === 0 ? 0 : (table[at - columns - 1] ?? 0);
    const paeth = [left, above, corner].sort(
      (a, b) => Math.abs(left + above - corner - a) - Math.abs(left + above - corner - b),
    )[0];
    out.push((byte - ([0, left, above, (left + above) >> 1, paeth ?? 0][filter] ?? 0)) & 255);
  });
  return Buffer.from(out);
}

function body(written: Written): Buffer {
  if (typeof written === 'string') return latin(written);
  const data = typeof written.data === 'string' ? latin(written.data) : Buffer.from(written.data);
  return Buffer.concat([
    latin(`<< ${written.dict} /Length ${data.length} >>\nstream\n`),
    data,
    latin('\nendstream'),
  ]);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function length(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** A text string in UTF-16 with its mark. */
export function utf16(text: string): string {
  return `<FEFF${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;
}
