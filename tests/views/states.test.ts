import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATES } from '#core/model/terms.ts';
import { gradeCounts, stateCounts } from '#views/progress/state-counts.ts';
import { statesPage } from '#views/progress/states-page.ts';
import '../properties/seed.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'departments.yaml': '- 名称: 企画課\n- 名称: 学校課\n',
  'p/plan.yaml':
    '計画名: 推進計画\n用語: { 取組状況: 取組状況等 }\n状態の語: { 継続: 実施中, 遅れ: 遅延 }\n評価の語: { ◎: 達成, △: 未達成 }\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
取組施策:
  - id: s101
    施策: 窓口を開きます。
    取組状況:
      令和4年度: 検討中
      令和5年度: 検討中
      令和6年度: { 状態: 検討中, 内容: [ 場所を探している。 ] }
  - id: s102
    施策: 案内を配ります。
    取組状況:
      令和5年度: { 状態: 継続, 評価: △ }
      令和6年度: { 状態: 継続, 評価: ◎ }
  - id: s103
    施策: 道を直します。
    取組状況:
      令和6年度: [ 測量を終えた。 ]
  - id: s104
    施策: 橋を架けます。
    所管課: [企画課, 学校課]
    取組状況:
      令和6年度: { 所管課別: { 企画課: 継続, 学校課: 遅れ } }
  - id: s105
    施策: 庭を造ります。
    所管課: [企画課, 学校課]
    取組状況:
      令和6年度: { 所管課別: { 企画課: 継続, 学校課: { 状態: 継続, 内容: [ 苗を植えた。 ] } } }
  - id: s106
    再掲: s102
事業:
  - id: j101
    事業名: 広聴事業
`,
});

function countsAt(year: number): Record<string, number> {
  const { kinds, times } = stateCounts(planOf(sample));
  const found = times.find(({ time }) => time?.year === year);
  return Object.fromEntries(kinds.map(({ label }, i) => [label, found?.counts[i]?.gross ?? 0]));
}

test('状態は計画の言葉で数え、書かれていないことの二つを分け、課で異なるものは一件とする', () => {
  expect(countsAt(2024)).toEqual({
    検討中: 1,
    継続: 3,
    所管課により異なる: 1,
    状態の記載なし: 1,
    取組状況等の記載なし: 0,
  });
  expect(countsAt(2022)).toMatchObject({ 検討中: 1, 継続: 0, 取組状況等の記載なし: 5 });
});

test('取組状況を書かない事業は、記載なしに数えない', () => {
  expect(stateCounts(planOf(sample)).times.map(({ total }) => total.gross)).toEqual([6, 6, 6]);
});

test('再掲は延べにだけ数える', () => {
  const { kinds, times } = stateCounts(planOf(sample));
  const going = kinds.findIndex(({ key }) => key === '実施中');
  expect(times.at(-1)?.counts[going]).toEqual({ gross: 3, net: 2, relisted: 1 });
});

test('評価は、計画の説明の順に意味を添えて数える', () => {
  const { kinds, times } = gradeCounts(planOf(sample));
  expect(kinds.map(({ label }) => label)).toEqual([
    '◎（達成）',
    '△（未達成）',
    '評価の記載なし',
    '取組状況等の記載なし',
  ]);
  expect(times.at(-1)?.counts.map(({ net }) => net)).toEqual([1, 0, 4, 0]);
});

test('どの年度も、状態ごとの件数の和は全体の件数に等しい', () => {
  const status = fc.constantFrom(
    ...STATES,
    '案内を配った。',
    '',
    '{ 所管課別: { 企画課: 実施中, 学校課: 中止 } }',
  );
  const item = fc.record({
    statuses: fc.array(status, { maxLength: 3 }),
    relists: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
      const measures = items.map(({ statuses, relists }, i) => {
        const words = relists && i > 0 ? '再掲: s1' : `施策: 取組${String(i)}を進めます。`;
        const years = statuses.map((text, year) => `      令和${String(year + 4)}年度: ${text}`);
        const written = years.length > 0 ? `\n    取組状況:\n${years.join('\n')}` : '';
        return `  - id: s${String(i + 1)}\n    ${words}\n    所管課: [企画課, 学校課]${written}`;
      });
      const drawn = edition({
        'departments.yaml': '- 名称: 企画課\n- 名称: 学校課\n',
        'p/plan.yaml': '計画名: 推進計画\n',
        'p/01-a.yaml': `番号: 1\n柱: 土台\n取組施策:\n${measures.join('\n')}\n`,
      });
      for (const { total, counts } of stateCounts(planOf(drawn)).times) {
        expect(counts.reduce((sum, { gross }) => sum + gross, 0)).toBe(total.gross);
        expect(counts.reduce((sum, { net }) => sum + net, 0)).toBe(total.net);
      }
    }),
    { numRuns: 60 },
  );
});

test('新しい年度の一覧は、遅れと検討中から始まり、続いている年を言い、一部の課だけのものも見せる', () => {
  const { lists, listHead } = statesPage(planOf(sample), sample);
  expect(listHead.title).toBe('令和6年度の状態別の一覧');
  expect(lists.map(({ title, count }) => `${title} ${count}`)).toEqual([
    '遅れ 一部の所管課だけのもの1件',
    '検討中 1件',
    '所管課により異なる 1件',
    '継続 延べ3件（再掲1件を含む）・実質2件',
    '状態の記載なし 1件',
  ]);
  expect(lists[0]?.lines?.[0]).toMatchObject({ href: '/p/01-a/#s104', facts: ['学校課の分'] });
  expect(lists[1]?.lines?.[0]?.facts).toEqual(['令和4年度から続けて検討中', '場所を探している。']);
  expect(lists[2]?.lines?.[0]?.facts).toContain('学校課：遅れ');
});

test('いくつかの課が同じ状態でも、一つの取組施策は一件と数える', () => {
  const drawn = edition({
    'departments.yaml': '- 名称: 甲課\n- 名称: 乙課\n- 名称: 丙課\n',
    'p/plan.yaml': '計画名: 推進計画\n',
    'p/01-a.yaml': `柱: 土台
取組施策:
  - id: s1
    施策: 橋を架けます。
    所管課: [甲課, 乙課, 丙課]
    取組状況:
      令和6年度: { 所管課別: { 甲課: 遅延, 乙課: { 状態: 遅延, 内容: [ 測った。 ] }, 丙課: 完了 } }
`,
  });
  const [late] = statesPage(planOf(drawn), drawn).lists;
  expect(late).toMatchObject({
    title: '遅延',
    count: '一部の所管課だけのもの1件',
    lines: [{ facts: ['甲課の分', '乙課の分', '測った。'] }],
  });
});

test('図の棒は実質の件数を示し、図と同じ数が表にある', () => {
  const { bars, table } = statesPage(planOf(sample), sample).overview;
  expect(bars.bars.map(({ text }) => text)).toEqual(['5件', '5件', '5件']);
  expect(table.rows.map(({ total }) => total.net)).toEqual([5, 5, 5]);
  expect(table.rows.map(({ href }) => href)).toEqual(['/p/years/2022/', '/p/years/2023/', '/p/years/2024/']);
});
