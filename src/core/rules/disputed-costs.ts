import { figuresOf, figuresOfYears, isNumber } from '../link/costs.ts';
import { FigureSum, sumOf } from '../link/figure-sum.ts';
import type { Verdict } from '../link/figure-sum.ts';
import type { Cost, Shares, YearCost } from '../model/cost.ts';
import type { Rounding } from '../model/terms.ts';

/*
 * One slip, one diagnostic: where a figure does not agree with its own parts, that is reported once, and nobody knows yet
 * which of the two is right. Sums that build on it take either.
 */

/** The figures of 財源 or 内訳, where all of them have an amount; else null. */
export function figuresOfShares(shares: Shares, rounding: Rounding | null): FigureSum | null {
  if (shares.length === 0) return null;
  const sum = new FigureSum(rounding);
  for (const { value } of shares) {
    if (!isNumber(value)) return null;
    sum.add(value);
  }
  return sum;
}

/** A cost as sums may take it: its total, or what its years, 財源 or 内訳 make where they contradict it. */
export function costOrItsParts(cost: Cost | null, rounding: Rounding | null): FigureSum | null {
  const own = figuresOf(cost, rounding);
  if (!cost || !own) return null;
  const years = cost.total ? figuresOfYears(cost, rounding) : null;
  return orSharesOf(cost, orDisputed(own, years), rounding);
}

/** The 額 of a year as sums may take it. */
export function yearOrItsShares(year: YearCost, rounding: Rounding | null): FigureSum | null {
  return isNumber(year.amount) ? orSharesOf(year, sumOf([year.amount], rounding), rounding) : null;
}

/** A total, or the sum that contradicts it. */
export function orDisputed(total: FigureSum, sum: FigureSum | null): FigureSum {
  return !sum || sum.against(total) === 'equal' ? total : total.or(sum);
}

function orSharesOf(
  { sources, breakdown }: Pick<Cost, 'sources' | 'breakdown'>,
  total: FigureSum,
  rounding: Rounding | null,
): FigureSum {
  return orDisputed(
    orDisputed(total, figuresOfShares(sources, rounding)),
    figuresOfShares(breakdown, rounding),
  );
}

/**
 * How parts lie against their total: it may agree with the sum that counts 再掲 or with that which does not, and where
 * parts have no amount it may be more than they make.
 */
export function verdictOf(gross: FigureSum, net: FigureSum, total: FigureSum, missing: number): Verdict {
  const first = gross.against(total);
  const second = net === gross ? first : net.against(total);
  if (first === 'equal' || second === 'equal') return 'equal';
  if (first === 'more' && second === 'more') return 'more';
  return missing > 0 ? 'equal' : 'less';
}
