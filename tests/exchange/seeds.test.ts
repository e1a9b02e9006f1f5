import { describe, expect, test } from 'vitest';
import { importDocument } from '#exchange/document/import-document.ts';
import type { ImportedPlan } from '#exchange/document/import-document.ts';
import { asText, checked, dishonesties, seed, valueAt } from './imported.ts';

const PLAN = '000_f3ed86b69024d7b1';
const PROGRESS = '003_11c33b543c82b328';
const planText = seed(`${PLAN}.txt`);
const progressText = seed(`${PROGRESS}.txt`);
if (planText === null || progressText === null)
  test.skip('実物の文書（../shared/seeds）がないので、その検査は飛ばす', () => undefined);

describe.skipIf(planText === null)('実物: 実施計画の一分野', () => {
  const text = planText ?? '';
  const plan = importDocument(text, { fileName: PLAN });

  test('一字も失われず、保たれた文字は書かれた値と等しい', () => {
    expectAccounted(text, plan);
  });

  test('考え方4、事業11、そのうち重点1、所管課8', () => {
    expect(plan.counts).toMatchObject({
      sections: 1,
      principles: 4,
      projects: 11,
      priorities: 1,
      measures: 0,
    });
    expect(plan.departments.map(({ name }) => name)).toEqual([
      '議会総務課',
      '議事調査課',
      '地域共生課',
      '広報課',
      '総務課',
      '地域のつながり課',
      '選挙管理委員会事務局',
      '福祉総務課',
    ]);
  });

  test('重点事業の個票は、表の同じ事業と一つになる', () => {
    const at = (...path: (string | number)[]) =>
      valueAt(plan, { file: '01-section.yaml', path: ['事業', 8, ...path] });
    expect(at('id')).toBe('j109');
    expect(at('事業CD')).toBe('0-1-1-1');
    expect(at('推計事業費')).toBe('55');
    expect([0, 1, 2].map((step) => at('重点', '事業工程', step, '年度'))).toEqual(
      Array.from({ length: 3 }, () => '令和5年度〜令和7年度'),
    );
  });

  test('分野の合計、SDGs、単位、導かれた計画期間', () => {
    const section = (...path: string[]) => valueAt(plan, { file: '01-section.yaml', path });
    expect([section('番号'), section('分野'), section('推計事業費')]).toEqual(['(1)', '市民自治', '1316']);
    expect(String(section('SDGs', 'ターゲット'))).toContain('16.6');
    const cover = (key: string) => valueAt(plan, { file: 'plan.yaml', path: [key] });
    expect([cover('金額の単位'), cover('計画期間'), cover('計画名')]).toEqual([
      '百万円',
      '令和5年度〜令和7年度',
      PLAN,
    ]);
    expect(plan.slug).toBe('plan-000');
  });
});

describe.skipIf(progressText === null)('実物: 取組状況', () => {
  const text = progressText ?? '';
  const plan = importDocument(text, { fileName: PROGRESS, year: '令和4年度' });

  test('一字も失われず、保たれた文字は書かれた値と等しい', () => {
    expectAccounted(text, plan);
  });

  test('5柱、区分2、施策41、印刷された取組状況53行、検討中5のほかに状態はない', () => {
    expect(plan.counts).toMatchObject({ sections: 5, groups: 2, measures: 41, statusLines: 53, states: 5 });
    expect(asText(plan).match(/(?:状態|令和4年度): (?:未着手|実施中|遅延|完了|中止)/gu)).toBeNull();
  });

  test('再掲9件は正しい元を指し、言い換えの3件だけが要確認になる', () => {
    expect(plan.relistings.filter(({ equal }) => equal)).toHaveLength(6);
    expect(plan.unresolved).toEqual([]);
    const written = asText(plan);
    expect(Array.from(written.matchAll(/再掲: ([a-z]\S*)/gu), (match) => match[1])).toEqual([
      's103/a',
      's204',
      's103/a',
      's401/a',
      's207/a',
      's106/a',
      's201',
      's201',
      's407/a',
    ]);
    expect(written.match(/要確認: true/gu)).toHaveLength(3);
  });

  test('書かれる取組状況は50行で、再掲の施策の3行は元から来る', () => {
    const { content } = checked([plan]);
    const written = content.plans.flatMap(({ items }) => items).flatMap(({ entity }) => entity.statuses);
    const lines = written.reduce((sum, status) => sum + status.lines.length + (status.state ? 1 : 0), 0);
    expect(lines).toBe(50);
  });

  test('年度を言わなければ年度なしで書き、尋ねる', () => {
    const yearless = importDocument(text, { fileName: PROGRESS });
    expect(asText(yearless)).not.toContain('令和4年度:\n');
    expect(yearless.questions.some(({ message }) => message.includes('--year'))).toBe(true);
    expect(checked([yearless]).summary.errors).toBe(0);
  });
});

test.skipIf(planText === null || progressText === null)(
  '二つを取り込んだ内容に誤りはなく、注意は要確認3、同じ文1、「。」の落ちた文1、助詞の違う文1だけ',
  () => {
    const plans = [
      importDocument(planText ?? '', { fileName: PLAN, year: '令和4年度' }),
      importDocument(progressText ?? '', { fileName: PROGRESS, year: '令和4年度' }),
    ];
    const { diagnostics, summary } = checked(plans);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'P304',
      'P305',
      'P504',
      'P509',
      'P509',
      'P509',
    ]);
    expect(summary).toMatchObject({ errors: 0, items: 52, relistings: 9 });
  },
);

function expectAccounted(text: string, plan: ImportedPlan): void {
  expect(plan.spans.map((span) => text.slice(span.start, span.end)).join('')).toBe(text);
  expect(plan.unplaced).toEqual([]);
  expect(dishonesties(text, plan)).toEqual([]);
}
