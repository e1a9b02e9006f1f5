import { expect, test } from 'vitest';
import { relistingProps } from '#views/relistings/relistings.ts';
import { relistingsPage } from '#views/relistings/relistings-page.ts';
import type { ListingProps } from '#views/relistings/relistings-page.ts';
import { edition, itemOf, planOf } from './sample-edition.ts';

const sample = edition({
  'p/plan.yaml': '計画名: 推進計画\n用語: { 取組状況: 取組状況等 }\n',
  'p/01-a.yaml': `番号: 1
柱: 土台
取組施策:
  - id: s101
    施策: 窓口を開く
    取組状況:
      令和4年度:
        - { id: a, 文: 窓口を3か所に開いた。 }
        - { id: b, 文: 案内を配った。 }
`,
  'p/02-b.yaml': `番号: 2
柱: 仕組み
取組施策:
  - id: s201
    再掲: s101
    取組状況: { 令和4年度: 実施中 }
  - id: s202
    施策: まとめる
    取組状況:
      令和4年度:
        - { 再掲: s101/a, 文: 相談の窓口を開いた。, 元の文: 窓口を3か所に開いた。 }
        - { 再掲: s101/b, 要確認: true }
  - id: s203
    施策: 報せる
    取組状況: { 令和4年度: { 再掲: s101 } }
`,
  'q/plan.yaml': '計画名: 別の計画\n',
  'q/01-a.yaml': '番号: 1\n柱: 別\n取組施策:\n  - { id: s1, 再掲: "p:s101" }\n',
});
const plan = planOf(sample);
const page = relistingsPage(plan, sample);
const listings = page.sections.flatMap(({ originals }) => originals.flatMap((one) => one.listings));

function at(anchor: string): ListingProps {
  const found = listings.find((one) => one.anchor === anchor);
  if (!found) throw new Error(anchor);
  return found;
}

test('元のものは紙の順に一度ずつ、その文とともに現れる', () => {
  expect(page.sections.map(({ title }) => title)).toEqual(['柱1 土台']);
  expect(page.sections[0]?.originals.map(({ link, words }) => [link.href, words])).toEqual([
    ['/p/01-a/#s101', '窓口を開く'],
    ['/p/01-a/#s101_2022_a', '窓口を3か所に開いた。'],
    ['/p/01-a/#s101_2022_b', '案内を配った。'],
    ['/p/01-a/#s101_2022', '窓口を3か所に開いた。　案内を配った。'],
  ]);
});

test('何が再掲されたかを、計画の言葉で言い分ける', () => {
  expect(at('s201').what).toBe('取組施策全体');
  expect(at('s202_2022_1').what).toBe('取組状況等の行');
  expect(at('s203_2022').what).toBe('取組状況等の欄');
});

test('文言を改めたものは、元の文との違いを示し、そのままのものは示さない', () => {
  const { segments } = at('s202_2022_1');
  const read = (kind: string): string =>
    (segments ?? []).flatMap((one) => (one.kind === 'same' || one.kind === kind ? one.text : [])).join('');
  expect(read('removed')).toBe('窓口を3か所に開いた。');
  expect(read('added')).toBe('相談の窓口を開いた。');
  expect(page.marks).toEqual({ added: true, removed: true });
  expect(at('s202_2022_2').segments).toBeNull();
  expect(at('s203_2022').segments).toBeNull();
});

test('確認されていない再掲だけに、印が付く', () => {
  expect(listings.filter(({ unconfirmed }) => unconfirmed).map(({ anchor }) => anchor)).toEqual([
    's202_2022_2',
  ]);
});

test('延べと実質に続けて、再掲の数を種類ごとに示す', () => {
  expect(page.counts).toEqual([
    { label: '取組施策', text: '延べ4件（再掲1件を含む）・実質3件' },
    { label: '再掲（取組施策全体）', text: '1件' },
    { label: '再掲（取組状況等の行）', text: '2件' },
    { label: '再掲（取組状況等の欄）', text: '1件' },
  ]);
});

test('計画をまたぐ再掲は、どちらの計画のページにも現れ、場所は再掲した計画のページにだけある', () => {
  const elsewhere = listings.filter(({ anchor }) => anchor === null);
  expect(elsewhere.map(({ link }) => link)).toEqual([{ text: '「別の計画」柱1①', href: '/q/01-a/#s1' }]);
  const other = sample.content.plans.find(({ slug }) => slug === 'q');
  const [section, ...rest] = other ? relistingsPage(other, sample).sections : [];
  expect(rest).toEqual([]);
  expect(section).toMatchObject({
    title: '「推進計画」柱1 土台',
    originals: [{ link: { text: '「推進計画」柱1①' }, listings: [{ anchor: 's1' }] }],
  });
});

test('柱のページの再掲は、再掲のページのその場所へ導く', () => {
  const line = itemOf(sample, 's202').statuses[0]?.lines[0]?.relisting;
  expect(line && relistingProps(line, sample.at)).toMatchObject({
    reworded: true,
    entry: '/p/relistings/#s202_2022_1',
  });
});

test('年度のない取組状況の欄が元のとき、その見出しは施策そのものの見出しと違う', () => {
  const undated = edition({
    'p/plan.yaml': '計画名: 推進計画\n用語: { 取組状況: 取組状況等 }\n',
    'p/01-a.yaml': `番号: 1
柱: 土台
取組施策:
  - { id: s101, 施策: 窓口を開く, 取組状況: 窓口を3か所に開いた。 }
  - { id: s102, 再掲: s101, 取組状況: { 再掲: s101 } }
`,
  });
  const { sections } = relistingsPage(planOf(undated), undated);
  expect(sections.flatMap(({ originals }) => originals.map(({ link, words }) => [link.text, words]))).toEqual(
    [
      ['柱1①', '窓口を開く'],
      ['柱1①の取組状況等', '窓口を3か所に開いた。'],
    ],
  );
});
