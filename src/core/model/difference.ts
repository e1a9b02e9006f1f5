/** A stretch of two wordings: in both, in the first alone, or in the second alone. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What became of one wording in another, in order. Compared are words as the eye takes them: figures, kana and Latin
 * letters by the run, kanji one by one. The shortest way is Myers' (An O(ND) Difference Algorithm, 1986); wordings that
 * have hardly anything in common are shown as one exchanged for the other.
 */
export function difference(before: string, after: string): readonly Segment[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  const head = commonHead(one, other);
  const tail = commonTail(one, other, head);
  return joined([
    ...same(one.slice(0, head)),
    ...calmed(between(one.slice(head, one.length - tail), other.slice(head, other.length - tail))),
    ...same(one.slice(one.length - tail)),
  ]);
}

const WORD =
  /[\p{Script=Hiragana}]+|[\p{Script=Katakana}ー]+|[0-9０-９][0-9０-９,，.．]*|[A-Za-zＡ-Ｚａ-ｚ]+|./gsu;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  let n = 0;
  while (n < one.length && n < other.length && one[n] === other[n]) n += 1;
  return n;
}

function commonTail(one: readonly string[], other: readonly string[], head: number): number {
  let n = 0;
  const most = Math.min(one.length, other.length) - head;
  while (n < most && one[one.length - 1 - n] === other[other.length - 1 - n]) n += 1;
  return n;
}

/** So many words may differ before the search is given up; its time and memory grow with the square of this. */
const MOST_CHANGES = 200;

/** The shortest way from one to the other, word by word. */
function between(one: readonly string[], other: readonly string[]): readonly Segment[] {
  const trace: Int32Array[] = [];
  const limit = Math.min(one.length + other.length, MOST_CHANGES);
  let reached = new Int32Array(2 * limit + 3);
  for (let d = 0; d <= limit; d += 1) {
    trace.push(reached);
    reached = reached.slice();
    for (let k = -d; k <= d; k += 2) {
      const at = k + limit + 1;
      const left = reached[at - 1] ?? 0;
      const above = reached[at + 1] ?? 0;
      let x = k === -d || (k !== d && left < above) ? above : left + 1;
      while (x < one.length && x - k < other.length && one[x] === other[x - k]) x += 1;
      reached[at] = x;
      if (x >= one.length && x - k >= other.length) return walkBack(one, other, trace, limit);
    }
  }
  return exchanged(one, other);
}

function walkBack(
  one: readonly string[],
  other: readonly string[],
  trace: readonly Int32Array[],
  limit: number,
): readonly Segment[] {
  const back: Segment[] = [];
  let x = one.length;
  let y = other.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const k = x - y;
    const reached = trace[d] ?? new Int32Array();
    const left = reached[k + limit] ?? 0;
    const above = reached[k + limit + 2] ?? 0;
    const isAdded = k === -d || (k !== d && left < above);
    const fromX = d === 0 ? 0 : isAdded ? above : left;
    const fromY = d === 0 ? 0 : fromX - (isAdded ? k + 1 : k - 1);
    for (; x > fromX && y > fromY; x -= 1, y -= 1) back.push({ kind: 'same', text: one[x - 1] ?? '' });
    if (d === 0) break;
    if (isAdded) back.push({ kind: 'added', text: other[fromY] ?? '' });
    else back.push({ kind: 'removed', text: one[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }
  return back.reverse();
}

function exchanged(one: readonly string[], other: readonly string[]): readonly Segment[] {
  return [
    { kind: 'removed', text: one.join('') },
    { kind: 'added', text: other.join('') },
  ];
}

function same(words: readonly string[]): readonly Segment[] {
  return [{ kind: 'same', text: words.join('') }];
}

/** A letter or two that happen to agree between two changes are read with them: 「［協→啓］［働→発］」 helps nobody. */
const TOO_SHORT_TO_STAND = 2;

function calmed(segments: readonly Segment[]): readonly Segment[] {
  const whole = joined(segments);
  return whole.flatMap((segment, i) => {
    const isBetween = i > 0 && i < whole.length - 1;
    return isBetween && segment.kind === 'same' && segment.text.length < TOO_SHORT_TO_STAND
      ? [
          { kind: 'removed' as const, text: segment.text },
          { kind: 'added' as const, text: segment.text },
        ]
      : [segment];
  });
}

/** Neighbours of a kind as one; between two stretches that stay, what goes stands before what comes. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  let removed = '';
  let added = '';
  let kept = '';
  const change = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of segments) {
    if (text === '') continue;
    if (kind === 'same') {
      change();
      kept += text;
      continue;
    }
    if (kept !== '') result.push({ kind: 'same', text: kept });
    kept = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  change();
  if (kept !== '') result.push({ kind: 'same', text: kept });
  return result;
}

/** Longer stretches that stay are shortened in the middle: the eye looks for what changed. */
const SHOWN = 48;

/** The two wordings as one line, what changed marked within it: 「年［4→3］回」, 「［＋夜間の］」, 「［－毎年］」. */
export function markedDifference(before: string, after: string): string {
  const segments = difference(before, after);
  return segments
    .map(({ kind, text }, i) => {
      if (kind === 'same') return shortened(text);
      if (kind === 'removed') {
        const next = segments[i + 1];
        return next?.kind === 'added'
          ? `［${shortened(text)}→${shortened(next.text)}］`
          : `［－${shortened(text)}］`;
      }
      return segments[i - 1]?.kind === 'removed' ? '' : `［＋${shortened(text)}］`;
    })
    .join('');
}

function shortened(text: string): string {
  const signs = Array.from(text.slice(0, SHOWN * 4));
  if (signs.length <= SHOWN) return text;
  return `${signs.slice(0, SHOWN / 2).join('')}…${Array.from(text.slice(-SHOWN))
    .slice(-SHOWN / 2)
    .join('')}`;
}
