import { expect, test } from 'vitest';
import { heldFrom } from '#print/short-rows.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, planOf } from '../views/sample-edition.ts';

/** From which row on, by its index, a table of measures with 取組状況 of so many letters holds its rows together. */
function held(letters: readonly number[]): number | null {
  const items = letters.map(
    (count, i) =>
      `  - { id: s${String(i)}, 施策: 施策${String(i)}, 取組状況: { 令和4年度: ${'あ'.repeat(count)} } }\n`,
  );
  const sample = edition({
    'p/plan.yaml': '計画名: 計画\n',
    'p/01-a.yaml': `番号: 1\n柱: 土台\n取組施策:\n${items.join('')}`,
  });
  const [section] = planOf(sample).sections;
  const rows = section && sectionPage(section, sample).measures?.body[0]?.table?.rows;
  if (!rows) throw new Error('no table');
  return heldFrom(rows);
}

test('短い最後の行は、前の行と同じページに置く', () => {
  expect(held([10, 20, 30, 40])).toBe(3);
  expect(held([400, 400, 120, 120])).toBe(3);
});

test('長い行は、離れてよい。離せなければ、行の途中で切れる', () => {
  expect(held([10, 20, 400])).toBe(null);
  expect(held([10, 400, 20])).toBe(null);
  expect(held([400, 20, 30])).toBe(2);
});

test('二行の表は、見出しと共に離れられるよう、つながない', () => {
  expect(held([10, 20])).toBe(null);
});

test('三行の短い表は、初めの行も離さない', () => {
  expect(held([10, 20, 30])).toBe(1);
  expect(held([130, 130, 130])).toBe(2);
});
