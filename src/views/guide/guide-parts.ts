import type { Item } from '#core/link/linked.ts';
import type { Edition } from '../edition.ts';
import type { GuidePart } from './guide-part.ts';
import { blankPart, moneyPart, relistingPart, statePart, yearPart } from './guide-values.ts';
import { planWays } from '../plan-ways.ts';
import { itemName, planName } from '../words.ts';
import type { Link } from '../words.ts';

/** 計画の見方 in its parts; what no plan of the site needs is left out. */
export function guideParts(edition: Edition): readonly GuidePart[] {
  return [
    waysPart(edition),
    relistingPart(edition),
    blankPart(),
    statePart(edition),
    moneyPart(edition),
    yearPart(edition),
    numberPart(edition),
    wordPart(edition),
    searchPart(edition),
    { anchor: 'Print', title: '印刷する', texts: PRINT },
    {
      anchor: 'Data',
      title: 'データを使う',
      texts: ['計画に書かれていることは、表計算ソフトやプログラムで読める形でも公開しています。'],
      ways: [{ text: '公開データについて', href: edition.at.openData }],
    },
  ].filter((part) => part !== null);
}

const PRINT = [
  'どのページも、ブラウザーの印刷でそのまま紙にできます。メニューや検索の欄は印刷されません。',
  '横に長い表は、用紙を横向きにすると読みやすくなります。',
];

function waysPart({ content, at }: Edition): GuidePart {
  const ways = Map.groupBy(
    content.plans.flatMap((plan) => planWays(plan, at)),
    ({ view }) => view,
  );
  return {
    anchor: 'Ways',
    title: '計画の開き方',
    texts: [
      '計画は、分野や柱ごとのページに分かれています。そのほか、知りたいことに合わせて次の見方を選べます。どの見方からも、元の事業や施策の場所へ進めます。',
    ],
    terms: [...ways.values()].map((same) => ({
      term: [...new Set(same.map(({ text }) => text))].join('、'),
      text: same[0]?.answers ?? '',
    })),
    ways: content.plans.map((plan) => ({ text: planName(plan), href: at.plan(plan.slug) })),
  };
}

function numberPart({ content, at }: Edition): GuidePart {
  const items = content.plans.flatMap((plan) => plan.items.find(({ id }) => id !== null) ?? []);
  const example = (item: Item): Link => ({
    text: `例：${itemName(item)}の場所（ID は ${item.id ?? ''}）`,
    href: at.item(item),
  });
  return {
    anchor: 'Numbers',
    title: '番号と ID、引用のしかた',
    texts: [
      '柱や分野の番号と、①②などの番号は、印刷された計画のものです。計画が改まると変わることがあります。',
      '事業と施策には、そのほかに、変わることのない ID があります。ID を含むアドレスは、公開した後もずっと同じ場所を指します。引用するときは、このアドレスをお使いください。事業や施策だけでなく、取組状況の年度ごとの欄にもアドレスがあります。',
    ],
    ways: items.map(example),
  };
}

function wordPart({ content }: Edition): GuidePart | null {
  const rows = content.plans.flatMap((plan) =>
    [...(plan.plan.cover?.words ?? [])].map(([word, own]) => [own, word, planName(plan)]),
  );
  if (rows.length === 0) return null;
  return {
    anchor: 'Words',
    title: '計画ごとの言葉',
    texts: ['同じものを指す言葉が、計画によって違うことがあります。このサイトは、その計画の言葉で示します。'],
    table: { caption: '計画の言葉と、ふつうの言葉', heads: ['計画の言葉', 'ふつうの言葉', '計画'], rows },
  };
}

function searchPart({ at }: Edition): GuidePart {
  return {
    anchor: 'Search',
    title: '検索のこつ',
    texts: [
      '言葉の一部でも探せます。全角と半角、大文字と小文字の違いは気にせずに入力できます。',
      '空白で区切って二つの言葉を入れると、両方を含むものだけが見つかります。見つからないときは、短い言葉に言い換えてみてください。',
      '事業の番号や ID でも探せます。',
    ],
    ways: [{ text: '計画の中を検索', href: at.search }],
  };
}
