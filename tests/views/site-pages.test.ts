import { describe, expect, test } from 'vitest';
import { TABLES } from '#exchange/open-data/tables.ts';
import { dataPage } from '#views/data/data-page.ts';
import { guidePage } from '#views/guide/guide-page.ts';
import { homePage } from '#views/home/home-page.ts';
import { edition } from './sample-edition.ts';

const departments = '- 名称: 総務課\n- { 名称: 広報課, 旧名称: [広聴課] }\n- 名称: 会計課\n';
const sample = edition(
  {
    'site.yaml': 'サイト名: 市の計画\n自治体: { 名称: 汐見市 }\n利用条件: CC BY 4.0\n',
    'departments.yaml': departments,
    'p/plan.yaml': `計画名: 甲計画
計画期間: 令和5年度〜令和6年度
時点: 令和6年3月31日
状態の語: { 継続実施: 実施中 }
再掲の印: 【再掲】
改定履歴:
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: 数を改めた。 }
  - { 日付: 令和5年4月1日, 種別: 改定, 内容: 一つ加えた。 }
`,
    'p/01-a.yaml': `番号: 1
柱: 自治
取組施策:
  - { id: s101, 施策: 防災訓練を開く, 所管課: 広聴課, 取組状況: { 令和5年度: 継続実施 } }
  - { id: s102, 再掲: s101 }
`,
    'q/plan.yaml': `計画名: 乙計画
金額の単位: 千円
改定履歴:
  - { 日付: 令和6年4月1日, 種別: 改定, 内容: 図を差し替えた。 }
`,
    'q/01-b.yaml': '分野: 交流\n事業:\n  - { id: j1, 事業名: 国際交流事業, 推計事業費: 10 }\n',
  },
  '/plans',
);

describe('ホーム', () => {
  const home = homePage(sample);

  test('計画を横断して、新しい改定と訂正から並べる', () => {
    expect(home.revisions.map(({ text }) => text)).toEqual([
      '数を改めた。',
      '図を差し替えた。',
      '一つ加えた。',
    ]);
    expect(home.revisions[1]?.link).toMatchObject({
      text: '乙計画',
      href: expect.stringMatching(/^\/plans\/revisions\/#q_/u) as string,
    });
  });

  test('所管課は、受け持ちのあるものだけを、今の名称で示す', () => {
    expect(home.departments.map(({ text }) => text)).toEqual(['広報課']);
  });

  test('検索の例は、どれも検索のページへ導く', () => {
    expect(home.examples.length).toBeGreaterThan(0);
    for (const { text, href } of home.examples)
      expect(href).toBe(`/plans/search/?q=${encodeURIComponent(text)}`);
  });

  test('年度は、計画ごとに、書かれたことのある年度だけを示す', () => {
    expect(home.years).toMatchObject([
      { plan: '甲計画', years: [{ text: '令和5年度', href: '/plans/p/years/2023/' }] },
    ]);
  });
});

describe('計画の見方', () => {
  const { parts, contents } = guidePage(sample);
  const part = (anchor: string) => parts.find((one) => one.anchor === anchor);

  test('目次は、どの部分にも導く', () => {
    expect(contents.entries.map(({ anchor }) => anchor)).toEqual(parts.map(({ anchor }) => anchor));
  });

  test('再掲の例と数は、このサイトの計画から取る', () => {
    expect(part('Relistings')?.table?.rows).toEqual([
      ['甲計画', '【再掲】', '2', '1', '1'],
      ['乙計画', '《再掲》', '1', '0', '1'],
    ]);
    expect(part('Relistings')?.ways).toEqual([
      { text: '例：柱1②は、柱1①の再掲です', href: '/plans/p/01-a/#s102' },
    ]);
  });

  test('状態は、取組状況のある計画の言葉で説明する', () => {
    expect(part('States')?.table?.heads).toEqual(['標準の状態', '意味', '「甲計画」の言葉']);
    expect(part('States')?.table?.rows[2]).toEqual(['実施中', '行っている', '継続実施']);
  });

  test('書かれていない単位や時点は、記載なしとする', () => {
    expect(part('Money')?.table?.rows).toEqual([
      ['甲計画', '記載なし', '記載なし'],
      ['乙計画', '千円', '記載なし'],
    ]);
  });

  test('独自の言葉をもつ計画がなければ、その説明もない', () => {
    expect(part('Words')).toBeUndefined();
  });
});

describe('公開データについて', () => {
  const page = dataPage(sample, TABLES);

  test('ファイルは、中身のあるものだけを計画ごとに挙げる', () => {
    expect(page.plans.map(({ files }) => files.map(({ href }) => href))).toEqual([
      [
        '/plans/data/p.json',
        ...['items', 'departments', 'statuses', 'lines'].map((name) => `/plans/data/p-${name}.csv`),
      ],
      ['/plans/data/q.json', ...['items', 'costs'].map((name) => `/plans/data/q-${name}.csv`)],
    ]);
  });

  test('説明する表は、ファイルがある表だけである', () => {
    expect(page.tables.map(({ title }) => title)).not.toContain('指標');
    expect(page.contents.entries.find(({ anchor }) => anchor === 'Columns')?.within).toHaveLength(5);
  });

  test('出典の書き方を、計画ごとに示す', () => {
    expect(page.credits[0]).toBe('出典：汐見市「甲計画」（CC BY 4.0）');
    expect(page.licence?.address).toContain('/by/4.0/');
  });

  test('知らない利用条件については、何が許されるかを言わない', () => {
    const other = edition({
      'site.yaml': 'サイト名: 市\n利用条件: 市の定めによる',
      'p/plan.yaml': '計画名: 甲',
    });
    expect(dataPage(other, TABLES).licence).toMatchObject({ address: null, allows: [expect.any(String)] });
    const none = edition({ 'p/plan.yaml': '計画名: 甲' });
    expect(dataPage(none, TABLES).licence).toBeNull();
  });
});
