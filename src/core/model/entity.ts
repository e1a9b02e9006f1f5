import type { Fault, ValueForm } from '../source/fault.ts';
import { headOf } from '../source/node.ts';
import type { Entry, MapNode, ScalarNode, SourceNode } from '../source/node.ts';
import type { Prose } from '../source/prose.ts';
import type { Place } from '../source/source-file.ts';
import type { StatusTime } from './fiscal-year.ts';
import type { MoneyUnit } from './money.ts';
import { Entity } from './placed.ts';
import type { FileTree, Placed } from './placed.ts';
import { parseReference } from './reference.ts';
import type { Shape } from './shape.ts';
import { keysOf, TERMS } from './terms.ts';
import type { Noun, State } from './terms.ts';
import { fold, nearestWords } from './text.ts';

/** What the readers of one file share. */
export interface Reading {
  readonly file: string;
  /** Where the values of the file are found again. */
  readonly tree: FileTree;
  report(fault: Fault): void;
  /** Entries are passed over unread: the file is not known whole. */
  lose(): void;
  /** Takes in what a Markdown text points at, to be judged when everything is read. */
  gather(prose: Prose): void;
  /** 金額の単位 of the plan; null where plan.yaml names none, unknown where it cannot be read. */
  readonly unit: MoneyUnit | null | 'unknown';
  /** 状態の語 of the plan: its own words for the standard states. */
  readonly stateWords: ReadonlyMap<string, State>;
  /** False where a fault of plan.yaml may have taken some of them: that is said once, and not of every state. */
  readonly knowsStateWords: boolean;
  /** 取組状況の年度: the time of a status that names none. */
  readonly statusTime: StatusTime | null;
}

/** Reads a node into a value; a slip is reported and gives `blank`, which is also what an unwritten value gives. */
export interface Field<T> {
  readonly blank: T;
  readonly shape: Shape;
  read(node: SourceNode, reading: Reading, label: string): T;
}

/** The fields of a noun in the order of the table, and which of them a key writes. */
interface FieldTable {
  readonly names: readonly string[];
  readonly byKey: ReadonlyMap<string, number>;
}

const tables = new Map<Noun, FieldTable>();

function tableOf(noun: Noun): FieldTable {
  let table = tables.get(noun);
  if (!table) {
    const names = Object.keys(TERMS[noun]);
    const byKey = names.flatMap((name, i) => keysOf(noun, name).map((key) => [fold(key), i] as const));
    tables.set(noun, (table = { names, byKey: new Map(byKey) }));
  }
  return table;
}

/** The entries of a mapping by their field. */
export class Entries {
  readonly #table: FieldTable;
  readonly #found: readonly (Entry | undefined)[];

  constructor(table: FieldTable, found: readonly (Entry | undefined)[]) {
    this.#table = table;
    this.#found = found;
  }

  get(field: string): Entry | undefined {
    return this.#found[this.#table.names.indexOf(field)];
  }

  /** Whether anything stands under the key of a field. */
  isWritten(field: string): boolean {
    const value = this.get(field)?.value;
    return value != null && !isBlank(value);
  }
}

/** What an entry is known by. */
const KNOWN_BY: ReadonlySet<string> = new Set(['id', 'name', 'text', 'activity']);

/**
 * Under a misspelt key (P102) what an entry is known by, and whatever holds more entries, is read as it was meant: else
 * all that refers to it, counts it or demands it would be reported for one slip.
 */
function isReadAsMeant(field: string, value: SourceNode | null): boolean {
  if (value === null) return false;
  if (value.kind !== 'scalar') return true;
  return field === 'relists' ? parseReference(value.text) !== null : KNOWN_BY.has(field) && value.text !== '';
}

/** The entries of a mapping by their field; keys nobody knows (P102) and keys written twice (P106) are reported and left out. */
export function readEntries(node: MapNode, noun: Noun, owner: string, reading: Reading): Entries {
  const table = tableOf(noun);
  const found = new Array<Entry | undefined>(table.names.length).fill(undefined);
  let misspelt: [number[], Entry][] | null = null;
  for (const entry of node.entries) {
    const { text } = entry.key;
    const field = table.byKey.get(text) ?? table.byKey.get(fold(text));
    if (field === undefined) {
      const near = nearestWords(text, table.byKey.keys());
      const known = near[0] ?? null;
      reading.report({ code: 'P102', place: placeOfNode(reading, entry.key), key: text, known, owner });
      (misspelt ??= []).push([near.flatMap((key) => table.byKey.get(key) ?? []), entry]);
      continue;
    }
    const first = found[field];
    if (first) {
      reading.report({
        code: 'P106',
        place: placeOfNode(reading, entry.key),
        key: text,
        first: placeOfNode(reading, first.key),
      });
    } else found[field] = entry;
  }
  for (const [fields, entry] of misspelt ?? []) {
    const [meant, another] = fields.filter((field) => isReadAsMeant(table.names[field] ?? '', entry.value));
    if (meant !== undefined && another === undefined) found[meant] ??= entry;
    else if (entry.value && entry.value.kind !== 'scalar') reading.lose();
  }
  return new Entries(table, found);
}

export interface EntityRules<T> {
  /** How messages call one: 事業, 取組施策 … */
  readonly called: string;
  /** Fields of which at least one must be written; each inner list is one demand (P103). */
  readonly requires?: readonly (readonly (keyof T & string)[])[];
  /** Further fields that do not stand under a key of their own. */
  readonly complete?: (
    values: { -readonly [K in keyof T]: T[K] },
    entries: Entries,
    reading: Reading,
  ) => void;
}

/** A mapping with the keys of a noun. */
export function entity<T extends Placed>(
  noun: Noun,
  fields: { readonly [K in keyof Omit<T, 'at'>]: Field<T[K]> },
  rules: EntityRules<Omit<T, 'at'>>,
): Field<T | null> {
  const readFields = fieldsReader<Omit<T, 'at'>>(fields);
  return {
    blank: null,
    shape: { kind: 'entity', noun, called: rules.called, fields, requires: rules.requires ?? [] },
    read(node, reading, label) {
      if (node.kind !== 'map') {
        reportForm(reading, node, label, 'entity', rules.called);
        return null;
      }
      const entries = readEntries(node, noun, rules.called, reading);
      const values = readFields(new Entity(reading.tree, noun, node, headOf(node)), entries, reading);
      for (const demand of rules.requires ?? []) {
        if (demand.some((name) => entries.isWritten(name))) continue;
        const missing = demand.map((name) => keysOf(noun, name).join('」か「')).join('」か「');
        const written = demand.map((name) => entries.get(name)?.key).find((key) => key !== undefined);
        const place = placeOfNode(reading, written ?? node);
        reading.report({ code: 'P103', place, missing, owner: rules.called });
      }
      rules.complete?.(values, entries, reading);
      return values as unknown as T;
    },
  };
}

/** An entity of values that were read one by one. */
export function placedEntity<T extends object>(
  reading: Reading,
  noun: Noun,
  node: SourceNode | null,
  head: { start: number; end: number },
  values: T,
): T & Placed {
  return Object.assign(new Entity(reading.tree, noun, node, head), values);
}

/** A reader of some fields into an object: the values of those that are written, `blank` for those that are not. */
export function fieldsReader<T extends object>(fields: {
  readonly [K in keyof T]: Field<T[K]>;
}): <O extends object>(
  into: O,
  entries: Entries,
  reading: Reading,
) => O & { -readonly [K in keyof T]: T[K] } {
  const named = Object.entries<Field<unknown>>(fields);
  return (into, entries, reading) => {
    const values = into as Record<string, unknown>;
    for (const [name, field] of named) {
      const entry = entries.get(name);
      values[name] =
        entry?.value && !isBlank(entry.value)
          ? field.read(entry.value, reading, entry.key.text)
          : field.blank;
    }
    return into as never;
  };
}

/** The entries of a mapping whose keys are the author's; a key that says the same as an earlier one is reported (P106) and left out. */
export function distinctEntries(
  node: MapNode,
  meaning: (key: string) => string,
  reading: Reading,
): readonly Entry[] {
  if (node.entries.length < 2) return node.entries;
  const seen = new Map<string, ScalarNode>();
  return node.entries.filter(({ key }) => {
    const said = meaning(key.text);
    const first = seen.get(said);
    if (!first) seen.set(said, key);
    else
      reading.report({
        code: 'P106',
        place: placeOfNode(reading, key),
        key: key.text,
        first: placeOfNode(reading, first),
      });
    return first === undefined;
  });
}

export function isBlank(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.text.trim() === '';
}

export function placeOfNode(reading: Reading, node: SourceNode): Place {
  const { start, end } = headOf(node);
  return { file: reading.file, start, end };
}

/** P104: a value of the wrong form, with what was expected in its place; `words` are those of the form, where it has some. */
export function reportForm(
  reading: Reading,
  node: SourceNode,
  label: string,
  form: ValueForm,
  words = '',
): void {
  const value =
    node.kind === 'scalar'
      ? node.text
      : node.kind === 'list'
        ? '（一覧）'
        : `${node.entries[0]?.key.text ?? ''}: …`;
  reading.report({ code: 'P104', place: placeOfNode(reading, node), value, label, form, words });
}
