import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, whyNot } from '#views/search/answer.ts';
import { askedIn } from '#views/search/asked.ts';
import { exactWord } from '#views/search/equivalents.ts';
import { indexGrams } from '#views/search/grams.ts';
import { FACTS_FILE, fileIn, shardFile } from '#views/search/index-format.ts';
import type { IndexFacts } from '#views/search/index-format.ts';
import { openIndex } from '#views/search/search-index.ts';
import { indexOf, titlesOf } from './search-index.ts';

const FILES = {
  'departments.yaml': '- { 名称: 環境課, 旧名称: [公害課] }\n- { 名称: 保育課 }\n',
  'p/plan.yaml': '計画名: 海の計画\n計画期間: 令和5年度〜令和7年度\n金額の単位: 百万円\n',
  'p/01-umi.yaml': `分野: 海
SDGs: { ターゲット: [14.1] }
事業:
  - { id: j101, 事業名: 海岸清掃事業, 所管課: 公害課, 事業内容: ごみを拾う。, 推計事業費: 9 }
  - { id: j102, 事業名: 磯の保育事業, 所管課: 保育課, 事業内容: 海で遊ぶ。, 推計事業費: 20, 重点: { 事業目標: 海を知る。 } }
  - { id: j103, 事業名: 灯台事業, 所管課: [環境課, 保育課], 事業内容: 海を照らし、街づくりに生かす。 }
`,
  'p/02-machi.yaml': `柱: まち
取組施策:
  - { id: s201, 施策: 海辺のまちづくりを進める, 所管課: 環境課, 取組状況: { 令和5年度: 実施中, 令和6年度: 遅延 } }
  - { id: s202, 再掲: s201 }
  - { id: s203, 再掲: s201, 所管課: 保育課 }
`,
};

const index = await indexOf(FILES);

async function ask(address: string) {
  const answer = await answerTo(index, askedIn(new URLSearchParams(address)));
  const titles = await titlesOf(
    index,
    answer.results.map(({ hit }) => hit.record),
  );
  return { ...answer, titles };
}

async function countOf(address: string, facet: string, key: string): Promise<number | undefined> {
  const { facets } = await ask(address);
  return facets.find(({ name }) => name === facet)?.values.find((value) => value.key === key)?.count;
}

describe('見つける', () => {
  test('どんな文のどんな一部でも、含む記録を過不足なく見つける', async () => {
    const letter = fc.constantFrom('海', '岸', '清', '掃', 'A', '1', '、', '😀');
    const text = fc.string({ unit: letter, maxLength: 12 });
    const records = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const query = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(records, query, async (texts, word) => {
        const folded = texts.map((own) => own.map((one) => one.toLowerCase()));
        const { shards, lengths, titles } = indexGrams(folded);
        const facts: Partial<IndexFacts> = { version: '1', shards: shards.length, lengths, titles };
        const files = new Map<string, unknown>(
          shards.map((places, i) => [fileIn('1', shardFile(i)), places]),
        );
        files.set(FACTS_FILE, facts);
        const small = await openIndex((name) => Promise.resolve(files.get(name)));
        const { hits } = await small.find([exactWord(word)]);
        const truth = folded.flatMap((own, i) =>
          own.some((one) => one.includes(word.toLowerCase())) ? [i] : [],
        );
        expect(hits.map(({ record }) => record).sort((a, b) => a - b)).toEqual(truth);
      }),
    );
  });

  test('題名に含むものを先に示す', async () => {
    const { titles } = await ask('q=海');
    expect(titles).toEqual([
      ...['海の計画', '海', '海岸清掃事業', '① 海辺のまちづくりを進める'],
      ...['磯の保育事業', '灯台事業'],
    ]);
  });

  test('二つのことばは、どちらも含むものだけを示す', async () => {
    expect((await ask('q=海 照らし')).titles).toEqual(['灯台事業']);
  });

  test('金額の大きい順では、金額の書かれていないものが後になる', async () => {
    expect((await ask('q=事業&sort=amount')).titles).toEqual(['磯の保育事業', '海岸清掃事業', '灯台事業']);
  });

  test('示す前に、記録そのものの文で確かめる', async () => {
    await expect(index.show(1, [exactWord('宇宙')])).rejects.toThrow('record 1');
  });
});

describe('言い換え', () => {
  test('言い換えで見つけたときだけ、どれを使ったかを言う', async () => {
    const { titles, used } = await ask('q=街づくり');
    expect(titles).toEqual(['① 海辺のまちづくりを進める', '灯台事業']);
    expect(used).toEqual([{ word: '街づくり', others: ['まちづくり'] }]);
    expect((await ask('q=灯台')).used).toEqual([]);
  });

  test('書いたとおりのことばだけを探せる', async () => {
    const { titles, used, hasOthers } = await ask('q=街づくり&exact=1');
    expect([titles, used, hasOthers]).toEqual([['灯台事業'], [], true]);
  });
});

test('標準の状態で探せば、計画が使う言葉で書かれたものも見つかる', async () => {
  const renamed = await indexOf({
    ...FILES,
    'p/plan.yaml': `${FILES['p/plan.yaml']}状態の語: { 一部遅れ: 遅延 }\n`,
    'p/02-machi.yaml': FILES['p/02-machi.yaml'].replace('遅延', '一部遅れ'),
  });
  const { results, used } = await answerTo(renamed, askedIn(new URLSearchParams('q=遅延')));
  expect(results).toHaveLength(1);
  expect(used).toEqual([{ word: '遅延', others: ['一部遅れ'] }]);
});

describe('絞り込み', () => {
  test('どの値の件数も、その値を選んだときの件数と同じ', async () => {
    for (const query of ['q=海', 'q=事業', 'q=まち', 'department=環境課', 'q=海&mark=再掲']) {
      const { facets, asked } = await ask(query);
      for (const { name, values } of facets) {
        for (const { key, count } of values) {
          const choices = new Map(asked.choices).set(name, new Set([key]));
          const alone = await answerTo(index, { ...asked, choices });
          expect([query, key, alone.results.length]).toEqual([query, key, count]);
        }
      }
    }
  });

  test('同じ条件の中はどれか、違う条件の間はすべて', async () => {
    expect((await ask('q=事業&department=環境課&department=保育課')).titles).toHaveLength(3);
    expect((await ask('q=事業&department=保育課&mark=重点事業')).titles).toEqual(['磯の保育事業']);
  });

  test('旧名称で書かれたものは、今の所管課に数える', async () => {
    expect(await countOf('q=海岸', 'department', '環境課')).toBe(1);
  });

  test('状態は最も新しい年度のもの、年度は書かれているもののすべて', async () => {
    expect(await countOf('q=海辺', 'state', '遅延')).toBe(1);
    expect(await countOf('q=海辺', 'state', '実施中')).toBeUndefined();
    expect(await countOf('q=海辺', 'year', '2023')).toBe(1);
  });

  test('SDGsのゴールは、分野のものが事業にも及ぶ', async () => {
    expect(await countOf('q=事業', 'goal', '14')).toBe(3);
  });

  test('ことばがなくても、条件だけで探せる', async () => {
    expect((await ask('state=遅延')).titles).toEqual(['① 海辺のまちづくりを進める']);
    expect(whyNot(askedIn(new URLSearchParams('q=《》&state=遅延')))).toBe('no letters');
    expect(whyNot(askedIn(new URLSearchParams('')))).toBe('nothing asked');
  });
});

describe('再掲', () => {
  test('元と再掲は一つの結果になり、件数に二度入らない', async () => {
    const { results, listings } = await ask('q=海辺');
    expect([results.length, listings]).toEqual([1, 2]);
    expect(await countOf('q=海辺', 'plan', 'p')).toBe(1);
  });

  test('元が条件に合わなければ、再掲のほうを示す', async () => {
    const { titles, listings } = await ask('q=海辺&department=保育課');
    expect([titles, listings]).toEqual([['③ 海辺のまちづくりを進める'], 0]);
  });
});

describe('見つからないとき', () => {
  test('語のうち、見つかる一番長い初めと終わりを勧める', async () => {
    expect((await ask('q=灯台見学')).instead).toEqual([{ query: '灯台', count: 1 }]);
  });

  test('条件のために見つからないなら、別のことばは勧めない', async () => {
    const { results, instead } = await ask('q=灯台&mark=再掲');
    expect([results, instead]).toEqual([[], []]);
  });

  test('語が幾つかあれば、一つずつで見つかるものを勧める', async () => {
    expect((await ask('q=灯台 宇宙')).instead).toEqual([{ query: '灯台', count: 1 }]);
  });
});
