import type { Item } from '#core/link/linked.ts';
import { hasBook } from '../books.ts';
import type { Edition } from '../edition.ts';
import type { GuidePart } from './guide-part.ts';
import { blankPart, moneyPart, relistingPart, statePart, yearPart } from './guide-values.ts';
import { planWays } from '../plan-ways.ts';
import { planLink } from '../links.ts';
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
    printPart(edition),
    {
      anchor: 'Data',
      title: 'データを使う',
      texts: ['計画に書かれていることは、表計算ソフトやプログラムで読める形でも公開しています。'],
      ways: [{ text: '公開データについて', href: edition.at.openData }],
    },
  ].filter((part) => part !== null);
}

function printPart(edition: Edition): GuidePart {
  const { plans } = edition.content;
  const texts = [
    'どのページも、ブラウザーの印刷でそのまま紙にできます。メニューや検索の欄は印刷されません。',
    '横に長い表は、用紙を横向きにすると読みやすくなります。',
  ];
  return {
    anchor: 'Print',
    title: '印刷する',
    texts: plans.some((plan) => hasBook(plan, edition.books)) ? [...texts, BOOK] : texts,
  };
}

const BOOK =
  '計画を一冊にまとめた冊子（PDF）もあります。計画の最初のページから開けるほか、各ページの終わりにあるリンクから、冊子の同じ所を開けます。';

function waysPart({ content, at }: Edition): GuidePart {
  const ways = Map.groupBy(
    content.plans.flatMap((plan) => planWays(plan, at)),
    ({ view }) => view,
  );
  return {
    anchor: 'Ways',
    title: 'いろいろな見方',
    texts: [
      '計画は、分野や柱ごとのページに分かれています。そのほか、知りたいことに合わせて次の見方を選べます。どの見方からも、元の事業や取組施策へ進めます。',
    ],
    terms: [...ways.values()].map((same) => ({
      term: [...new Set(same.map(({ text }) => text))].join('、'),
      text: same[0]?.answers ?? '',
    })),
    ways: content.plans.map((plan) => planLink(plan, at)),
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
      '事業と取組施策には、そのほかに、変わることのない ID があります。ID を含むアドレスは、公開した後もずっと同じ場所を指すので、引用するときにお使いください。取組状況の年度ごとの欄にもアドレスがあります。',
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
      '言葉の一部でも探せます。全角と半角、ひらがなとカタカナ、大文字と小文字は区別しません。',
      '空白で区切って二つの言葉を入れると、両方を含むものだけが見つかります。見つからないときは、短い言葉に言い換えてみてください。',
      '「取組」と「取り組み」のような書き方の違いは、同じ言葉として探します。使った言い換えは結果に示し、書いたとおりの言葉だけに絞れます。',
      '事業CDでも探せます。',
      '検索のページには、所管課と事業の五十音順の索引、取組施策の番号順の索引もあります。',
    ],
    ways: [{ text: '計画の中を検索', href: at.search }],
  };
}
