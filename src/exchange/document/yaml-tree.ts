import type { Words } from './words.ts';

/** What is to be written, in the order in which it is to be read. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Where the text came from, if it stands in the source. */
  readonly words: Words | null;
  /** Prose that reads better in lines of its own. */
  readonly block?: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  /** `[a, b]` on the key's line. */
  readonly flow: boolean;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  /** `{ a: b }` on one line. */
  readonly flow: boolean;
  /** Says something even with nothing in it. */
  readonly present?: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly value: YamlNode;
  /** What a person must confirm, on lines of its own above the entry. */
  readonly comment?: string | undefined;
}

export type YamlPath = readonly (string | number)[];

/** Words of the paper, or a text of ours (an id, a reference). */
export function scalar(what: Words | string, options: { block?: boolean } = {}): YamlScalar {
  return typeof what === 'string'
    ? { kind: 'scalar', text: what, words: null, ...options }
    : { kind: 'scalar', text: what.text, words: what, ...options };
}

export function list(items: readonly YamlNode[], flow = false): YamlList {
  return { kind: 'list', items, flow };
}

/** Entries whose value is null or holds nothing are left out: blank stays blank. */
export function map(
  entries: readonly (readonly [string, YamlNode | null, (string | undefined)?])[],
  flow = false,
): YamlMap {
  return {
    kind: 'map',
    flow,
    entries: entries.flatMap(([key, value, comment]) =>
      value && !isEmpty(value) ? [{ key, value, comment }] : [],
    ),
  };
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.length === 0;
  return node.entries.length === 0 && node.present !== true;
}

/** Every scalar that came from the source, with its path in the file. */
export function scalarsOf(
  node: YamlNode,
  path: YamlPath = [],
): { readonly words: Words; readonly path: YamlPath }[] {
  if (node.kind === 'scalar') return node.words ? [{ words: node.words, path }] : [];
  if (node.kind === 'list') return node.items.flatMap((item, i) => scalarsOf(item, [...path, i]));
  return node.entries.flatMap(({ key, value }) => scalarsOf(value, [...path, key]));
}
