import type { LinkedIndicator, LinkedPlan } from '../link/linked.ts';
import type { IndicatorValue } from '../model/indicator.ts';
import { labelOf } from '../model/terms.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { areForgotten } from './odd-one-out.ts';

interface UnjudgedFact extends Fact {
  readonly title: string;
  readonly missing: readonly string[];
  readonly siblings: number;
}

export const indicatorJudged = defineRule<UnjudgedFact>({
  code: 'P701',
  name: 'indicator-can-be-judged',
  severity: 'warning',
  ofWhole: true,
  title: '指標の達成を判断できる',
  reason:
    '基準値・目標値・目指す方向のどれかが欠けた指標は、実績が出ても良くなったのかどうか誰にも言えません。',
  example: `
分野: 市民自治
指標:
  - { 名称: 加入率, 目指す方向: 増加, 基準値: { 令和4年度: 68 }, 目標値: { 令和7年度: 70 } }
  - { 名称: 相談の件数, 基準値: { 令和4年度: 120 }, 目標値: { 令和7年度: 160 } }  # ← P701
  - { 名称: 待機児童数, 目指す方向: 減少, 基準値: { 令和4年度: 34 }, 目標値: { 令和7年度: 0 } }
`,
  *find({ plans }) {
    for (const plan of plans) yield* unjudged(plan);
  },
  say({ title, missing, siblings }) {
    const named = missing.join('と');
    return {
      message: {
        ja: `指標「${title}」に${named}がないため、達成を判断できません。ほかの${String(siblings)}つの指標にはあります。`,
        en: `The indicator “${title}” cannot be judged without ${missing.join(' and ')}, which ${String(siblings)} others have.`,
      },
      help: {
        ja: `${named}を書いてください。紙面に載せていないのであれば、その指標の所管課に確かめてください。`,
        en: `Please write ${missing.join(' and ')}. If the paper does not print it, ask the department in charge.`,
      },
    };
  },
});

const NEEDED = [
  { field: 'direction', isWritten: ({ direction }: LinkedIndicator['entity']) => direction !== null },
  { field: 'baseline', isWritten: ({ baseline }: LinkedIndicator['entity']) => hasValue(baseline) },
  { field: 'targets', isWritten: ({ targets }: LinkedIndicator['entity']) => hasValue(targets) },
] as const;

/** Of what a plan gives to most of its indicators, those that lack it. What hardly any has, the plan does not print. */
function* unjudged({ indicators }: LinkedPlan): Generator<UnjudgedFact> {
  const own = indicators.filter(({ relisting }) => relisting === null);
  const expected = NEEDED.map((need) => ({
    ...need,
    having: own.filter(({ entity }) => need.isWritten(entity)).length,
  })).filter(({ having }) => areForgotten(own.length - having, having));
  if (expected.length === 0) return;
  for (const { entity, title } of own) {
    const missing = expected.filter(({ isWritten }) => !isWritten(entity));
    const [first] = missing;
    if (first)
      yield {
        ...{ place: entity.at('name'), title, siblings: first.having },
        missing: missing.map(({ field }) => labelOf('indicator', field)),
      };
  }
}

function hasValue(values: readonly IndicatorValue[]): boolean {
  return values.some(({ text }) => text !== null && text.trim() !== '');
}
