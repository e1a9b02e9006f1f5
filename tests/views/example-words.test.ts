import { expect, test } from 'vitest';
import { exampleWords } from '#views/home/example-words.ts';
import { edition } from './sample-edition.ts';

const projects = (...names: string[]): string =>
  names.map((name, i) => `  - { id: j${String(i)}, 事業名: ${name} }\n`).join('');

function words(...sections: string[][]): readonly string[] {
  return exampleWords(
    edition({
      'p/plan.yaml': '計画名: 計画',
      ...Object.fromEntries(
        sections.map((names, i) => [
          `p/0${String(i)}-a.yaml`,
          `分野: 分野${String(i)}\n事業:\n${projects(...names).replaceAll('id: j', `id: j${String(i)}`)}`,
        ]),
      ),
    }).content,
  );
}

test('例は、題名に実際にある言葉から、どの分野からも選ぶ', () => {
  expect(words(['津波避難対策事業', '消防力整備事業'], ['通学路安全対策事業', '図書館の運営'])).toEqual([
    '津波避難',
    '通学路安全',
    '消防力',
    '図書館',
  ]);
});

test('事業や推進のような、何についてかを言わない言葉は選ばない', () => {
  expect(words(['推進事業', '整備'])).toEqual([]);
});

test('一方が他方を含む言葉は、並べない', () => {
  expect(words(['図書館運営'], ['図書館']).length).toBe(1);
});
