import type { Shape } from '#core/model/shape.ts';
import type { Noun } from '#core/model/terms.ts';
import type { JsonSchema } from './json-schema.ts';
import {
  amountSchema,
  flagSchema,
  integerSchema,
  offered,
  oneOf,
  patterned,
  scalar,
  YEAR_EXPECTED,
  YEAR_START,
} from './scalar-schemas.ts';
import { RELISTING_PLACES } from './suggestions.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

type ScalarShape = Exclude<
  Shape,
  { readonly kind: 'list' | 'oneOrMany' | 'record' | 'byYear' | 'entity' | 'either' }
>;

const REFERENCE = '^\\s*[a-z][a-z0-9:-]*(?:@[^/]+)?(?:/[a-z][a-z0-9-]*)?\\s*$';

/** The schema of a field of one scalar; `within` is the noun it is a field of. */
export function scalarSchema(shape: ScalarShape, known: Suggestions, within: Noun | null): JsonSchema {
  switch (shape.kind) {
    case 'text':
      if (shape.form) return patterned(shape.form.pattern, shape.form.expected);
      if (shape.names === 'department') return offered(scalar('所管課の名前'), known.departments);
      if (shape.names === 'item') return offered(scalar('項目の id'), known.items, 'meaning');
      if (shape.names === 'grade') return offered(scalar('評価'), known.grades, 'meaning');
      return scalar('文');
    case 'integer':
      return integerSchema;
    case 'amount':
      return amountSchema;
    case 'flag':
      return flagSchema;
    case 'oneOf':
      return oneOf(shape.words.map((word) => ({ word, meaning: '' })));
    case 'state':
      return shape.orText
        ? offered(scalar('状態か文'), known.states)
        : oneOf(known.states, 'この計画だけの語は、plan.yaml の「状態の語」に書きます。');
    case 'year':
      return offered(patterned(YEAR_START, YEAR_EXPECTED), known.years);
    case 'yearSpan':
    case 'yearSpans':
      return offered(patterned(YEAR_START, '期間（令和5年度〜令和7年度 など）'), spansOf(known.years));
    case 'reference': {
      const place = RELISTING_PLACES.find((noun) => noun === within);
      return offered(
        patterned(REFERENCE, '参照（半角の小文字で s204、s103/a など）'),
        place ? known.originals[place] : [],
        'meaning',
      );
    }
  }
}

/** The whole period, then each year. */
function spansOf(years: readonly Suggestion[]): readonly Suggestion[] {
  const [first, last] = [years[0], years.at(-1)];
  const whole = first && last && first !== last ? [{ word: `${first.word}〜${last.word}`, meaning: '' }] : [];
  return [...whole, ...years];
}
