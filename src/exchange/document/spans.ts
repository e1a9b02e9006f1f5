import type { Claims, Structure, StructureClaim } from './claims.ts';
import { placesOf } from './words.ts';
import type { Place, Words } from './words.ts';
import type { YamlPath } from './yaml-tree.ts';

/** A value of the written files. */
export interface ValuePlace {
  readonly file: string;
  readonly path: YamlPath;
}

/** What became of a stretch of the source. The spans of a document partition it: no gap, no overlap. */
export type Span =
  /** Equal to (a part of) the values that stand there: several, where one cell of the paper speaks of several items. */
  | (Place & { readonly kind: 'kept'; readonly values: readonly ValuePlace[] })
  | (Place & { readonly kind: 'structure'; readonly name: Structure })
  /** Says again what stands at `into`. */
  | (Place & { readonly kind: 'folded'; readonly into: readonly ValuePlace[] })
  | (Place & { readonly kind: 'unplaced' });

export interface KeptValue extends ValuePlace {
  readonly words: Words;
}

/**
 * Partitions [0, length). A stretch claimed as two different things is a bug and thrown. What nobody claims is structure
 * where the lexer saw no text in it, and otherwise unplaced.
 */
export function partition(
  source: string,
  kept: readonly KeptValue[],
  claims: Claims,
  syntax: readonly StructureClaim[],
): Span[] {
  const owner = new Ownership(source.length);
  for (const value of kept) owner.keep(value);
  // What is folded into something that is itself folded waits until that has its place.
  let waiting = claims.folds;
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length;
    waiting = waiting.filter(({ words, into }) => !owner.fold(words, owner.valuesOf(into)));
  }
  for (const { start, end, name } of claims.structures)
    owner.claim({ start, end }, { kind: 'structure', name });
  for (const { start, end, name } of syntax) owner.fill({ start, end }, { kind: 'structure', name });
  for (const { start, end } of blanksOf(source))
    owner.fill({ start, end }, { kind: 'structure', name: 'blank' });
  return owner.spans();
}

type Fate =
  | { kind: 'kept'; values: ValuePlace[] }
  | { kind: 'structure'; name: Structure }
  | { kind: 'folded'; into: readonly ValuePlace[] };

class Ownership {
  readonly #fates: (Fate | undefined)[];
  /** One object for the same set of values, so that neighbours are joined by identity. */
  readonly #kept = new Map<string, Fate & { kind: 'kept' }>();
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
    this.#fates = new Array<Fate | undefined>(length);
  }

  keep(value: KeptValue): void {
    const place = { file: value.file, path: value.path };
    for (const { start, end } of placesOf(value.words)) {
      for (let i = start; i < end; i += 1) {
        const before = this.#fates[i];
        if (before && before.kind !== 'kept') throw new Error(`kept and ${before.kind} at ${String(i)}`);
        this.#fates[i] = this.#fateOf([...(before?.values ?? []), place]);
      }
    }
  }

  #fateOf(values: ValuePlace[]): Fate {
    const key = JSON.stringify(values);
    const known = this.#kept.get(key) ?? { kind: 'kept' as const, values };
    this.#kept.set(key, known);
    return known;
  }

  valuesOf(words: Words): readonly ValuePlace[] {
    for (const { start } of placesOf(words)) {
      const fate = this.#fates[start];
      if (fate?.kind === 'kept') return fate.values;
      if (fate?.kind === 'folded') return fate.into;
    }
    return [];
  }

  /** False where the words to fold into have no place. */
  fold(words: Words, into: readonly ValuePlace[]): boolean {
    if (into.length === 0) return false;
    for (const place of placesOf(words)) this.claim(place, { kind: 'folded', into });
    return true;
  }

  claim({ start, end }: Place, fate: Fate): void {
    for (let i = start; i < end; i += 1) {
      const before = this.#fates[i];
      if (before && !(before.kind === 'structure' && fate.kind === 'structure'))
        throw new Error(`${before.kind} and ${fate.kind} at ${String(i)}`);
      this.#fates[i] ??= fate;
    }
  }

  fill({ start, end }: Place, fate: Fate): void {
    for (let i = start; i < end; i += 1) this.#fates[i] ??= fate;
  }

  spans(): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (let i = 1; i <= this.#length; i += 1) {
      const fate = this.#fates[start];
      if (i < this.#length && same(this.#fates[i], fate)) continue;
      spans.push({ start, end: i, ...(fate ?? { kind: 'unplaced' as const }) });
      start = i;
    }
    return spans;
  }
}

function same(one: Fate | undefined, other: Fate | undefined): boolean {
  return (
    one === other || (one?.kind === 'structure' && other?.kind === 'structure' && one.name === other.name)
  );
}

function blanksOf(source: string): Place[] {
  return Array.from(source.matchAll(/[\s\u3000]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
