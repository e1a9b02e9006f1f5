import { countItems } from '#core/link/counts.ts';
import { originalItem } from '#core/link/linked.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import { labelOf, NOT_WRITTEN, STATES } from '#core/model/terms.ts';
import type { State } from '#core/model/terms.ts';
import { fold } from '#core/model/text.ts';
import type { Edition } from '../edition.ts';
import type { GuidePart } from './guide-part.ts';
import { itemLink } from '../relistings/relistings.ts';
import { itemName, planName, relistingMark } from '../words.ts';

export function relistingPart({ content, at }: Edition): GuidePart {
  const plans = content.plans.map((plan) => ({ plan, counts: countItems(plan.items) }));
  return {
    anchor: 'Relistings',
    title: '再掲、延べ、実質',
    texts: [
      '一つの事業や取組施策が、二つ以上の分野や柱に関わるとき、計画は同じものを別の場所にも載せます。これが再掲です。再掲には印が付き、元の場所へのリンクがあります。元の場所には、再掲先へのリンクがあります。',
    ],
    terms: [
      { term: '延べ', text: '再掲も一つと数えた数です。' },
      { term: '実質', text: '再掲を除いた数です。合計の金額も、再掲を除いて数えます。' },
    ],
    table: {
      caption: '計画ごとの再掲の印と数',
      heads: ['計画', '再掲の印', '延べ', '再掲', '実質'],
      rows: plans.map(({ plan, counts: { gross, relisted, net } }) => [
        planName(plan),
        relistingMark(plan),
        ...[gross, relisted, net].map(String),
      ]),
    },
    ways: plans.flatMap(({ plan }) => {
      const item = plan.items.find((one) => originalItem(one));
      const original = item && originalItem(item);
      if (!original) return [];
      const text = `例：${itemName(item)}は、${itemLink(original, plan, at).text}の再掲です`;
      return [{ text, href: at.item(item) }];
    }),
  };
}

export function blankPart(): GuidePart {
  return {
    anchor: 'Blank',
    title: '「記載なし」と、似た言葉',
    texts: ['値のないところに出る言葉です。理由はそれぞれ違い、どれもゼロではありません。'],
    terms: [
      {
        term: NOT_WRITTEN,
        text: '計画に何も書かれていません。このサイトが推し量って埋めることはありません。',
      },
      { term: '検討中', text: '検討していると、計画に書かれています。' },
      { term: '該当なし', text: '当てはまるものがないと、計画に書かれています。' },
      { term: '非公表', text: '値はあるが公表しないと、計画に書かれています。' },
    ],
  };
}

const MEANINGS: Record<State, string> = {
  未着手: 'まだ始めていない',
  検討中: '行うかどうか、どう行うかを検討している',
  実施中: '行っている',
  遅延: '予定より遅れている',
  完了: '予定したことを終えた',
  中止: '取りやめた',
};

export function statePart({ content, at }: Edition): GuidePart | null {
  const plans = content.plans.filter(({ items }) => items.some(({ statuses }) => statuses.length > 0));
  if (plans.length === 0) return null;
  const grades = plans.flatMap((plan) => {
    const words = [...(plan.plan.cover?.gradeWords ?? [])];
    if (words.length === 0) return [];
    const told = words.map(([mark, meaning]) => `${mark}は「${meaning}」`).join('、');
    return `「${planName(plan)}」の評価は、${told}です。`;
  });
  return {
    anchor: 'States',
    title: '進捗を表す言葉',
    texts: [
      '進み方を表す言葉は、計画によって違います。このサイトは、計画の言葉のまま示し、六つの標準の状態に当てはめて数えます。状態が書かれていない年度は「記載なし」です。取組状況の文から状態を推し量ることはありません。',
      ...grades,
    ],
    table: {
      caption: '標準の状態と、計画の言葉',
      heads: ['標準の状態', '意味', ...plans.map((plan) => `「${planName(plan)}」の言葉`)],
      rows: STATES.map((state) => [state, MEANINGS[state], ...plans.map((plan) => stateWords(plan, state))]),
    },
    ways: plans.map((plan) => ({
      text: `「${planName(plan)}」の進捗`,
      href: at.view(plan.slug, 'states'),
    })),
  };
}

/** The plan's own words for a state; those that say the same in other widths are one. */
function stateWords({ plan }: LinkedPlan, state: State): string {
  const own = [...(plan.cover?.stateWords ?? [])].flatMap(([word, meant]) => (meant === state ? word : []));
  return own.length === 0 ? state : [...new Set(own.map(fold))].join('、');
}

export function moneyPart({ content }: Edition): GuidePart {
  return {
    anchor: 'Money',
    title: '金額の単位と端数',
    texts: [
      '金額は、計画に印刷された単位のまま示し、それより細かくは示しません。△は、ゼロより小さい額です。',
      '端数を処理した額どうしを足すと、印刷された合計と少し違うことがあります。印刷された合計があれば、それを示します。このサイトが足したものには「年度別の計」のように、そうと書き添えます。',
    ],
    table: {
      caption: '計画ごとの金額の単位と端数処理',
      heads: ['計画', labelOf('plan', 'unit'), labelOf('plan', 'rounding')],
      rows: content.plans.map((plan) => [
        planName(plan),
        plan.plan.cover?.unit ?? NOT_WRITTEN,
        plan.plan.cover?.rounding ?? NOT_WRITTEN,
      ]),
    },
  };
}

export function yearPart({ content }: Edition): GuidePart {
  const from = content.plans.flatMap(({ plan }) => plan.cover?.period?.from ?? [])[0];
  return {
    anchor: 'Years',
    title: '年度と時点',
    texts: [
      from === undefined
        ? '年度は、4月1日から翌年の3月31日までです。'
        : `年度は、4月1日から翌年の3月31日までです。${eraYear(from)}は、西暦${String(from)}年4月から${String(from + 1)}年3月までに当たります。`,
      '計画の内容がいつのものかは「時点」に示します。このサイトが日付に応じて内容を変えることはありません。',
    ],
    table: {
      caption: '計画ごとの時点',
      heads: ['計画', labelOf('plan', 'asOf')],
      rows: content.plans.map((plan) => [planName(plan), plan.plan.cover?.asOf ?? NOT_WRITTEN]),
    },
  };
}
