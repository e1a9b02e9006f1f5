/**
 * Text for comparing and searching. What is stored and shown is always the original, to the letter.
 */

const HYPHENS = /[‐‑‒–—―−]/gu;

/** NFKC, one kind of hyphen: for keys, codes and words that must be equal whatever the width they were typed in. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(HYPHENS, '-').trim();
}

/** 《再掲》 in any of the brackets plans print it in, at the end of a text. */
const MARK_AT_END = /[《【〔（([〈]\s*再掲\s*[》】〕）)\]〉]\s*$/u;

export function hasRelistingMark(text: string): boolean {
  return MARK_AT_END.test(text);
}

/** The text without the 再掲 mark at its end; unchanged where there is none. */
export function withoutRelistingMark(text: string): string {
  return hasRelistingMark(text) ? text.replace(MARK_AT_END, '').trimEnd() : text;
}

/**
 * The form in which two wordings count as equal: widths, spaces, a bullet before, a mark and a 。 after make no difference.
 */
export function comparable(text: string): string {
  return withoutRelistingMark(fold(text))
    .replace(/^[・･▶►●○◯■□◆◇\-*]\s*/u, '')
    .replace(/\s+/gu, '')
    .replace(/。+$/u, '');
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
  const wanted = fold(word).toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 2)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate).toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
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
