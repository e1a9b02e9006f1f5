import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { formatKeys } from '#core/model/format-keys.ts';
import { readYaml } from '#core/source/read-yaml.ts';
import type { SourceNode } from '#core/source/node.ts';
import { printYaml } from '#exchange/document/yaml-print.ts';
import { list, map, scalar } from '#exchange/document/yaml-tree.ts';
import type { YamlNode } from '#exchange/document/yaml-tree.ts';
import './seed.ts';

const piece = fc.constantFrom(
  '#',
  ' #',
  '　#',
  ': ',
  ':',
  '：',
  '- ',
  '-',
  '? ',
  '&',
  '*',
  '!',
  '|',
  '>',
  '"',
  "'",
  '%',
  '@',
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  '~',
  'null',
  'no',
  '17.10',
  '0123',
  '12:30',
  '1,316',
  '---',
  '...',
  '<<',
  '=',
  ' ',
  '　',
  '\n',
  '\n\n',
  '\n ',
  '\t',
  '\\',
  '\\n',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u200b',
  '市民',
  '取組：',
  '事業名：',
  'id: a',
  '（1）',
  '①',
  '◎',
  '😀',
  '。',
);
const text = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  // U+FFFD is kept as it is, and the check tells of it (P109).
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((written) => !written.includes('\ufffd')),
);
/** Keys of その他の欄 come from headings: one line, not blank, and never two that mean the same. */
const key = text.map((written) => written.replace(/\s+/gu, ' ').trim()).filter((written) => written !== '');
const uniqueKeys = { selector: ([name]: [string, YamlNode]) => name.normalize('NFKC').trim(), maxLength: 4 };

const node: fc.Arbitrary<YamlNode> = fc.letrec<{ node: YamlNode; leaf: YamlNode }>((tie) => ({
  leaf: fc
    .record({ text, block: fc.boolean() })
    .map(({ text: written, block }) => scalar(written, { block })),
  node: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc
      .tuple(fc.array(tie('node'), { minLength: 1, maxLength: 3 }), fc.constant(false))
      .map(([items, flow]) => list(items, flow)),
    fc.array(tie('leaf'), { minLength: 1, maxLength: 3 }).map((items) => list(items, true)),
    fc
      .uniqueArray(fc.tuple(key, tie('node')), { ...uniqueKeys, minLength: 1 })
      .map((entries) => map(entries)),
    fc
      .uniqueArray(fc.tuple(key, tie('leaf')), { ...uniqueKeys, minLength: 1 })
      .map((entries) => map(entries, true)),
  ),
})).node;
const document = fc
  .uniqueArray(fc.tuple(key, node), { ...uniqueKeys, minLength: 1 })
  .map((entries) => map(entries));

/** A tree as pairs and lists, which keep the order written. */
function plain(tree: YamlNode): unknown {
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'list') return tree.items.map(plain);
  return new Map(tree.entries.map(({ key: name, value }) => [name, plain(value)]));
}

function read(tree: SourceNode | null): unknown {
  if (!tree || tree.kind === 'scalar') return tree?.text;
  if (tree.kind === 'list') return tree.items.map(read);
  return new Map(tree.entries.map(({ key: name, value }) => [name.text, read(value)]));
}

describe('取り込みが書く YAML', () => {
  test('どんな文も、二つの読み手が一字たがわず読み返す', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const written = printYaml(tree);
        const parsed = parseDocument(written, { schema: 'failsafe', uniqueKeys: false });
        expect(parsed.errors).toEqual([]);
        expect(parsed.toJS({ mapAsMap: true })).toEqual(plain(tree));
        expect(load(written, { schema: FAILSAFE_SCHEMA })).toEqual(objects(plain(tree)));
      }),
      { numRuns: 500 },
    );
  });

  test('検査の読み手も同じ文を読み、打ち間違いを疑わない', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const { root, faults } = readYaml({ path: 'a.yaml', text: printYaml(tree) }, formatKeys);
        expect(faults).toEqual([]);
        expect(read(root)).toEqual(plain(tree));
      }),
      { numRuns: 500 },
    );
  });
});

function objects(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries(Array.from(value, ([name, inner]) => [name as string, objects(inner)]));
  return Array.isArray(value) ? value.map(objects) : value;
}
