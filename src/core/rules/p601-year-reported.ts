import type { Item, ItemList, LinkedPlan } from '../link/linked.ts';
import { eraYear, parseStatusTime } from '../model/fiscal-year.ts';
import type { FiscalYear } from '../model/fiscal-year.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { areForgotten } from './odd-one-out.ts';

interface GapFact extends Fact {
  readonly label: string;
  readonly years: readonly FiscalYear[];
  /** How many of its list report the first of the years. */
  readonly siblings: number;
}

export const yearReported = defineRule<GapFact>({
  code: 'P601',
  name: 'every-year-is-reported',
  severity: 'warning',
  ofWhole: true,
  title: '並んだ項目は、同じ年度の取組状況をそろえている',
  reason: '並んだ項目の中で一つだけ報告のない年度は、照会の回答漏れか、転記の漏れです。',
  example: `
柱: 市民活動の支援
取組施策:
  - id: s101
    施策: 相談会を開催します。
    取組状況: { 令和4年度: 4回開催した。, 令和5年度: 5回開催した。 }
  - id: s102
    施策: 活動の場を提供します。
    取組状況: { 令和4年度: 場所を確保した。 }  # ← P601
  - id: s103
    施策: 活動の様子を広く知らせます。
    取組状況: { 令和4年度: 広報紙に載せた。, 令和5年度: 動画を公開した。 }
  - id: s104
    施策: 表彰の制度を設けます。
    取組状況: { 令和4年度: 2団体を表彰した。, 令和5年度: 3団体を表彰した。 }
`,
  *find({ plans }) {
    for (const plan of plans) {
      const latest = latestYear(plan);
      for (const { lists } of plan.sections) for (const list of lists) yield* gaps(list, latest, plan);
    }
  },
  say({ label, years, siblings }) {
    const named = years.map(eraYear).join('・');
    const count = String(siblings);
    return {
      message: {
        ja: `${label}に、${named}の取組状況がありません。並んでいるほかの${count}件にはあります。`,
        en: `${label} reports nothing for ${named}; the other ${count} beside it do.`,
      },
      help: {
        ja: '取組状況を書いてください。書くことがなければ、年度だけを書いて空けておけます。',
        en: 'Please write its 取組状況. Where there is nothing to report, the year alone may be written and left blank.',
      },
    };
  },
});

/** The last year the plan can have reported: the one 時点 falls into; without it there is no limit. */
function latestYear({ plan: { cover } }: LinkedPlan): FiscalYear {
  const asOf = cover?.asOf ?? null;
  return (asOf === null ? null : parseStatusTime(asOf)?.year) ?? Infinity;
}

/** Of fewer that report a year nobody can say that it is the rule. */
const ENOUGH = 3;

/** List by list: what one table on paper reports. A year that most of a list leaves out is no gap. */
function gaps({ items }: ItemList, latest: FiscalYear, plan: LinkedPlan): readonly GapFact[] {
  if (items.length <= ENOUGH) return [];
  const reporting = new Map<FiscalYear, number>();
  /* A 再掲 reports what its original does: it is neither asked nor asks. */
  let asked = 0;
  for (const item of items) {
    if (item.relisting) continue;
    asked += 1;
    for (const { time } of item.entity.statuses)
      if (time && !time.isPoint && time.year <= latest)
        reporting.set(time.year, (reporting.get(time.year) ?? 0) + 1);
  }
  const expected = [...reporting].filter(
    ([, count]) => count >= ENOUGH && areForgotten(asked - count, count),
  );
  if (expected.length === 0) return [];
  const later = addedLater(plan);
  return items.flatMap((item) => {
    if (item.relisting || later.has(item.id ?? '')) return [];
    const missing = expected.filter(([year]) => !reports(item, year)).sort(([one], [other]) => one - other);
    const [first] = missing;
    if (!first) return [];
    return [
      {
        place: item.entity.at('statuses'),
        label: item.label,
        years: missing.map(([year]) => year),
        siblings: first[1],
      },
    ];
  });
}

/** Also where it reports of a point within the year, or had been completed or given up before. */
function reports(item: Item, year: FiscalYear): boolean {
  return item.entity.statuses.some(
    ({ time, state }) =>
      time?.year === year || (time !== null && time.year < year && (state === '完了' || state === '中止')),
  );
}

/** Items that a 改定 touched may be younger than the plan. */
function addedLater({ plan: { cover } }: LinkedPlan): ReadonlySet<string> {
  return new Set(cover?.revisions.flatMap(({ kind, targets }) => (kind === '改定' ? targets : [])));
}
