import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { readYaml } from '#core/source/read-yaml.ts';
import { formatKeys } from '#core/model/format-keys.ts';
import type { SourceNode } from '#core/source/node.ts';
import { readContentFolder } from '#shell/read-content-folder.ts';

const { files: sample } = await readContentFolder('content');

/** Pieces of which broken YAML is made. */
const piece = fc.constantFrom(
  '\n',
  '  ',
  '\n    ',
  '- ',
  ': ',
  '：',
  '　',
  '\t',
  '#',
  ' #',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '1,316',
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '<<',
  '---',
  '\r\n',
  '\0',
  '\uE000',
  '\uFFFD',
  '髙',
  'が',
  '事業',
  '事業名',
  'id',
  's101',
  '再掲',
  '令和5年度',
  '<b>',
  '{1}',
  'import x',
  '```',
);
const chaos = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** A sample file with a stretch of it put out of order. */
const mutated = fc
  .tuple(fc.constantFrom(...sample), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), chaos)
  .map(([file, at, length, insert]) => {
    const from = Math.floor(at * file.text.length);
    return { path: file.path, text: file.text.slice(0, from) + insert + file.text.slice(from + length) };
  });

const anyOrder = fc.shuffledSubarray([...sample.keys()], {
  minLength: sample.length,
  maxLength: sample.length,
});

function replaced(file: SourceFile): readonly SourceFile[] {
  return sample.map((other) => (other.path === file.path ? file : other));
}

describe('compile', () => {
  test('answers any text in every kind of file with diagnostics inside that text, and never throws', () => {
    const path = fc.constantFrom(
      'site.yaml',
      'departments.yaml',
      'p/plan.yaml',
      'p/01-a.yaml',
      'p/00-a.mdx',
      'x.yaml',
    );
    fc.assert(
      fc.property(path, chaos, (name, text) => {
        const { diagnostics } = compile([{ path: name, text }]);
        const lines = text.split('\n').length;
        for (const { range } of diagnostics) {
          expect(range.start.line).toBeGreaterThanOrEqual(1);
          expect(range.end.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('answers any disturbance of the sample city', () => {
    fc.assert(
      fc.property(mutated, (file) => {
        const { diagnostics } = compile(replaced(file));
        for (const { message, help } of diagnostics)
          expect(`${message}${help}`).not.toMatch(/undefined|\[object|NaN/u);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('gives the same report whatever the order of the files', () => {
    fc.assert(
      fc.property(mutated, anyOrder, (file, order) => {
        const files = replaced(file);
        const shuffled = order.flatMap((i) => files[i] ?? []);
        expect(compile(shuffled).diagnostics).toEqual(compile(files).diagnostics);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

test('the place of every plain scalar slices to its own text', () => {
  const visit = (node: SourceNode | null, text: string): void => {
    if (!node) return;
    if (node.kind === 'list') node.items.forEach((item) => visit(item, text));
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        visit(key, text);
        visit(value, text);
      }
    } else if (node.style === 'plain') expect(text.slice(node.start, node.end)).toBe(node.text);
    else if (node.style === 'quoted') expect(text.slice(node.start, node.end)).toMatch(/^(["']).*\1$/su);
  };
  for (const file of sample.filter(({ path }) => path.endsWith('.yaml'))) {
    const { root, readable } = readYaml(file, formatKeys);
    expect(readable).toBe(true);
    visit(root, file.text);
  }
});

test('a file grows no slower than its length: deep nesting, long lines, many slips', () => {
  const inputs = [
    '['.repeat(50_000),
    `${'  '.repeat(200)}a: b\n`.repeat(50),
    `分野: ${'あ'.repeat(100_000)}`,
    '"'.repeat(20_000),
    '- 事業名：あ #b\n'.repeat(3000),
    "'\n".repeat(20_000),
    '{ 合計: 1,316, '.repeat(2000),
  ];
  for (const text of inputs)
    expect(
      compile([
        { path: 'p/01-a.yaml', text },
        { path: 'p/plan.yaml', text: '計画名: あ\n' },
      ]).diagnostics.length,
    ).toBeGreaterThanOrEqual(0);
}, 15_000);
