import { isNumber, totalOf } from '#core/link/costs.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { Cost, CostKind, Costs } from '#core/model/cost.ts';
import { formatYen } from '#core/model/money.ts';
import type { Amount } from '#core/model/money.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Say } from '../words.ts';

/** An amount in words, never finer than printed; 非公表 and 該当なし stay words. Null: nothing is written. */
export function amountText(amount: Amount | null): string | null {
  if (amount === null) return null;
  return isNumber(amount) ? formatYen(amount.yen, amount.unit, amount.grain) : amount.printed;
}

/** The total of a cost as printed; where only its years are printed, their sum, and that it is one is said. */
export function totalText(cost: Cost | null): string | null {
  if (cost?.total) return amountText(cost.total);
  const sum = totalOf(cost);
  return sum && `${formatYen(sum.yen, sum.unit, sum.grain)}（年度別の計）`;
}

/** The totals something prints, by the plan's word for each kind; kinds that are not printed are left out. */
export function totals(costs: Costs, say: Say): readonly { readonly label: string; readonly text: string }[] {
  return COST_KINDS.flatMap((kind) => {
    const text = totalText(costs[kind]);
    return text === null ? [] : [{ label: costLabel(kind, say), text }];
  });
}

export function costLabel(kind: CostKind, say: Say): string {
  return say(labelOf('project', kind));
}
