import { headOf } from '../source/node.ts';
import type { MapNode, SourceNode } from '../source/node.ts';
import type { Place, SourceFile } from '../source/source-file.ts';
import { keysOf } from './terms.ts';
import type { Noun } from './terms.ts';
import { fold } from './text.ts';

/** A plain value that knows where it is written. */
export interface Placed {
  /**
   * Where a value of this entity is written: `project.at('priority', 'schedule', 1)`.
   * What is missing is placed at its nearest written parent; without a path, the head of the entity itself.
   * Asking costs next to nothing: the place is looked for only when its offsets are read.
   */
  at(...path: Path): Place;
}

/** The text an entity is written in, and its node there. */
export interface Written {
  readonly source: SourceFile;
  readonly node: SourceNode;
}

/** How an entity is written, for laws that offer an edit. Asking reads the file again: ask only when something is said. */
export function writtenForm(entity: Placed): Written | null {
  return entity instanceof Entity ? entity.writtenForm() : null;
}

/** The file an entity is written in. */
export function sourceOf(entity: Placed): SourceFile | null {
  return entity instanceof Entity ? entity.source : null;
}

type Path = readonly (string | number)[];

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The tree of a file. Trees are many times larger than what is read from them, so none is kept: it is read again where
 * a place is asked for, which happens only when something must be said.
 */
export class FileTree {
  readonly source: SourceFile;
  readonly #read: () => SourceNode | null;
  #nodes: ReadonlyMap<number, SourceNode> | null = null;

  constructor(source: SourceFile, read: () => SourceNode | null) {
    this.source = source;
    this.#read = read;
  }

  get file(): string {
    return this.source.path;
  }

  /** The node of a kind that begins at an offset; null where there is none. */
  node(kind: SourceNode['kind'], start: number): SourceNode | null {
    this.#nodes ??= nodesByStart(this.#read());
    return this.#nodes.get(start * KINDS.length + KINDS.indexOf(kind)) ?? null;
  }
}

const KINDS: readonly SourceNode['kind'][] = ['scalar', 'map', 'list'];

function nodesByStart(root: SourceNode | null): ReadonlyMap<number, SourceNode> {
  const nodes = new Map<number, SourceNode>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!node) continue;
    const key = node.start * KINDS.length + KINDS.indexOf(node.kind);
    if (!nodes.has(key)) nodes.set(key, node);
    if (node.kind === 'map') for (const { key: name, value } of node.entries) waiting.push(name, value);
    else if (node.kind === 'list') for (const item of node.items) waiting.push(item);
  }
  return nodes;
}

export class Entity implements Placed {
  readonly #tree: FileTree;
  readonly #noun: Noun;
  readonly #kind: SourceNode['kind'] | null;
  readonly #start: number;
  readonly #headStart: number;
  readonly #headEnd: number;

  /** `head` is where the entity itself is pointed at, for instance the year it is written under. */
  constructor(tree: FileTree, noun: Noun, node: SourceNode | null, head: Span) {
    this.#tree = tree;
    this.#noun = noun;
    this.#kind = node?.kind ?? null;
    this.#start = node?.start ?? 0;
    this.#headStart = head.start;
    this.#headEnd = head.end;
  }

  at(...path: Path): Place {
    return path.length === 0
      ? { file: this.#tree.file, start: this.#headStart, end: this.#headEnd }
      : new AskedPlace(this.#tree.file, this, path);
  }

  get source(): SourceFile {
    return this.#tree.source;
  }

  writtenForm(): Written | null {
    const node = this.#kind && this.#tree.node(this.#kind, this.#start);
    return node ? { source: this.#tree.source, node } : null;
  }

  spanOf(path: Path, from: number): Span {
    const head = { start: this.#headStart, end: this.#headEnd };
    const segment = path[from];
    if (segment === undefined) return head;
    const value = (this as unknown as Record<string | number, unknown>)[segment];
    if (value instanceof Entity) return value.spanOf(path, from + 1);
    const node = this.#kind && this.#tree.node(this.#kind, this.#start);
    const written = node?.kind === 'map' ? nodeOf(node, this.#noun, String(segment)) : node;
    if (!written) return head;
    const index = path[from + 1];
    if (typeof index !== 'number' || !Array.isArray(value)) return headOf(written);
    const element: unknown = value[index];
    if (element instanceof Entity) return element.spanOf(path, from + 2);
    return headOf(elementOf(written, positions.get(value)?.[index] ?? index) ?? written);
  }
}

/** A place that is looked for when it is first read. */
class AskedPlace implements Place {
  readonly file: string;
  readonly #entity: Entity;
  readonly #path: Path;
  #span: Span | null = null;

  constructor(file: string, entity: Entity, path: Path) {
    this.file = file;
    this.#entity = entity;
    this.#path = path;
  }

  get start(): number {
    return (this.#span ??= this.#entity.spanOf(this.#path, 0)).start;
  }

  get end(): number {
    return (this.#span ??= this.#entity.spanOf(this.#path, 0)).end;
  }

  get whole(): Span {
    return this.#entity.writtenForm()?.node ?? this;
  }
}

function nodeOf(node: MapNode, noun: Noun, field: string): SourceNode | null {
  const keys = keysOf(noun, field);
  const entry = node.entries.find(({ key }) => keys.includes(fold(key.text)));
  return entry ? (entry.value ?? entry.key) : null;
}

function elementOf(node: SourceNode, index: number): SourceNode | null {
  if (node.kind === 'list') return node.items[index] ?? null;
  if (node.kind === 'scalar') return node;
  const entry = node.entries[index];
  return entry ? (entry.value ?? entry.key) : null;
}

/** Of a list from which something could not be read: which of the written elements each value is. */
const positions = new WeakMap<readonly unknown[], readonly number[]>();

/** The values of a list or record that could be read, of elements written one after another; null: it could not. */
export function readable<T>(values: readonly (T | null)[]): readonly T[] {
  if (!values.includes(null)) return values as readonly T[];
  const written = [...values.keys()].filter((i) => values[i] !== null);
  const kept = written.map((i) => values[i] as T);
  positions.set(kept, written);
  return kept;
}
