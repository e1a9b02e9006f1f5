import type { Fault } from '../source/fault.ts';
import { headOf } from '../source/node.ts';
import type { Entry, MapNode, ScalarNode, SourceNode } from '../source/node.ts';
import type { Place } from '../source/source-file.ts';
import type { StatusTime } from './fiscal-year.ts';
import type { MoneyUnit } from './money.ts';
import { keysOf, TERMS } from './terms.ts';
import type { Noun, State } from './terms.ts';
import { fold, nearestWord } from './text.ts';

/** A plain value that knows where it is written. */
export interface Placed {
  /**
   * Where a value of this entity is written: `project.at('priority', 'schedule', 1)`.
   * What is missing is placed at its nearest written parent; without a path, the head of the entity itself.
   */
  at(...path: readonly (string | number)[]): Place;
}

/** What the readers of one file share. */
export interface Reading {
  readonly file: string;
  report(fault: Fault): void;
  /** 金額の単位 of the plan; null where plan.yaml names none. */
  readonly unit: MoneyUnit | null;
  /** 状態の語 of the plan: its own words for the standard states. */
  readonly stateWords: ReadonlyMap<string, State>;
  /** 取組状況の年度: the time of a status that names none. */
  readonly statusTime: StatusTime | null;
}

/** Reads a node into a value; a slip is reported and gives `blank`, which is also what an unwritten value gives. */
export interface Field<T> {
  readonly blank: T;
  read(node: SourceNode, reading: Reading, label: string): T;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Origin {
  readonly file: string;
  readonly head: Span;
  child(segment: string | number): Span | null;
}

const origins = new WeakMap<object, Origin>();

class Entity implements Placed {
  at(...path: readonly (string | number)[]): Place {
    return placeOf(this, path);
  }
}

/** The place of a value in an entity, list or record that was read from a file. */
function placeOf(root: object, path: readonly (string | number)[]): Place {
  let target: unknown = root;
  const first = origins.get(root);
  if (!first) throw new Error('placeOf: a value that was not read from a file');
  const { file } = first;
  let origin: Origin | undefined = first;
  let here = first.head;
  for (const segment of path) {
    const child: Span | null = origin.child(segment);
    if (!child) break;
    here = child;
    target = (target as Record<string | number, unknown>)[segment];
    origin = typeof target === 'object' && target !== null ? origins.get(target) : undefined;
    if (!origin) break;
    here = origin.head;
  }
  return { file, start: here.start, end: here.end };
}

/** A list that knows where each of its elements is written. */
export function placedList<T>(
  reading: Reading,
  node: SourceNode,
  elements: readonly (readonly [T, Span])[],
): readonly T[] {
  const list = elements.map(([value]) => value);
  origins.set(list, {
    file: reading.file,
    head: headOf(node),
    child: (i) => elements[Number(i)]?.[1] ?? null,
  });
  return list;
}

/** An entity whose fields stand in `node` under the keys of `noun`; its head is `head`, for instance the year it is written under. */
export function placedEntity<T extends object>(
  reading: Reading,
  noun: Noun,
  node: SourceNode | null,
  head: Span | null,
  values: T,
): T & Placed {
  const entity = Object.assign(new Entity(), values);
  origins.set(entity, {
    file: reading.file,
    head: head ?? (node ? headOf(node) : { start: 0, end: 0 }),
    child(segment) {
      if (!node) return null;
      if (node.kind !== 'map') return headOf(node);
      const entry = entryOf(node, noun, String(segment));
      return entry ? headOf(entry.value ?? entry.key) : null;
    },
  });
  return entity;
}

function entryOf(node: MapNode, noun: Noun, field: string): Entry | null {
  const keys = keysOf(noun, field);
  return node.entries.find((entry) => keys.includes(fold(entry.key.text))) ?? null;
}

const fieldByKey = new Map<Noun, ReadonlyMap<string, string>>();

function fieldsOf(noun: Noun): ReadonlyMap<string, string> {
  let fields = fieldByKey.get(noun);
  if (!fields) {
    fields = new Map(
      Object.keys(TERMS[noun]).flatMap((field) =>
        keysOf(noun, field).map((key) => [fold(key), field] as const),
      ),
    );
    fieldByKey.set(noun, fields);
  }
  return fields;
}

/** The entries of a mapping by their field; keys nobody knows (P102) and keys written twice (P106) are reported and left out. */
export function readEntries(
  node: MapNode,
  noun: Noun,
  owner: string,
  reading: Reading,
): ReadonlyMap<string, Entry> {
  const known = fieldsOf(noun);
  const found = new Map<string, Entry>();
  for (const entry of node.entries) {
    const field = known.get(entry.key.text) ?? known.get(fold(entry.key.text));
    if (field === undefined) {
      reading.report({
        code: 'P102',
        place: placeOfNode(reading, entry.key),
        key: entry.key.text,
        known: nearestWord(entry.key.text, known.keys()),
        owner,
      });
      continue;
    }
    const first = found.get(field);
    if (first) {
      reading.report({
        code: 'P106',
        place: placeOfNode(reading, entry.key),
        key: entry.key.text,
        first: placeOfNode(reading, first.key),
      });
    } else found.set(field, entry);
  }
  return found;
}

export interface EntityRules<T> {
  /** How messages call one: 事業, 取組施策 … */
  readonly called: string;
  /** Fields of which at least one must be written; each inner list is one demand (P103). */
  readonly requires?: readonly (readonly (keyof T & string)[])[];
  /** Further fields that do not stand under a key of their own. */
  readonly complete?: (
    values: { -readonly [K in keyof T]: T[K] },
    entries: ReadonlyMap<string, Entry>,
    reading: Reading,
  ) => void;
}

/** A mapping with the keys of a noun. */
export function entity<T extends Placed>(
  noun: Noun,
  fields: { readonly [K in keyof Omit<T, 'at'>]: Field<T[K]> },
  rules: EntityRules<Omit<T, 'at'>>,
): Field<T | null> {
  return {
    blank: null,
    read(node, reading, label) {
      if (node.kind !== 'map') {
        reportForm(reading, node, label, `${rules.called}の項目（「キー: 値」の並び）`);
        return null;
      }
      const entries = readEntries(node, noun, rules.called, reading);
      const values = readValues<Omit<T, 'at'>>(entries, fields, reading);
      for (const demand of rules.requires ?? []) {
        if (demand.some((name) => isWritten(entries.get(name)))) continue;
        const missing = demand.map((name) => keysOf(noun, name).join('」か「')).join('」か「');
        const written = demand.map((name) => entries.get(name)?.key).find((key) => key !== undefined);
        const place = written ? placeOfNode(reading, written) : placeOfNode(reading, node);
        reading.report({ code: 'P103', place, missing, owner: rules.called });
      }
      rules.complete?.(values, entries, reading);
      return placedEntity(reading, noun, node, null, values) as unknown as T;
    },
  };
}

/** The values of the fields that are written; `blank` for those that are not. */
export function readValues<T extends object>(
  entries: ReadonlyMap<string, Entry>,
  fields: { readonly [K in keyof T]: Field<T[K]> },
  reading: Reading,
): T {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<Field<unknown>>(fields)) {
    const entry = entries.get(name);
    values[name] =
      entry?.value && !isBlank(entry.value) ? field.read(entry.value, reading, entry.key.text) : field.blank;
  }
  return values as T;
}

/** The entries of a mapping whose keys are the author's; a key that says the same as an earlier one is reported (P106) and left out. */
export function distinctEntries(
  node: MapNode,
  meaning: (key: string) => string,
  reading: Reading,
): readonly Entry[] {
  const seen = new Map<string, ScalarNode>();
  return node.entries.filter(({ key }) => {
    const first = seen.get(meaning(key.text));
    if (!first) seen.set(meaning(key.text), key);
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

function isWritten(entry: Entry | undefined): boolean {
  return entry?.value !== undefined && entry.value !== null && !isBlank(entry.value);
}

export function placeOfNode(reading: Reading, node: SourceNode): Place {
  const { start, end } = headOf(node);
  return { file: reading.file, start, end };
}

/** P104: a value of the wrong form, with what was expected in its place. */
export function reportForm(reading: Reading, node: SourceNode, label: string, expected: string): void {
  const value =
    node.kind === 'scalar'
      ? node.text
      : node.kind === 'list'
        ? '（一覧）'
        : `${node.entries[0]?.key.text ?? ''}: …`;
  reading.report({ code: 'P104', place: placeOfNode(reading, node), value, label, expected });
}
