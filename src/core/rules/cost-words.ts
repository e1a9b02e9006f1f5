import type { Said } from '../diagnostics/said.ts';
import type { NumberAmount } from '../link/costs.ts';
import type { FigureSum } from '../link/figure-sum.ts';
import type { CostKind } from '../model/cost.ts';
import { formatNumber, formatYen, MONEY_UNITS } from '../model/money.ts';
import type { MoneyUnit } from '../model/money.ts';
import { labelOf } from '../model/terms.ts';
import type { Addition, CostOwner } from './costs-of-plan.ts';
import type { Words } from './define-rule.ts';

/** `分野(1)の推計事業費` */
export function costLabel({ label }: CostOwner, kind: CostKind): Said {
  const word = labelOf('plan', kind);
  return { ja: `${label}の${word}`, en: `the “${word}” of “${label}”` };
}

/** What a cost amounts to, quoted as it was printed; where it prints no total, the sum of its years. */
export function totalWords({ cost, total }: Pick<Addition, 'cost' | 'total'>): Said {
  if (cost.total) return { ja: `「${cost.total.printed}」`, en: `“${cost.total.printed}”` };
  const sum = sumWords(total, total.unit);
  return { ja: `（年度別の計「${sum}」）`, en: `“${sum}” by its years` };
}

/** `55百万円`, with as many decimals as its finest part. */
export function sumWords(sum: FigureSum, unit: MoneyUnit): string {
  return formatYen(sum.yen, unit, Math.min(sum.grain, MONEY_UNITS[unit]));
}

/** `18＋18＋19＝55百万円`; one part alone is its own sum. */
export function arithmetic(parts: readonly FigureSum[], unit: MoneyUnit): string {
  const grain = Math.min(MONEY_UNITS[unit], ...parts.map((part) => part.grain));
  const sum = formatYen(
    parts.reduce((yen, part) => yen + part.yen, 0),
    unit,
    grain,
  );
  if (parts.length === 1) return sum;
  const terms = parts
    .slice(0, SHOWN_TERMS)
    .map((part) => formatNumber(part.yen, unit, Math.min(part.grain, MONEY_UNITS[unit])));
  const more = parts.length > SHOWN_TERMS ? `＋…（全${String(parts.length)}件）` : '';
  return `${terms.join('＋')}${more}＝${sum}`;
}

const SHOWN_TERMS = 12;

/** The sum of an addition, and without what is 再掲 where that is another. */
export function additionWords({ gross, net, total }: Addition): Said {
  const all = arithmetic(
    gross.map(({ sum }) => sum),
    total.unit,
  );
  if (!net) return { ja: all, en: all };
  const less = sumWords(net, total.unit);
  return { ja: `${all}、再掲を除くと ${less}`, en: `${all}, and ${less} without 再掲` };
}

/** The amount as its digits would be in a smaller unit that fits into `limit`, in yen; null where none does. */
export function inSmallerUnit(amount: NumberAmount, limit: number): string | null {
  const count = amount.yen / MONEY_UNITS[amount.unit];
  const unit = LIKELY_UNITS.find(
    (one) => MONEY_UNITS[one] < MONEY_UNITS[amount.unit] && count * MONEY_UNITS[one] <= limit,
  );
  return unit ? `${formatNumber(amount.yen, amount.unit, amount.grain)}${unit}` : null;
}

/** The units plans mix up. */
const LIKELY_UNITS = ['百万円', '千円', '円'] as const;

/** The part that alone exceeds the total, for `related`: most likely its unit is wrong. */
export function tooLargePart({ gross, total }: Addition): NonNullable<Words['related']> {
  const part = gross.find(({ sum }) => sum.yen > total.yen && sum.against(total) === 'more');
  if (!part) return [];
  const { yen, unit, grain } = part.sum;
  const likely = inSmallerUnit({ yen, unit, grain, printed: '' }, total.yen);
  const written = sumWords(part.sum, unit);
  return [
    {
      place: part.place,
      message: {
        ja: `「${written}」だけで合計を超えます。${likely ? `「${likely}」の誤りではありませんか。` : ''}`,
        en: `“${written}” alone exceeds the total.${likely ? ` Could it be “${likely}”?` : ''}`,
      },
    },
  ];
}
