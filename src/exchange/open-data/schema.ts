import { z } from 'zod';

const year = z.int().describe('年度（西暦）。その年の4月から翌年3月まで');
const words = z.string().nullable();

/** A line of a status. `relists` is the reference of its original where the line itself is 再掲. */
const line = z.strictObject({
  text: z.string(),
  relists: z
    .string()
    .nullable()
    .describe('再掲の行：元の行（s103@令和4年度/a の形。元の行に id がなければ s103@令和4年度）'),
});

const statusContent = {
  state: words.describe('標準の状態：未着手・検討中・実施中・遅延・完了・中止'),
  stateWord: words.describe('計画が使う言葉'),
  grade: words.describe('評価（印刷のまま）'),
  lines: z.array(line),
};

const status = z.strictObject({
  year: year.nullable().describe('年度の記載がないときは null'),
  time: words.describe('年度ではなく時点を指すとき、その書き方（令和4年9月末 など）'),
  ...statusContent,
  byDepartment: z.array(z.strictObject({ department: z.string(), ...statusContent })),
  relists: words.describe('欄の全体が再掲のとき、元の欄（s201@令和4年度 の形）'),
  from: words.describe('事業・施策の再掲に伴って来た取組状況のとき、元の id'),
});

const amount = z.strictObject({
  yen: z.int().nullable().describe('円。数の代わりに言葉（非公表・該当なし など）があるときは null'),
  unit: z
    .enum(['円', '千円', '万円', '百万円', '億円'])
    .describe('印刷の単位。これより細かい額は知られていない'),
  printed: z.string().describe('印刷のまま'),
});

const cost = amount.extend({
  printed: z.string().describe('印刷のまま。空なら、合計の印刷がなく、年度別の額を足したもの'),
});

const shares = {
  sources: z.array(z.strictObject({ name: z.string(), amount: amount.nullable() })).describe('財源'),
  breakdown: z.array(z.strictObject({ name: z.string(), amount: amount.nullable() })).describe('内訳'),
};

const printedCost = z.strictObject({
  total: amount.nullable().describe('印刷された合計。年度別だけのときは null'),
  ...shares,
  byYear: z.array(
    z.strictObject({
      year,
      amount: amount.nullable().describe('その年度の額'),
      budget: amount.nullable().describe('予算額'),
      settled: amount.nullable().describe('決算額'),
      ...shares,
    }),
  ),
});

const costs = z
  .strictObject({
    cost: printedCost.nullable().describe('推計事業費'),
    budget: printedCost.nullable().describe('予算額'),
    settled: printedCost.nullable().describe('決算額'),
    expense: printedCost.nullable().describe('事業費'),
  })
  .describe('そこに印刷された額のすべて。空欄は null。再掲の事業で印刷のない額は、元の事業にだけある');

const indicatorValue = z.strictObject({
  year,
  number: z.number().nullable().describe('言葉で書かれた値と、記載のない値は null'),
  text: words.describe('印刷のまま'),
});

const indicator = z.strictObject({
  id: words.describe('付いているものだけ'),
  title: z.string(),
  unit: words,
  direction: z.enum(['増加', '減少', '維持']).nullable().describe('目指す方向'),
  section: z.string().describe('sections の id'),
  item: words.describe('事業・取組施策の指標なら、その id。分野・柱の指標は null'),
  baseline: z.array(indicatorValue).describe('基準値'),
  actuals: z.array(indicatorValue).describe('実績値'),
  targets: z.array(indicatorValue).describe('目標値'),
  relists: words.describe('再掲のとき、元の指標の id'),
});

const item = z.strictObject({
  id: z.string(),
  kind: z.enum(['measure', 'project']),
  number: words,
  code: words.describe('事業CD'),
  title: z.string(),
  departments: z.array(z.string()),
  priority: z.boolean().describe('重点事業'),
  cost: cost
    .nullable()
    .describe('推計事業費。再掲の事業では元の額なので、足し合わせるときは relists が null の事業に限る'),
  costs,
  fiscalYears: z.array(year).describe('事業工程・推計事業費・取組状況に現れる年度'),
  sdgTargets: z.array(z.string()).describe('その分野・柱が掲げるターゲット。事業ごとに定めたものではない'),
  statuses: z.array(status),
  relists: words.describe('全体が再掲のとき、元の id。行や欄の再掲は statuses にある'),
  relistedBy: z.array(z.string()).describe('この事業・施策の全体を再掲しているものの id'),
  section: z.string().describe('sections の id'),
  url: z.string().describe('サイトの中での場所'),
});

const counts = z.strictObject({
  gross: z.int().describe('延べ'),
  net: z.int().describe('実質（再掲を除く）'),
});

const section = z.strictObject({
  id: z.string(),
  number: words,
  title: z.string(),
  calledAs: words.describe('分野・柱など'),
  cost: cost.nullable().describe('印刷された合計'),
  costs,
  sdgTargets: z.array(z.string()),
  counts,
  url: z.string(),
});

/** The contract of `data/<plan>.json`: what others may build on. Nothing is taken away or changes its meaning. */
export const planRecord = z.strictObject({
  plan: z.strictObject({
    id: z.string(),
    title: z.string(),
    kind: words,
    period: z.strictObject({ from: year, to: year.nullable() }).nullable(),
    asOf: words.describe('時点（印刷のまま）'),
    publisher: words,
    licence: words,
    url: z.string(),
    costs,
  }),
  sections: z.array(section),
  items: z.array(item),
  indicators: z.array(indicator),
  counts,
});

export type PlanRecord = z.infer<typeof planRecord>;
export type ItemRecord = z.infer<typeof item>;
export type SectionRecord = z.infer<typeof section>;
export type StatusRecord = z.infer<typeof status>;
export type CostRecord = z.infer<typeof cost>;
export type CostsRecord = z.infer<typeof costs>;
export type PrintedCostRecord = z.infer<typeof printedCost>;
export type AmountRecord = z.infer<typeof amount>;
export type IndicatorRecord = z.infer<typeof indicator>;
