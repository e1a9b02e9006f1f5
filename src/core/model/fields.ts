import type { SourceNode } from '../source/node.ts';
import type { Fault, ValueForm } from '../source/fault.ts';
import { NO_PROSE } from '../source/prose.ts';
import { readMarkdown } from '../source/read-markdown.ts';
import { placesIn } from '../source/text-places.ts';
import { distinctEntries, isBlank, placedEntity, placeOfNode, reportForm } from './entity.ts';
import type { Field, Reading } from './entity.ts';
import { readable } from './placed.ts';
import type { Placed } from './placed.ts';
import { parseFiscalYear, parseYearSpan, parseYearSpans } from './fiscal-year.ts';
import type { FiscalYear, YearSpan, YearSpans } from './fiscal-year.ts';
import { parseAmount } from './money.ts';
import type { Amount } from './money.ts';
import { referenceOf } from './reference.ts';
import type { Reference } from './reference.ts';
import type { RecordShape, Shape } from './shape.ts';
import type { Noun } from './terms.ts';
import { fold, nearestWord } from './text.ts';

/** A field of one scalar; `parse` gives undefined where the text has not the form. */
function scalar<T>(
  shape: Shape,
  form: ValueForm,
  parse: (text: string, reading: Reading) => T | undefined,
): Field<T | null> {
  return {
    blank: null,
    shape,
    read(node, reading, label) {
      const value = node.kind === 'scalar' ? parse(node.text, reading) : undefined;
      if (value !== undefined) return value;
      reportForm(reading, node, label, form, shape.kind === 'oneOf' ? shape.words.join('・') : '');
      return null;
    },
  };
}

/** Text to the letter, but for the line end that closes a `|` block. */
export const text: Field<string | null> = scalar({ kind: 'text' }, 'text', (written) =>
  withoutLineEnds(written),
);

function withoutLineEnds(written: string): string {
  let end = written.length;
  while (written.endsWith('\n', end)) end -= 1;
  return written.slice(0, end);
}

/** Text that names a 所管課. */
export const departmentName: Field<string | null> = {
  ...text,
  shape: { kind: 'text', names: 'department' },
};

/** Markdown text; raw HTML and links that run code are refused (P110). */
export const markdown: Field<string | null> = {
  blank: null,
  shape: { kind: 'text' },
  read(node, reading, label) {
    const written = text.read(node, reading, label);
    if (written === null || node.kind !== 'scalar') return written;
    const faults: Fault[] = [];
    const prose = readMarkdown(written, placesIn(reading.tree.source, node), faults);
    if (prose !== NO_PROSE) reading.gather(prose);
    for (const fault of faults) reading.report(fault);
    return written;
  },
};

export const integer: Field<number | null> = scalar({ kind: 'integer' }, 'integer', (written) =>
  /^\d+$/u.test(fold(written)) ? Number(fold(written)) : undefined,
);

export const year: Field<FiscalYear | null> = scalar(
  { kind: 'year' },
  'year',
  (written) => parseFiscalYear(written) ?? undefined,
);

export const yearSpan: Field<YearSpan | null> = scalar(
  { kind: 'yearSpan' },
  'year-span',
  (written) => parseYearSpan(written) ?? undefined,
);

export const yearSpans: Field<YearSpans | null> = scalar(
  { kind: 'yearSpans' },
  'year-spans',
  (written) => parseYearSpans(written) ?? undefined,
);

export const reference: Field<Reference | null> = scalar({ kind: 'reference' }, 'reference', (written) =>
  written.trim() === '' ? undefined : referenceOf(written),
);

export const flag: Field<boolean> = {
  blank: false,
  shape: { kind: 'flag' },
  read(node, reading, label) {
    const word = node.kind === 'scalar' ? fold(node.text) : '';
    if (word === 'true' || word === 'はい') return true;
    if (word !== 'false' && word !== 'いいえ') reportForm(reading, node, label, 'flag');
    return false;
  },
};

/** One of a few words; `words` may give several spellings for one meaning. */
export function oneOf<T extends string>(words: readonly T[]): Field<T | null> {
  return scalar({ kind: 'oneOf', words }, 'one-of-words', (written) =>
    words.find((word) => fold(word) === fold(written)),
  );
}

export const amount: Field<Amount | null> = {
  blank: null,
  shape: { kind: 'amount' },
  read(node, reading, label) {
    if (node.kind !== 'scalar') {
      reportForm(reading, node, label, 'amount');
      return null;
    }
    const value = parseAmount(node.text, reading.unit === 'unknown' ? null : reading.unit);
    if (typeof value !== 'string') return value;
    if (value === 'no-unit' && reading.unit === 'unknown') return null;
    const forms = {
      'not-an-amount': 'amount',
      'no-unit': 'amount-with-unit',
      'finer-than-yen': 'whole-yen',
      approximate: 'exact-amount',
      'several-units': 'amount-of-one-unit',
    } as const;
    reportForm(reading, node, label, forms[value]);
    return null;
  },
};

/** A list; elements that cannot be read are reported and left out. */
export function list<T>(element: Field<T | null>): Field<readonly T[]> {
  return {
    blank: [],
    shape: { kind: 'list', of: element.shape },
    read(node, reading, label) {
      if (node.kind === 'list') return readElements(node.items, element, reading, label);
      reportForm(reading, node, label, 'list');
      return [];
    },
  };
}

/** One value, or a list of them. */
export function oneOrMany<T>(element: Field<T | null>): Field<readonly T[]> {
  return {
    blank: [],
    shape: { kind: 'oneOrMany', of: element.shape },
    read: (node, reading, label) =>
      readElements(node.kind === 'list' ? node.items : [node], element, reading, label),
  };
}

function readElements<T>(
  items: readonly (SourceNode | null)[],
  element: Field<T | null>,
  reading: Reading,
  label: string,
): readonly T[] {
  return readable(
    items.map((item) => (item === null || isBlank(item) ? null : element.read(item, reading, label))),
  );
}

/** `{ name: text }` with names of the author's own. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** A mapping whose keys the format leaves free. A name written twice is reported (P106); `same` tells which names mean the same, `names` which are usual. */
export function record<T>(
  value: Field<T>,
  same: (name: string) => string = fold,
  names: readonly string[] = [],
): Field<readonly Named<T>[]> {
  return {
    blank: [],
    shape: { kind: 'record', of: value.shape, names },
    read(node, reading, label) {
      if (node.kind !== 'map') {
        reportForm(reading, node, label, 'names-and-values');
        return [];
      }
      const distinct = distinctEntries(node, same, reading);
      return readable(
        node.entries.map((entry) => {
          if (distinct.length < node.entries.length && !distinct.includes(entry)) return null;
          const written = entry.value && !isBlank(entry.value) ? entry.value : null;
          const name = entry.key.text;
          return { name, value: written ? value.read(written, reading, name) : value.blank };
        }),
      );
    },
  };
}

/** A mapping whose keys the format knows, read as words and their meanings. */
export function words<T extends string>(
  known: readonly string[] | null,
  meanings: readonly T[] | null,
): Field<ReadonlyMap<string, T>> {
  const of: Shape = meanings ? { kind: 'oneOf', words: meanings } : { kind: 'text' };
  const shape: RecordShape = { kind: 'record', of, ...(known && { names: known, closed: true }) };
  return {
    blank: new Map(),
    shape,
    read(node, reading, label) {
      const read = new Map<string, T>();
      for (const { name, value } of record(meanings ? oneOf(meanings) : (text as Field<T | null>)).read(
        node,
        reading,
        label,
      )) {
        if (known && !known.includes(fold(name))) {
          const entry = node.kind === 'map' ? node.entries.find((e) => e.key.text === name) : undefined;
          if (entry)
            reading.report({
              code: 'P102',
              place: placeOfNode(reading, entry.key),
              key: name,
              known: nearestWord(name, known),
              owner: label,
            });
        } else if (value !== null) read.set(fold(name), value);
      }
      return read;
    },
  };
}

/** What stands under a year: its place is the year's, that of its fields theirs. */
export interface Yearly extends Placed {
  readonly year: FiscalYear;
  /** The year as it was written. */
  readonly written: string;
}

/** `{ 令和5年度: …, 令和6年度: … }`; a year written twice in any form is reported (P106). */
export function byYear<T extends object>(
  noun: Noun,
  shape: Shape,
  read: (node: SourceNode | null, reading: Reading, label: string) => T | null,
): Field<readonly (T & Yearly)[]> {
  return {
    blank: [],
    shape: { kind: 'byYear', of: shape },
    read(node, reading, label) {
      if (node.kind !== 'map') {
        reportForm(reading, node, label, 'years-and-values');
        return [];
      }
      const years: (T & Yearly)[] = [];
      const meaning = (key: string): string => String(parseFiscalYear(key) ?? key);
      for (const { key, value } of distinctEntries(node, meaning, reading)) {
        const when = parseFiscalYear(key.text);
        if (when === null) {
          reportForm(reading, key, label, 'year');
          continue;
        }
        const written = value && !isBlank(value) ? value : null;
        const values = read(written, reading, key.text);
        if (values)
          years.push(placedEntity(reading, noun, written, key, { ...values, year: when, written: key.text }));
      }
      return years;
    },
  };
}
