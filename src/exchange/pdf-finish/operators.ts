/** Name of an operator, and where its operands begin and it ends. An inline image is one operator, `EI`. */
export type VisitOperator = (name: string, start: number, end: number) => void;

const names = new Map<number, string>();

/** Reads a content stream (ISO 32000-1, 7.8.2) operator by operator, copying nothing. */
export function eachOperator(bytes: Uint8Array, visit: VisitOperator): void {
  const length = bytes.length;
  let at = 0;
  let operands = -1;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte)) {
      at += 1;
      continue;
    }
    if (byte === 0x25) {
      at = endOfLine(bytes, at);
      continue;
    }
    if (operands < 0) operands = at;
    const end = endOfToken(bytes, at);
    if (isOperand(byte, bytes, at, end)) {
      at = end;
      continue;
    }
    const name = nameOf(bytes, at, end);
    const last = name === 'BI' ? endOfImage(bytes, end) : end;
    visit(name === 'BI' ? 'EI' : name, operands, last);
    operands = -1;
    at = last;
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;
}

/** ( ) < > [ ] { } / % */
function isDelimiter(byte: number): boolean {
  return (
    byte === 0x28 ||
    byte === 0x29 ||
    byte === 0x3c ||
    byte === 0x3e ||
    byte === 0x5b ||
    byte === 0x5d ||
    byte === 0x7b ||
    byte === 0x7d ||
    byte === 0x2f ||
    byte === 0x25
  );
}

function endOfLine(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

/** A dictionary or an array is taken bracket by bracket: only its whole extent matters, as operands of what follows. */
function endOfToken(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === 0x28) return endOfString(bytes, at);
  if (byte === 0x3c && bytes[at + 1] !== 0x3c) {
    const close = bytes.indexOf(0x3e, at);
    return close < 0 ? bytes.length : close + 1;
  }
  if ((byte === 0x3c || byte === 0x3e) && bytes[at + 1] === byte) return at + 2;
  if (byte !== 0x2f && isDelimiter(byte)) return at + 1;
  let end = at + 1;
  while (end < bytes.length && !isSpace(bytes[end] ?? 0) && !isDelimiter(bytes[end] ?? 0)) end += 1;
  return end;
}

function endOfString(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let end = at; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === 0x5c) end += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) depth -= 1;
    if (depth === 0) return end + 1;
  }
  return bytes.length;
}

function isOperand(byte: number, bytes: Uint8Array, at: number, end: number): boolean {
  const isNumber = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  if (isNumber || isDelimiter(byte)) return true;
  const word = end - at >= 4 && end - at <= 5 ? nameOf(bytes, at, end) : '';
  return word === 'true' || word === 'false' || word === 'null';
}

function nameOf(bytes: Uint8Array, at: number, end: number): string {
  if (end - at > 3) return String.fromCharCode(...bytes.subarray(at, end));
  const code =
    ((bytes[at] ?? 0) << 16) |
    ((end > at + 1 ? (bytes[at + 1] ?? 0) : 0) << 8) |
    (end > at + 2 ? (bytes[at + 2] ?? 0) : 0);
  let name = names.get(code);
  if (name === undefined) {
    name = String.fromCharCode(...bytes.subarray(at, end));
    names.set(code, name);
  }
  return name;
}

/** The data of an inline image end with EI between white space. */
function endOfImage(bytes: Uint8Array, at: number): number {
  for (let end = at; end + 2 < bytes.length; end += 1) {
    const isEnd = isSpace(bytes[end] ?? 0) && bytes[end + 1] === 0x45 && bytes[end + 2] === 0x49;
    const next = bytes[end + 3];
    if (isEnd && (next === undefined || isSpace(next))) return end + 3;
  }
  return bytes.length;
}
