import { WORDS_FOR_NO_VALUE } from '#core/model/terms.ts';
import type { JsonSchema, JsonType, Snippet } from './json-schema.ts';
import type { Suggestion } from './suggestions.ts';

const SCALARS: readonly JsonType[] = ['string', 'number', 'boolean', 'null'];

/**
 * Any scalar: 3, true and nothing at all are text here too. Said by what it is not, since an editor would offer
 * `true` and `null` for the types it is.
 */
export const scalar = (expected: string): JsonSchema => ({
  anyOf: [
    { type: 'string', errorMessage: `ここには${expected}を書きます。` },
    { not: { type: ['string', 'object', 'array'] } },
  ],
});

/** A scalar whose text has a form; `pattern` refuses only what no reader would take. */
export const patterned = (pattern: string, expected: string): JsonSchema => ({
  anyOf: [
    { type: 'string', pattern: `${pattern}|^\\s*$`, errorMessage: `ここには${expected}を書きます。` },
    { not: { type: ['string', 'boolean', 'object', 'array'] } },
  ],
});

/** One of these words and nothing else. */
export function oneOf(words: readonly Suggestion[], advice = ''): JsonSchema {
  const list = words.map(({ word }) => word);
  return {
    anyOf: [
      {
        enum: list,
        enumDescriptions: words.map(({ meaning }) => meaning),
        errorMessage: `ここには ${list.join('・')} のどれかを書きます。${advice}`,
      },
      { not: { type: ['string', 'number', 'boolean', 'object', 'array'] } },
    ],
  };
}

/** How a year begins in any of the forms it may be written in, circled and square characters included. */
export const YEAR_START =
  '^\\s*(?:令和|平成|昭和|大正|明治|[RHSTMrhstmＲＨＳＴＭｒｈｓｔｍ㋿㍻㍼㍽㍾]|\\p{N}{4})';

export const YEAR_EXPECTED = '年度（令和5年度、R5、2023 など）';

export const amountSchema: JsonSchema = patterned(
  `\\p{N}|${WORDS_FOR_NO_VALUE.join('|')}`,
  '金額（1316、1316百万円、△28 など）か、非公表・該当なし などの言葉',
);

export const integerSchema: JsonSchema = patterned('^\\s*\\p{N}+\\s*$', '整数');

export const flagSchema: JsonSchema = {
  anyOf: [
    { type: 'boolean', errorMessage: 'ここには true か false を書きます。' },
    { enum: ['はい', 'いいえ'] },
    { not: { type: SCALARS.filter((type) => type !== 'null').concat('object', 'array') } },
  ],
};

/** Words to choose from where any other will do as well. */
export function offered(
  schema: JsonSchema,
  words: readonly Suggestion[],
  show: 'word' | 'meaning' = 'word',
): JsonSchema {
  const [text, ...rest] = schema.anyOf ?? [];
  if (words.length === 0) return schema;
  // Within an alternative: an editor writes a lone word of the whole together with the key, unasked.
  return {
    ...schema,
    anyOf: [{ ...text, defaultSnippets: words.map((word) => snippet(word, show)) }, ...rest],
  };
}

const LONGEST_LABEL = 40;

function snippet({ word, meaning }: Suggestion, show: 'word' | 'meaning'): Snippet {
  const label = show === 'word' || meaning === '' ? word : `${word} ${meaning}`;
  return {
    label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label,
    body: word,
    ...(meaning !== '' && { description: meaning }),
  };
}
