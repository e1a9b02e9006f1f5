import { describe, expect, test } from 'vitest';
import { lineChart } from '#views/charts/line-chart.ts';
import type { ChartValue } from '#views/charts/line-chart.ts';
import { indicatorsPage } from '#views/indicators/indicators-page.ts';
import { sectionPage } from '#views/section/section-page.ts';
import { edition, planOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 計画\n時点: 令和8年3月31日\n用語: { 指標: 成果指標, 目標値: めざす値 }\n',
  'p/01-a.yaml': `番号: 1
柱: 自治
指標:
  - { id: kanyu, 名称: 加入率, 単位: "%", 目指す方向: 増加, 基準値: { R4: 68.4 }, 目標値: { R7: 70 }, 実績値: { R5: 68.0, R6: 69.9 } }
  - { 名称: 水質, 目指す方向: 維持, 基準値: { R4: 水質AA }, 目標値: { R7: 水質AA }, 実績値: { R7: 水質A } }
事業:
  - id: j1
    事業名: 広聴
    指標:
      - { 名称: 地区の数, 目指す方向: 維持, 目標値: { R6: 16 }, 実績値: { R7: 16 } }
`,
  'p/02-b.yaml': '番号: 2\n柱: 交流\n指標:\n  - { 再掲: kanyu }\n',
});
const page = indicatorsPage(planOf(sample), sample);
const sheets = page.parts.flatMap(({ indicators }) => indicators);

describe('指標のページ', () => {
  test('計画の言葉で題し、柱の順に並べ、対象への道をもつ', () => {
    expect(page.title).toBe('成果指標');
    expect(page.parts.map(({ title }) => title)).toEqual(['柱1 自治', '柱2 交流']);
    expect(sheets.map(({ facts }) => facts[0])).toMatchObject([
      { text: '自治', href: '/p/01-a/' },
      { text: '自治', href: '/p/01-a/' },
      { text: '広聴', href: '/p/01-a/#j1' },
      { text: '交流', href: '/p/02-b/' },
    ]);
  });

  test('再掲は一度だけ数え、どの指標も必ずどれか一つに数える', () => {
    const counts = Object.fromEntries(
      page.summary.rows.map(({ verdict, count }) => [verdict.verdict, count]),
    );
    expect(counts).toEqual({ reached: 1, nearer: 1, unmoved: 0, farther: 0, differs: 0, unknown: 1 });
    expect(page.summary.total).toBe(3);
    expect(page.summary.note).toContain('再掲の1件');
  });

  test('目標の年度が来たか、来たのに実績がないかを言う', () => {
    expect(sheets[0]?.newest).toBe('令和6年度の実績値 69.9%（目標年度の令和7年度の実績値は記載なし）');
    expect(sheets[2]?.newest).toBe('令和7年度の実績値 16（目標年度の実績）');
  });

  test('百分率の差はポイントで、計算できないものは理由を言う', () => {
    expect(sheets[0]).toMatchObject({ rate: '達成率 93%', remarks: ['めざす値まであと0.1ポイント'] });
    expect(sheets[1]?.remarks).toEqual(['めざす値「水質AA」が数ではないため、達成率を計算していません。']);
  });

  test('柱のページの表は、どの行も、ここにあるその指標へ導く', () => {
    const rows = planOf(sample).sections.flatMap(
      (section) => sectionPage(section, sample).indicators?.body.rows ?? [],
    );
    expect(rows.map(({ href }) => href)).toEqual(
      sheets.map(({ anchor }) => `${sample.at.view('p', 'indicators')}#${anchor}`),
    );
  });

  test('所管課は、旧名称でも、その課のページへ導く', () => {
    const named = edition({
      'departments.yaml': '- { 名称: 企画課, 旧名称: [政策課] }\n',
      'p/plan.yaml': '計画名: 計画\n',
      'p/01-a.yaml': '柱: 自治\n指標:\n  - { 名称: 加入率, 所管課: 政策課, 目標値: { R7: 70 } }\n',
    });
    expect(indicatorsPage(planOf(named), named).parts[0]?.indicators[0]?.departments?.names).toEqual([
      { written: '政策課', present: '企画課', href: named.at.department('企画課') },
    ]);
  });

  test('再掲は元の値を示し、印と元への道をもつ', () => {
    expect(sheets[3]).toMatchObject({
      rate: '達成率 93%',
      relisting: { original: { href: '/p/01-a/#kanyu' } },
    });
  });

  test('場所の名前は、ページの中で一つずつである', () => {
    const anchors = [...page.contents.entries, ...sheets].map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('言葉の値は線にせず、表だけに置く', () => {
    expect(sheets[1]?.chart).toBeNull();
    expect(sheets[1]?.table.rows.map(({ text }) => text)).toEqual(['水質AA', '水質A', '水質AA']);
  });
});

describe('折れ線の図', () => {
  const head = { title: '', description: '', legend: [] };
  const value = (year: number, number: number | null, kind: ChartValue['kind'] = 'actual'): ChartValue => ({
    ...{ kind, year, number, text: String(number) },
  });

  test('値のない年度をまたいで線を引かない', () => {
    const chart = lineChart(head, [value(2022, 1), value(2023, null), value(2024, 3), value(2025, 4)]);
    expect(chart?.points).toHaveLength(3);
    expect(chart?.lines).toHaveLength(1);
  });

  test('大きい値ほど高く、後の年度ほど右にある', () => {
    const chart = lineChart(head, [value(2022, -5), value(2024, 7), value(2025, 0)]);
    const [low, high, middle] = chart?.points ?? [];
    expect([low, middle, high].map((point) => point?.y)).toEqual(
      [low, middle, high].map((point) => point?.y).sort((a, b) => Number(b) - Number(a)),
    );
    expect(chart?.points.map(({ x }) => x)).toEqual([9, 63.67, 91]);
  });

  test('値がすべて同じでも、年度が一つでも描ける', () => {
    const same = lineChart(head, [value(2022, 16, 'baseline'), value(2023, 16), value(2023, 16, 'target')]);
    expect(new Set(same?.points.map(({ y }) => y)).size).toBe(1);
    expect(lineChart(head, [value(2023, 3), value(2023, 4, 'target')])?.points.map(({ x }) => x)).toEqual([
      50, 50,
    ]);
    expect(lineChart(head, [value(2023, 4, 'target'), value(2025, 5, 'target')])).toBeNull();
  });

  test('年度が多ければ、文字は間引き、最初と最後は残す', () => {
    const many = Array.from({ length: 25 }, (_, i) => value(2001 + i, i));
    const chart = lineChart(head, many);
    expect(chart?.years.length).toBeLessThanOrEqual(7);
    expect([chart?.years[0]?.text, chart?.years.at(-1)?.text]).toEqual(['平成13', '令和7']);
  });
});
