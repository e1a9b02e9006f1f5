/** A half-open stretch of the source, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * A text that knows of each of its units where in the source it came from.
 * A unit put in between (the line break of a join) has a place without length.
 */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words that stand in the source to the letter. */
export function verbatim(source: string, start: number, end: number): Words {
  const starts = Array.from({ length: end - start }, (_, i) => start + i);
  return { text: source.slice(start, end), starts, ends: starts.map((at) => at + 1) };
}

/** Words written otherwise in the source: an entity, an escape. */
export function decoded(text: string, start: number, end: number): Words {
  const rest = Array.from({ length: Math.max(0, text.length - 1) }, () => end);
  return { text, starts: [start, ...rest], ends: [end, ...rest] };
}

export function cut(words: Words, from: number, to: number = words.text.length): Words {
  return {
    text: words.text.slice(from, to),
    starts: words.starts.slice(from, to),
    ends: words.ends.slice(from, to),
  };
}

export function trimmed(words: Words): Words {
  const from = words.text.length - words.text.trimStart().length;
  return cut(words, from, Math.max(from, words.text.trimEnd().length));
}

/** Several words in one, with `join` between them, which comes from nowhere in the source. */
export function joined(parts: readonly Words[], join: string): Words {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      text += join;
      const at = ends.at(-1) ?? part.starts[0] ?? 0;
      const nowhere = Array.from({ length: join.length }, () => at);
      starts.push(...nowhere);
      ends.push(...nowhere);
    }
    text += part.text;
    for (const start of part.starts) starts.push(start);
    for (const end of part.ends) ends.push(end);
  }
  return { text, starts, ends };
}

/** What the words need besides what the source has, behind them: a unit that stands in a table's head. */
export function followedBy(words: Words, suffix: string): Words {
  const at = words.ends.at(-1) ?? 0;
  const nowhere = Array.from({ length: suffix.length }, () => at);
  return {
    text: words.text + suffix,
    starts: [...words.starts, ...nowhere],
    ends: [...words.ends, ...nowhere],
  };
}

/** The words without the units for which `drop` is true (thousands separators). */
export function without(words: Words, drop: (unit: string) => boolean): Words {
  const kept = Array.from(words.starts.keys()).filter((i) => !drop(words.text[i] ?? ''));
  return {
    text: kept.map((i) => words.text[i]).join(''),
    starts: kept.map((i) => words.starts[i] ?? 0),
    ends: kept.map((i) => words.ends[i] ?? 0),
  };
}

/** The stretches of the source the words came from, in order, neighbours joined. */
export function placesOf(words: Words): Place[] {
  const places: { start: number; end: number }[] = [];
  words.starts.forEach((start, i) => {
    const end = words.ends[i] ?? start;
    if (end === start) return;
    const last = places.at(-1);
    if (last?.end === start) last.end = end;
    else places.push({ start, end });
  });
  return places;
}

/** Where the words begin in the source. */
export function startOf(words: Words): number {
  return words.starts[0] ?? 0;
}
