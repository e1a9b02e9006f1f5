/** Where a scalar is to stand. */
export type ScalarPlace = 'value' | 'item' | 'flow' | 'key';

/** The reader knows a key by its form up to this length. */
const LONGEST_KEY = 40;
/** What begins something else in YAML, or looks like it to a person. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`~=<\uFF03\uFF0A]|^\.\.\.|^---/u;
const FORBIDDEN_WITHIN = /: |:$|[ \t\u3000]#|\t/u;
const UNUSUAL = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/;
/** `対象：市民` in a list, or `id: a` anywhere, is read as a key that was mistyped. */
const LOOKS_LIKE_KEY = /^[^:：\s。、，（）()「」]{1,20}[ \t\u3000]*[:：]/u;
const IN_FLOW = /[,[\]{}:：]/u;

/** True where the text stands by itself, without quotes, and is read back to the letter and by every reader alike. */
export function isPlainSafe(text: string, place: ScalarPlace): boolean {
  if (text === '' || text.trim() !== text || text.includes('\n')) return false;
  if (INDICATOR.test(text) || FORBIDDEN_WITHIN.test(text) || UNUSUAL.test(text)) return false;
  if (place === 'flow' && IN_FLOW.test(text)) return false;
  if (place === 'key') return !/[:：,[\]{}#"'\t]/u.test(text) && text.length <= LONGEST_KEY;
  return place === 'value' ? !/^[^:：\s]{1,40}:(?:\s|$)/u.test(text) : !LOOKS_LIKE_KEY.test(text);
}

/** A `|-` block says text of several lines to the letter, if no line begins or ends with what YAML trims or counts. */
export function isBlockSafe(text: string): boolean {
  if (text === '' || /\n$|^[\s\u3000]|[ \t]$/u.test(text) || text.startsWith('#')) return false;
  return text
    .split('\n')
    .every((line) => !UNUSUAL.test(line) && !/^[ \t]|[ \t]$/u.test(line) && !/^(?:---|\.\.\.)/u.test(line));
}

/** A double-quoted scalar: whatever the text, it is read back to the letter. */
export function quoted(text: string): string {
  const body = text
    .replace(/["\\]/gu, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `"${body.replace(new RegExp(UNUSUAL, 'g'), escaped)}"`;
}

function escaped(unit: string): string {
  return `\\u${(unit.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
