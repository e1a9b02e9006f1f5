import { unreadable } from './values.ts';

/** Undoes zlib's deflate; throws where the bytes are none. The shell hands in Node's. */
export type Inflate = (bytes: Uint8Array) => Uint8Array;

/** What /DecodeParms asks of a Flate stream (ISO 32000-1, Table 8). */
export interface Predictor {
  predictor: number;
  colors: number;
  bits: number;
  columns: number;
}

/** The bytes behind one filter (7.4). Throws at one this reader does not know: pictures have such. */
export function undoFilter(
  filter: string,
  data: Uint8Array,
  predictor: Predictor,
  inflate: Inflate,
): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflated(data, inflate), predictor);
    case 'ASCIIHexDecode':
    case 'AHx':
      return undoAsciiHex(data);
    case 'ASCII85Decode':
    case 'A85':
      return undoAscii85(data);
    default:
      throw unreadable(`フィルター ${filter} は読めません。`);
  }
}

function inflated(data: Uint8Array, inflate: Inflate): Uint8Array {
  try {
    return inflate(data);
  } catch (error) {
    throw unreadable(
      `圧縮された部分が壊れています（${error instanceof Error ? error.message : String(error)}）。`,
    );
  }
}

/** Undoes the PNG predictors (10 to 15) and TIFF's (2, eight bits only). */
function undoPredictor(data: Uint8Array, { predictor, colors, bits, columns }: Predictor): Uint8Array {
  if (predictor === 1) return data;
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.ceil((colors * bits * columns) / 8);
  if (!(row > 0 && row <= data.length + 1)) throw unreadable('予測子の列の数が正しくありません。');
  if (predictor >= 10) return undoPng(data, row, step);
  if (predictor !== 2 || bits !== 8) throw unreadable(`予測子 ${predictor} は読めません。`);
  const out = Uint8Array.from(data);
  out.forEach((byte, at) => {
    if (at % row >= step) out[at] = byte + (out[at - step] ?? 0);
  });
  return out;
}

function undoPng(data: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  let to = 0;
  for (let from = 0; from < data.length; from += row + 1) {
    const kind = data[from] ?? 0;
    const length = Math.min(row, data.length - from - 1);
    for (let at = 0; at < length; at += 1, to += 1) {
      const left = at >= step ? (out[to - step] ?? 0) : 0;
      const above = to >= row ? (out[to - row] ?? 0) : 0;
      const corner = at >= step && to >= row ? (out[to - row - step] ?? 0) : 0;
      out[to] = (data[from + 1 + at] ?? 0) + guess(kind, left, above, corner);
    }
  }
  return out.subarray(0, to);
}

/** PNG 1.2, section 6. */
function guess(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const estimate = left + above - corner;
      const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
        number,
        number,
        number,
      ];
      if (a <= b && a <= c) return left;
      return b <= c ? above : corner;
    }
    default:
      throw unreadable(`PNG の予測子 ${kind} はありません。`);
  }
}

function undoAsciiHex(data: Uint8Array): Uint8Array {
  const digits = asText(data)
    .replace(/>[\s\S]*$/u, '')
    .replace(/\s/gu, '');
  if (/[^0-9a-f]/iu.test(digits)) throw unreadable('ASCIIHex ではない字があります。');
  const pairs: string[] = digits.match(/../gu) ?? [];
  if (digits.length % 2) pairs.push(`${digits.slice(-1)}0`);
  return Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
}

function undoAscii85(data: Uint8Array): Uint8Array {
  const text = asText(data)
    .replace(/~[\s\S]*$/u, '')
    .replace(/\s/gu, '')
    .replace(/z/gu, '!!!!!');
  if (/[^!-u]/u.test(text)) throw unreadable('ASCII85 ではない字があります。');
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    const value = [...group.padEnd(5, 'u')].reduce((sum, char) => sum * 85 + char.charCodeAt(0) - 33, 0);
    const bytes = [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(
      (part) => Math.floor(part) & 255,
    );
    out.push(...bytes.slice(0, group.length - 1));
  }
  return Uint8Array.from(out);
}

/** One character for each byte. */
export function asText(data: Uint8Array): string {
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return text;
}
