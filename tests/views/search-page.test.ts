import { describe, expect, test } from 'vitest';
import { kanaRows, NO_READING } from '#views/search/kana-rows.ts';
import { indexPages } from '#views/search/name-index.ts';
import { namesPages, searchPage } from '#views/search/search-page.ts';
import { edition } from './sample-edition.ts';

const FILES = {
  'departments.yaml':
    '- { 名称: 環境課, よみ: かんきょうか }\n- { 名称: 保育課 }\n- { 名称: 出ない課, よみ: でないか }\n',
  'p/plan.yaml': '計画名: 海の計画\n用語: { 事業: 仕事 }\n',
  'p/01-umi.yaml': `分野: 海
番号: (1)
事業:
  - { id: j101, 事業名: 灯台事業, よみ: とうだいじぎょう, 所管課: 環境課 }
  - { id: j102, 事業名: 海岸清掃事業, 所管課: 保育課 }
  - { id: j103, 再掲: j101 }
取組施策:
  - { id: s101, 施策: 海を守る }
`,
};

describe('五十音の索引', () => {
  test('行ごとに辞書の順に並び、濁点と小さい字はその次に見る', () => {
    const names = ['がっこう', 'かき', 'ガキ', 'きゃく', 'きやく', 'Abc', 'ゐど'].map((reading) => ({
      reading,
    }));
    expect(kanaRows(names).map(({ name, names: row }) => [name, row.map(({ reading }) => reading)])).toEqual([
      ['か行', ['かき', 'ガキ', 'がっこう', 'きゃく', 'きやく']],
      ['わ行', ['ゐど']],
      ['その他', ['Abc']],
    ]);
  });

  test('よみのない名は、推し量らずに別に置く', () => {
    expect(kanaRows([{ reading: null }, { reading: ' ' }])).toEqual([
      { name: NO_READING, names: [{ reading: null }, { reading: ' ' }] },
    ]);
  });

  test('所管課・事業・取組施策の索引が、計画のことばで、再掲を除いて並ぶ', () => {
    const { parts, pages } = searchPage(edition(FILES));
    const shown = parts.map(({ title, rows }) => [
      title,
      ...rows.map(
        (row) => `${row.title}：${row.links.map(({ text, href }) => `${text} ${href}`).join('、')}`,
      ),
    ]);
    expect(shown).toEqual([
      [
        '所管課（五十音順）',
        'か行：環境課 /departments/%E7%92%B0%E5%A2%83%E8%AA%B2/',
        '読み未登録：保育課 /departments/%E4%BF%9D%E8%82%B2%E8%AA%B2/',
      ],
      ['仕事（五十音順）', 'た行：灯台事業 /p/01-umi/#j101', '読み未登録：海岸清掃事業 /p/01-umi/#j102'],
      ['取組施策', '分野(1) 海：① 海を守る /p/01-umi/#s101'],
    ]);
    expect(pages).toEqual([]);
  });

  test('項目が多ければ別のページに分かれ、どの項目も一度だけ載る', () => {
    const projects = Array.from(
      { length: 700 },
      (_, i) => `  - { id: j${String(1000 + i)}, 事業名: 事業その${String(i)} }`,
    );
    const large = edition(
      { ...FILES, 'p/02-ooi.yaml': `分野: 多い\n事業:\n${projects.join('\n')}\n` },
      '/plans',
    );
    const { parts, pages } = searchPage(large);
    const names = namesPages(large);
    expect(parts.map(({ title }) => title)).toEqual(['所管課（五十音順）']);
    expect(pages.map(({ href }) => href)).toEqual(names.map(({ frame }) => frame.address));
    expect(pages[0]?.href).toBe('/plans/search/names-1/');
    const links = names.flatMap((page) => page.parts.flatMap(({ rows }) => rows.flatMap((row) => row.links)));
    expect(links).toHaveLength(703);
    expect(new Set(links.map(({ href }) => href)).size).toBe(703);
    for (const page of names) {
      const count = page.parts.flatMap(({ rows }) => rows.flatMap((row) => row.links)).length;
      expect(count).toBeLessThanOrEqual(300);
      expect(page.others).toHaveLength(names.length - 1);
    }
  });

  test('何もなければ、索引は一枚の白紙', () => {
    expect(indexPages([])).toEqual([[]]);
  });
});
