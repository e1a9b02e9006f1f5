/**
 * Text for comparing and searching. What is stored and shown is always the original, to the letter.
 */

const HYPHENS = /[‐‑‒–—―−]/gu;

/** NFKC, one kind of hyphen: for keys, codes and words that must be equal whatever the width they were typed in. */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  return text.normalize('NFKC').replace(HYPHENS, '-').trim();
}

/** Most words are: to see it costs a fraction of normalising them. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isSettled(text.charCodeAt(i))) return false;
  return text === '' || (text.charCodeAt(0) > SPACE && text.charCodeAt(text.length - 1) > SPACE);
}

const SPACE = 0x20;

/** ASCII, kanji, kana and the brackets and points of Japanese that NFKC leaves as they are. */
function isSettled(code: number): boolean {
  if (code < 0x3001) return code >= SPACE && code <= 0x7e;
  if (code >= 0x4e00) return code <= 0x9fff;
  if (code >= 0x3041) return code <= 0x3096 || (code >= 0x30a1 && code <= 0x30fc);
  return code <= 0x3011;
}

/** 《再掲》 in any of the brackets plans print it in, at the end of a text; a 。 may follow it. */
const MARK_AT_END = /[《【〔（([〈]\s*再掲\s*[》】〕）)\]〉]\s*(。?)\s*$/u;

/** No way to write the mark is longer; nothing before it is looked at. */
const MARK_LENGTH = 16;

interface Mark {
  readonly start: number;
  /** The 。 behind the mark, which ends the sentence before it. */
  readonly stop: string;
}

/** The mark a text ends in: one of those all plans print, or the plan's own (再掲の印). */
function markOf(text: string, printed: string | null): Mark | null {
  const from = Math.max(0, text.length - MARK_LENGTH);
  const mark = text.includes('再掲', from) ? MARK_AT_END.exec(text.slice(from)) : null;
  if (mark) return { start: from + mark.index, stop: mark[1] ?? '' };
  if (printed === null) return null;
  const stop = text.endsWith('。') ? '。' : '';
  const start = text.length - stop.length - printed.length;
  return start >= 0 && text.startsWith(printed, start) ? { start, stop } : null;
}

/** 再掲の印 of a plan, where it is one that plans do not all print; null otherwise. */
export function ownMark(written: string | null): string | null {
  const mark = written?.trim() ?? '';
  return mark === '' || hasRelistingMark(mark) ? null : mark;
}

/** Whether a text ends in a 再掲 mark; `printed` is the one the plan prints, where it prints its own. */
export function hasRelistingMark(text: string, printed: string | null = null): boolean {
  return markOf(text, printed) !== null;
}

/** The text without the 再掲 mark at its end; unchanged where there is none. */
export function withoutRelistingMark(text: string, printed: string | null = null): string {
  const mark = markOf(text, printed);
  if (!mark) return text;
  const words = text.slice(0, mark.start).trimEnd();
  return words.endsWith(mark.stop) ? words : `${words}${mark.stop}`;
}

/**
 * The form in which two wordings count as equal: widths, spaces, a bullet before, a mark and a 。 after make no difference.
 */
export function comparable(text: string): string {
  const words = withoutRelistingMark(fold(text))
    .replace(/^[・･▶►●○◯■□◆◇\-*]/u, '')
    .replace(/\s+/gu, '');
  let end = words.length;
  while (words[end - 1] === '。') end -= 1;
  return words.slice(0, end);
}

/**
 * How alike two wordings are, 0 to 1: the Dice coefficient over the multisets of character bigrams of their comparable forms.
 * Equal texts give 1, also those too short to have a bigram.
 */
export function likeness(one: string, other: string): number {
  const a = comparable(one);
  const b = comparable(other);
  if (a === b) return 1;
  const first = bigrams(a);
  const second = bigrams(b);
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  const total = a.length - 1 + (b.length - 1);
  return total <= 0 ? 0 : (2 * common) / total;
}

/** Under this likeness nothing is offered as an original (in real plans true pairs lie at 0.6 and above, wrong ones at 0.34 and below). */
export const LIKENESS_WORTH_OFFERING = 0.5;

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The candidate nearest in spelling, or null when none is near enough to be a likely slip. Distance is Levenshtein's. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  return nearestWords(word, candidates)[0] ?? null;
}

/** All that are equally near. */
export function nearestWords(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = fold(word).toLowerCase();
  let nearest: string[] = [];
  let least = Math.max(1, Math.floor(wanted.length / 2));
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate).toLowerCase(), least + 1);
    if (distance < least) nearest = [];
    if (distance > least) continue;
    nearest.push(candidate);
    least = distance;
  }
  return nearest;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? limit;
}

/** `1500.5` as `1,500.5`. */
export function withSeparators(number: string): string {
  const [whole = '', ...fraction] = number.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/gu, ','), ...fraction].join('.');
}
