import { addFigures, figuresOf, isNumber } from '../link/costs.ts';
import type { NumberAmount } from '../link/costs.ts';
import { FigureSum, sumOf } from '../link/figure-sum.ts';
import type { Item, LinkedSection } from '../link/linked.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Cost, CostKind } from '../model/cost.ts';
import type { Amount } from '../model/money.ts';
import type { Rounding } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import { costLabel, inSmallerUnit, sumWords } from './cost-words.ts';
import { brokenAdditions } from './costs-of-plan.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { brokenShares } from './shares-of-plan.ts';

interface LargeFact extends Fact {
  readonly amount: NumberAmount;
  readonly owner: Item;
  readonly kind: CostKind;
  readonly limit: Limit;
}

/** The printed total of a section that an amount in it is held against. */
interface Limit {
  readonly section: LinkedSection;
  readonly kind: CostKind;
  readonly cost: Cost;
  readonly total: FigureSum;
}

/** 予算額 and 推計事業費 differ by nature; only as many times more speaks of another unit. */
const FAR_ABOVE = 10;

export const withinSection = defineRule<LargeFact>({
  code: 'P405',
  name: 'amount-fits-into-its-section',
  severity: 'warning',
  title: '額が、分野・柱の合計を超えない',
  reason:
    '一つの事業の額が分野・柱の合計より大きいときは、千円と百万円のように、単位を取り違えていることがほとんどです。合計との食い違いは、P401からP404が知らせます。',
  example: `
分野: 市民自治
推計事業費: 50百万円
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費:
      年度別:
        令和5年度: 1316百万円  # ← P405
        令和6年度: 未定
`,
  *find(content) {
    for (const plan of content.plans) {
      const rounding = plan.plan.cover?.rounding ?? null;
      const reported = new Set([...brokenAdditions(plan), ...brokenShares(plan)].map(({ cost }) => cost));
      for (const section of plan.sections) {
        const limits = limitsOf(section, rounding);
        if (limits.size === 0) continue;
        for (const owner of section.items) {
          if (owner.kind !== 'project' || owner.relisting) continue;
          for (const kind of COST_KINDS) {
            const cost = owner.entity[kind];
            if (!cost || reported.has(cost)) continue;
            const large = largeIn(cost, kind, limits, rounding);
            if (large && !reported.has(large.limit.cost)) yield { ...large, owner, kind };
          }
        }
      }
    }
  },
  say({ amount, owner, kind, limit }) {
    const whose = costLabel(owner, kind);
    const section = costLabel(limit.section, limit.kind);
    const total = sumWords(limit.total, limit.total.unit);
    const likely = inSmallerUnit(amount, limit.total.yen);
    return {
      message: {
        ja: `${whose.ja}の「${amount.printed}」が、${section.ja}「${total}」より大きくなっています。${likely ? `「${likely}」の誤りではありませんか。` : ''}`,
        en: `“${amount.printed}” in ${whose.en} is larger than ${section.en}, which is “${total}”.${likely ? ` Could it be “${likely}”?` : ''}`,
      },
      help: { ja: '額の単位を確かめてください。', en: 'Check the unit of the amount.' },
      related: [
        {
          place: limit.cost.at('total'),
          message: { ja: '分野・柱の合計はここです', en: 'The total of the section is here' },
        },
      ],
    };
  },
});

type Limits = ReadonlyMap<CostKind, Limit>;

function limitsOf(section: LinkedSection, rounding: Rounding | null): Limits {
  const limits = new Map<CostKind, Limit>();
  for (const kind of COST_KINDS) {
    const cost = section.section[kind];
    const total = figuresOf(cost, rounding);
    if (cost && total && total.yen > 0) limits.set(kind, { section, kind, cost, total });
  }
  return limits;
}

type Large = Pick<LargeFact, 'place' | 'amount' | 'limit'>;

/** The first amount of a cost that is too large: where a whole row is in another unit, that is said once. */
function largeIn(cost: Cost, kind: CostKind, limits: Limits, rounding: Rounding | null): Large | null {
  const large = (amount: Amount | null, of: CostKind, place: () => Place): Large | null => {
    const limit = limits.get(of) ?? limits.get(kind) ?? limits.get('cost');
    if (!limit || !isNumber(amount) || amount.yen <= limit.total.yen) return null;
    const isLarge =
      limit.kind === of
        ? sumOf([amount], rounding).against(limit.total) === 'more'
        : amount.yen >= limit.total.yen * FAR_ABOVE;
    return isLarge ? { amount, limit, place: place() } : null;
  };
  const total = large(cost.total, kind, () => cost.at('total'));
  /* Where the total and its own kind are known, the sums speak: P401 to P404. */
  const isSummed = addFigures(new FigureSum(rounding), cost);
  const isJudged = isSummed && limits.has(kind);
  if (total && !isJudged) return total;
  for (const year of cost.byYear) {
    const one =
      (isJudged ? null : large(year.amount, kind, () => year.at('amount'))) ??
      large(year.budget, 'budget', () => year.at('budget')) ??
      large(year.settled, 'settled', () => year.at('settled'));
    if (one) return one;
  }
  const unknown = cost.byYear.filter(({ amount }) => amount === null);
  for (const of of isSummed ? unknown : [cost, ...unknown]) {
    for (const field of ['sources', 'breakdown'] as const) {
      for (const [i, { value }] of of[field].entries()) {
        const share = large(value, kind, () => of.at(field, i));
        if (share) return share;
      }
    }
  }
  return null;
}
