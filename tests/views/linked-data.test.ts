import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '#views/frame.ts';
import { dataset, linkedDataText } from '#views/web/linked-data.ts';
import { edition, planOf } from './sample-edition.ts';

const SITE = 'サイト名: 汐見市の計画\n自治体: { 名称: 汐見市 }\n公開先: https://plan.example.jp/keikaku/\n';

function sample(plan: string, site = SITE) {
  return edition({ 'site.yaml': site, 'p/plan.yaml': plan }, '/keikaku/');
}

describe('検索サイトなどに渡す JSON-LD', () => {
  test('どんな文も、script 要素を終わらせず、読み戻せば元のままである', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', '<script', ']]>'),
    );
    fc.assert(
      fc.property(fc.array(text), (words) => {
        const written = linkedDataText({ words });
        expect(written).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(written)).toEqual({ words });
      }),
    );
  });

  test('計画のデータは、年度を日付の範囲で、利用条件をそのアドレスで言う', () => {
    const one = sample(
      '計画名: 実施計画\n計画期間: 令和5年度〜令和7年度\n',
      `${SITE}利用条件: ＣＣ ＢＹ 4.0\n`,
    );
    expect(dataset(planOf(one), one, 'https://plan.example.jp')).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2023-04-01/2026-03-31',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      publisher: { name: '汐見市' },
      distribution: [{ contentUrl: 'https://plan.example.jp/keikaku/data/p.json' }],
    });
  });

  test('終わりの決まらない期間は開いたまま、知らない利用条件は名前のまま、ないものは言わない', () => {
    const one = sample('計画名: 実施計画\n計画期間: 令和5年度〜\n', `${SITE}利用条件: 市の規約\n`);
    expect(dataset(planOf(one), one, '')).toMatchObject({
      temporalCoverage: '2023-04-01/..',
      license: { '@type': 'CreativeWork', name: '市の規約' },
    });
    const bare = sample('計画名: 実施計画\n', 'サイト名: 計画\n');
    const unknown = ['license', 'publisher', 'temporalCoverage', 'dateModified'];
    expect(Object.keys(dataset(planOf(bare), bare, '')).filter((key) => unknown.includes(key))).toEqual([]);
  });

  test('公開先が分からなければ、ページは外に向けて何も名乗らない', () => {
    const here = { address: '/keikaku/p/', title: '計画', description: '説明' };
    expect(frame(sample('計画名: 実施計画\n', 'サイト名: 計画\n'), here)).toMatchObject({
      outside: null,
      feed: null,
    });
    expect(frame(sample('計画名: 実施計画\n'), here).outside?.address).toBe(
      'https://plan.example.jp/keikaku/p/',
    );
  });
});
