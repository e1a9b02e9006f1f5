import { EXPLANATIONS } from '#core/model/explanations.ts';
import type { EntityShape, RecordShape, Shape, YearsShape } from '#core/model/shape.ts';
import { keysOf, TERMS } from '#core/model/terms.ts';
import type { Noun } from '#core/model/terms.ts';
import type { JsonSchema } from './json-schema.ts';
import { widthPattern } from './key-pattern.ts';
import { scalarSchema } from './field-schemas.ts';
import { YEAR_EXPECTED, YEAR_START } from './scalar-schemas.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

/** The schema of what a shape accepts; the nouns it needs are `definitions`. */
export function schemaOfShape(shape: Shape, known: Suggestions): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const schema = new ShapeWriter(known, definitions).schemaOf(shape, null);
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...schema, definitions };
}

class ShapeWriter {
  readonly #known: Suggestions;
  readonly #definitions: Record<string, JsonSchema>;
  readonly #parts = new Map<string, JsonSchema>();

  constructor(known: Suggestions, definitions: Record<string, JsonSchema>) {
    this.#known = known;
    this.#definitions = definitions;
  }

  /** `within` is the noun whose field this is: what a 再掲 may point at depends on it. */
  schemaOf(shape: Shape, within: Noun | null): JsonSchema {
    switch (shape.kind) {
      case 'text':
      case 'integer':
      case 'amount':
      case 'flag':
      case 'oneOf':
      case 'state':
      case 'year':
      case 'yearSpan':
      case 'yearSpans':
      case 'reference':
        return this.#once(scalarSchema(shape, this.#known, within));
      case 'list': {
        const items = this.schemaOf(shape.of, within);
        return { type: ['array', 'null'], items, errorMessage: LIST_EXPECTED };
      }
      case 'oneOrMany': {
        const one = this.schemaOf(shape.of, within);
        return this.#once(byKind(one, { items: one }, null));
      }
      case 'record':
        return this.#once(this.#record(shape, within));
      case 'byYear':
        return this.#once(this.#years(shape, within));
      case 'entity':
        return { $ref: `#/definitions/${this.#define(shape)}` };
      case 'either':
        return this.#once(
          byKind(
            this.schemaOf(shape.scalar, within),
            shape.list ? this.schemaOf(shape.list, within) : null,
            this.schemaOf(shape.map, within),
          ),
        );
    }
  }

  /** A long schema is written once, however often it is needed. */
  #once(schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    if (text.length < WORTH_A_NAME) return schema;
    const known = this.#parts.get(text);
    if (known) return known;
    const name = `part${String(this.#parts.size + 1)}`;
    this.#definitions[name] = schema;
    const part = { $ref: `#/definitions/${name}` };
    this.#parts.set(text, part);
    return part;
  }

  /** Defines the noun, once: nouns nest in themselves. */
  #define(shape: EntityShape): string {
    const { noun, called, requires } = shape;
    if (noun in this.#definitions) return noun;
    this.#definitions[noun] = {};
    const demands = requires.map((fields) => fields.flatMap((field) => keysOf(noun, field)));
    this.#definitions[noun] = {
      type: ['object', 'null'],
      ...this.#keys(shape),
      ...(demands.length > 0 && { allOf: demands.map((keys) => demand(keys, called)) }),
      errorMessage: `「${called}」に書けるキーは ${labelsOf(shape)} です。`,
    };
    return noun;
  }

  /** The keys of a noun, and no others. */
  #keys({ noun, fields }: EntityShape): JsonSchema {
    const properties: Record<string, JsonSchema> = {};
    const patternProperties: Record<string, JsonSchema> = {};
    for (const [field, { shape }] of Object.entries(fields)) {
      const description = (EXPLANATIONS[noun] as Readonly<Record<string, string>>)[field] ?? '';
      const schema = described(this.schemaOf(shape, noun), description);
      for (const key of keysOf(noun, field)) {
        properties[key] = schema;
        const pattern = widthPattern(key);
        if (pattern) patternProperties[pattern] = schema;
      }
    }
    return { properties, patternProperties, additionalProperties: false };
  }

  #record({ of, names = [], closed }: RecordShape, within: Noun | null): JsonSchema {
    const value = this.schemaOf(of, within);
    const usual =
      names === 'department' ? this.#known.departments : names.map((word) => ({ word, meaning: '' }));
    return {
      type: ['object', 'null'],
      properties: propertiesOf(usual, value),
      additionalProperties: closed ? false : value,
      errorMessage: closed
        ? 'キーには、書式の見出し（分野、指標 など）を書きます。'
        : 'ここには「名前: 値」の並びを書きます。',
    };
  }

  #years({ of, orWithoutYears }: YearsShape, within: Noun | null): JsonSchema {
    const value = this.schemaOf(of, within);
    const other = orWithoutYears ? this.#keys(orWithoutYears) : {};
    return {
      type: ['object', 'null'],
      properties: { ...propertiesOf(this.#known.years, value), ...other.properties },
      patternProperties: { [YEAR_START]: value, ...other.patternProperties },
      additionalProperties: false,
      errorMessage: `ここには${YEAR_EXPECTED}をキーに書きます。`,
    };
  }
}

/** From this many characters on a schema gets a name and is referred to. */
const WORTH_A_NAME = 300;

const LIST_EXPECTED = 'ここには一覧（「- 」で始まる行の並び）を書きます。';

function labelsOf({ noun, fields }: EntityShape): string {
  return Object.keys(TERMS[noun])
    .filter((field) => field in fields)
    .flatMap((field) => keysOf(noun, field))
    .join('・');
}

function propertiesOf(words: readonly Suggestion[], value: JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(
    words.map(({ word, meaning }) => [word, meaning === '' ? value : described(value, meaning)]),
  );
}

/** Beside a `$ref` too: an editor keeps the description that stands nearest. */
const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

/** By the kind of value, so that an editor finds fault with the one kind that was meant. */
function byKind(one: JsonSchema, list: JsonSchema | null, map: JsonSchema | null): JsonSchema {
  return {
    // Refuses nothing; words to complete are looked for here, and without a type the colon of a key would be left out.
    anyOf: [one, {}],
    if: { type: 'array' },
    then: list ?? { type: 'null', errorMessage: 'ここに一覧は書けません。' },
    else: map ? { if: { type: 'object' }, then: map, else: one } : one,
  };
}

/** At least one of these keys. Where a key has other widths, an editor cannot tell whether it is there. */
function demand(keys: readonly string[], called: string): JsonSchema {
  const first = keys[0];
  if (first === undefined || keys.some((key) => widthPattern(key) !== null)) return {};
  const present = keys.map((key) => ({ required: [key] }));
  const errorMessage = `「${called}」には「${keys.join('」か「')}」が要ります。`;
  return {
    if: { type: 'object', not: { anyOf: present } },
    then: { type: ['object', 'null'], required: [first], errorMessage },
  };
}
