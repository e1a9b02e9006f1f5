/** How the bytes of a file were written. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'EUC-JP' | 'ISO-2022-JP';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** No text; `what` says what it seems to be. */
  | { readonly kind: 'no-text'; readonly what: 'empty' | 'office' | 'old-office' | 'pdf' | 'rtf' | 'binary' };

/** Bytes of a file into text: UTF-8 and UTF-16 (with or without a mark), Shift_JIS, EUC-JP, ISO-2022-JP. */
export function decodeDocument(bytes: Uint8Array): Decoded {
  const kind = fileKind(bytes);
  if (kind) return { kind: 'no-text', what: kind };
  const found = decodeText(bytes);
  if (!found || isBinary(found.text)) return { kind: 'no-text', what: 'binary' };
  return found.text.trim() === '' ? { kind: 'no-text', what: 'empty' } : { kind: 'text', ...found };
}

function fileKind(bytes: Uint8Array): 'empty' | 'office' | 'old-office' | 'pdf' | 'rtf' | null {
  if (bytes.length === 0) return 'empty';
  const head = Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (head.startsWith('504b0304') || head.startsWith('504b0506')) return 'office';
  if (head.startsWith('d0cf11e0a1b11ae1')) return 'old-office';
  if (head.startsWith('25504446')) return 'pdf';
  return head.startsWith('7b5c727466') ? 'rtf' : null;
}

function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return tryAll(bytes, [first === 0xff ? ['utf-16le', 'UTF-16'] : ['utf-16be', 'UTF-16']]);
  if (includesEscape(bytes)) {
    const mail = tryAll(bytes, [['iso-2022-jp', 'ISO-2022-JP']]);
    if (mail) return mail;
  }
  const utf8 = tryAll(bytes, [['utf-8', 'UTF-8']]);
  if (utf8) return utf8;
  return tryAll(bytes, [
    ['shift_jis', 'Shift_JIS'],
    ['euc-jp', 'EUC-JP'],
  ]);
}

/** Of the encodings that fit, the one whose text is most Japanese: kana are what a wrong guess lacks. */
function tryAll(
  bytes: Uint8Array,
  encodings: readonly (readonly [string, Encoding])[],
): { text: string; encoding: Encoding } | null {
  let best: { text: string; encoding: Encoding; kana: number } | null = null;
  for (const [label, encoding] of encodings) {
    const text = decodeStrictly(bytes, label);
    const kana = text?.match(/[ぁ-んァ-ヶ]/gu)?.length ?? 0;
    if (text !== null && (!best || kana > best.kana)) best = { text, encoding, kana };
  }
  return best && { text: best.text, encoding: best.encoding };
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function includesEscape(bytes: Uint8Array): boolean {
  return bytes.some((byte, i) => byte === 0x1b && (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28));
}

/** A text has no NUL, and hardly any other control character. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  return controls > 8 && controls * 50 > text.length;
}
