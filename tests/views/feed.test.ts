import { describe, expect, test } from 'vitest';
import { feed, hasFeed } from '#views/web/feed.ts';
import { edition } from './sample-edition.ts';

const SITE = 'サイト名: 汐見市の計画\n自治体: { 名称: 汐見市 }\n公開先: https://plan.example.jp/keikaku/\n';
const REVISED = `計画名: 実施計画
改定履歴:
  - { 日付: 令和6年4月1日, 種別: 改定, 内容: 事業を足した。, 対象: [j1] }
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: "「<b>&」を改めた。" }
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: もう一つ改めた。 }
`;
const SECTION = '分野: 自治\n事業:\n  - { id: j1, 事業名: 交流 }\n';

function feedOf(plan: string, site = SITE): string | null {
  return feed(edition({ 'site.yaml': site, 'p/plan.yaml': plan, 'p/01-a.yaml': SECTION }, '/keikaku/'));
}

/** The texts of an element, in their order. */
function texts(xml: string | null, name: string): readonly string[] {
  return [...(xml ?? '').matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'gu'))].map(
    ([, text = '']) => text,
  );
}

describe('改定履歴のフィード', () => {
  test('新しい順に、計画に書かれた日付で並ぶ', () => {
    const xml = feedOf(REVISED);
    expect(texts(xml, 'updated')).toEqual([
      '2024-09-01T00:00:00+09:00',
      '2024-09-01T00:00:00+09:00',
      '2024-09-01T00:00:00+09:00',
      '2024-04-01T00:00:00+09:00',
    ]);
    expect(texts(xml, 'title')).toEqual([
      '汐見市の計画の改定履歴・正誤',
      '実施計画の訂正（令和6年9月1日）',
      '実施計画の訂正（令和6年9月1日）',
      '実施計画の改定（令和6年4月1日）',
    ]);
  });

  test('id は公開先のアドレスで、どれも違い、後から行が増えても変わらない', () => {
    const ids = texts(feedOf(REVISED), 'id');
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^https:\/\/plan\.example\.jp\/keikaku\//u);
    const later = feedOf(`${REVISED}  - { 日付: 令和7年1月1日, 種別: 改定, 内容: さらに足した。 }\n`);
    expect(texts(later, 'id')).toEqual(expect.arrayContaining([...ids]));
  });

  test('記号のある文も、書かれたままに届く', () => {
    expect(feedOf(REVISED)).toContain('「&lt;b&gt;&amp;」を改めた。');
  });

  test('日付のない行は、発行日の日付をもつ', () => {
    const xml = feedOf(
      '計画名: 実施計画\n発行: { 発行日: 令和6年10月1日 }\n改定履歴:\n  - { 日付: 令和6年秋, 種別: 訂正, 内容: 改めた。 }\n',
    );
    expect(texts(xml, 'updated')).toEqual(['2024-10-01T00:00:00+09:00', '2024-10-01T00:00:00+09:00']);
  });

  test('改定がなくても、発行日があれば、空のフィードがある', () => {
    const xml = feedOf('計画名: 実施計画\n発行: { 発行日: 令和6年10月1日 }\n');
    expect(texts(xml, 'updated')).toEqual(['2024-10-01T00:00:00+09:00']);
    expect(xml).not.toContain('<entry>');
  });

  test.each([
    ['日付がどこにもなければ', '計画名: 実施計画\n', SITE],
    ['公開先が分からなければ', REVISED, 'サイト名: 汐見市の計画\n'],
  ])('%s、フィードも、そこへのリンクもない', (_why, plan, site) => {
    expect(feedOf(plan, site)).toBeNull();
    expect(hasFeed(edition({ 'site.yaml': site, 'p/plan.yaml': plan, 'p/01-a.yaml': SECTION }))).toBe(false);
  });
});
