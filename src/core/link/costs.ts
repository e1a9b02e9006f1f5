import type { Cost, CostKind } from '../model/cost.ts';
import type { Amount } from '../model/money.ts';
import type { Rounding } from '../model/terms.ts';
import { FigureSum } from './figure-sum.ts';
import { originalItem } from './linked.ts';
import type { Item } from './linked.ts';

/** An amount that is a number. */
export type NumberAmount = Amount & { readonly yen: number };

export function isNumber(amount: Amount | null | undefined): amount is NumberAmount {
  return amount?.yen !== null && amount?.yen !== undefined;
}

/** What a cost amounts to: its printed total, or its years' sum where it prints no total and all years have an amount; else null. For showing: `figuresOf` knows how each year was rounded. */
export function totalOf(cost: Cost | null): NumberAmount | null {
  if (!cost) return null;
  if (cost.total) return isNumber(cost.total) ? cost.total : null;
  const years = cost.byYear.map((year) => year.amount).filter(isNumber);
  const first = years[0];
  if (!first || years.length < cost.byYear.length) return null;
  const yen = years.reduce((sum, amount) => sum + amount.yen, 0);
  return { yen, unit: first.unit, printed: '', grain: Math.max(...years.map((amount) => amount.grain)) };
}

/** Adds the printed total of a cost, or the figures of its years where it prints none; false, where not all of that has an amount. */
export function addFigures(sum: FigureSum, cost: Cost | null): boolean {
  if (!cost) return false;
  if (cost.total) {
    if (!isNumber(cost.total)) return false;
    sum.add(cost.total);
    return true;
  }
  for (const { amount } of cost.byYear) if (!isNumber(amount)) return false;
  for (const { amount } of cost.byYear) if (isNumber(amount)) sum.add(amount);
  return cost.byYear.length > 0;
}

export function figuresOf(cost: Cost | null, rounding: Rounding | null): FigureSum | null {
  const sum = new FigureSum(rounding);
  return addFigures(sum, cost) ? sum : null;
}

/** The years of a cost, where all of them have an amount; else null. */
export function figuresOfYears(cost: Cost, rounding: Rounding | null): FigureSum | null {
  const sum = new FigureSum(rounding);
  for (const { amount } of cost.byYear) {
    if (!isNumber(amount)) return null;
    sum.add(amount);
  }
  return sum.count === 0 ? null : sum;
}

/** The cost of an item; that of a 再掲 is its original's where it prints none of its own. Measures have none. */
export function costOf(item: Item, kind: CostKind): Cost | null {
  if (item.kind !== 'project') return null;
  const own = item.entity[kind];
  if (own) return own;
  const original = originalItem(item);
  return original?.kind === 'project' ? original.entity[kind] : null;
}
