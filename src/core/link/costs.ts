import type { Cost, CostKind } from '../model/cost.ts';
import { MONEY_UNITS } from '../model/money.ts';
import type { Amount } from '../model/money.ts';
import type { Rounding } from '../model/terms.ts';
import { originalItem } from './linked.ts';
import type { Item } from './linked.ts';

/** An amount that is a number. */
export type NumberAmount = Amount & { readonly yen: number };

export function isNumber(amount: Amount | null | undefined): amount is NumberAmount {
  return amount?.yen !== null && amount?.yen !== undefined;
}

/**
 * Whether parts may add up to a total, given how each figure was rounded: every figure stands for an interval of true
 * values (四捨五入: half a printed unit to either side; 切り捨て, 切り上げ: one unit to one side), and the intervals of the
 * sum and of the total must meet. With equal units this is the strict bound of half a unit, or one unit, per figure.
 * Amounts printed to the yen are exact.
 */
export function mayAddUp(
  parts: readonly NumberAmount[],
  total: NumberAmount,
  rounding: Rounding | null,
): boolean {
  return compareSum(parts, total, rounding) === 'equal';
}

/** Where the sum of the parts lies against the total, beyond rounding. */
export function compareSum(
  parts: readonly NumberAmount[],
  total: NumberAmount,
  rounding: Rounding | null,
): 'less' | 'equal' | 'more' {
  const bounds = parts.map((part) => hidden(part, rounding));
  const low = parts.reduce((sum, part, i) => sum + part.yen - (bounds[i]?.below ?? 0), 0);
  const high = parts.reduce((sum, part, i) => sum + part.yen + (bounds[i]?.above ?? 0), 0);
  const { below, above } = hidden(total, rounding);
  const isExact = low === high && below === 0 && above === 0;
  if (isExact) return low < total.yen ? 'less' : low > total.yen ? 'more' : 'equal';
  if (high <= total.yen - below) return 'less';
  if (low >= total.yen + above) return 'more';
  return 'equal';
}

/** How far the true value may lie below and above a printed one, exclusive. Rounding goes by absolute value, so a negative amount is mirrored. */
function hidden(amount: NumberAmount, rounding: Rounding | null): { below: number; above: number } {
  if (amount.grain <= MONEY_UNITS.円) return { below: 0, above: 0 };
  const towardsZero = {
    below: amount.yen <= 0 ? amount.grain : 0,
    above: amount.yen >= 0 ? amount.grain : 0,
  };
  if (rounding === '切り捨て') return towardsZero;
  if (rounding === '切り上げ') return { below: towardsZero.above, above: towardsZero.below };
  return { below: amount.grain / 2, above: amount.grain / 2 };
}

/** What an item costs: its own printed total, or its years' sum where it prints no total and all years have an amount; else null. */
export function totalOf(cost: Cost | null): NumberAmount | null {
  if (!cost) return null;
  if (cost.total) return isNumber(cost.total) ? cost.total : null;
  const years = cost.byYear.map((year) => year.amount).filter(isNumber);
  const first = years[0];
  if (!first || years.length < cost.byYear.length) return null;
  const yen = years.reduce((sum, amount) => sum + amount.yen, 0);
  return { yen, unit: first.unit, printed: '', grain: Math.max(...years.map((amount) => amount.grain)) };
}

/** The cost of an item; that of a 再掲 is its original's where it prints none of its own. Measures have none. */
export function costOf(item: Item, kind: CostKind): Cost | null {
  if (item.kind !== 'project') return null;
  const own = item.entity[kind];
  if (own) return own;
  const original = originalItem(item);
  return original?.kind === 'project' ? original.entity[kind] : null;
}

/** Sums over items: with what is 再掲 (延べ) and without (実質). */
export interface CostSum {
  readonly gross: number;
  readonly net: number;
  /** Items with an amount, 再掲 included. */
  readonly counted: readonly Item[];
  /** Items of the kind that could have an amount and have none. */
  readonly without: readonly Item[];
}

/** Adds up what items cost, in yen; each 再掲 counts in the gross sum only. */
export function sumCosts(items: readonly Item[], kind: CostKind): CostSum {
  const projects = items.filter((item) => item.kind === 'project');
  const counted = projects.filter((item) => totalOf(costOf(item, kind)) !== null);
  const yen = (some: readonly Item[]): number =>
    some.reduce((sum, item) => sum + (totalOf(costOf(item, kind))?.yen ?? 0), 0);
  return {
    gross: yen(counted),
    net: yen(counted.filter((item) => item.relisting === null)),
    counted,
    without: projects.filter((item) => !counted.includes(item)),
  };
}
