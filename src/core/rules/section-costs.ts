import { figuresOf } from '../link/costs.ts';
import type { FigureSum } from '../link/figure-sum.ts';
import { addItems } from '../link/section-sums.ts';
import type { SectionSums } from '../link/section-sums.ts';
import { costOrItsParts, verdictOf } from './disputed-costs.ts';

/** The same sums, where each cost may as well be what its own parts make. */
export function addDisputedItems({ section, kind, rounding }: SectionSums): SectionSums {
  return addItems(section, kind, rounding, (sum, cost) => {
    const either = costOrItsParts(cost, rounding);
    if (either) sum.addSum(either);
    return either !== null;
  });
}

/**
 * What a section adds to its plan, where each 再掲 counts once: its total, less what is 再掲 in it where the total agrees
 * only with the sum that counts 再掲; either, where nobody can tell. Without a total, the sum of its items where all have
 * an amount. Null: not known.
 */
export function netOfSection(sums: SectionSums): FigureSum | null {
  const total = figuresOf(sums.cost, sums.rounding);
  return total ? netOfTotal(total, sums) : netOfItems(sums);
}

/** The same, where a total that does not go with its items may as well be what they make. */
export function netOfSectionOrItems(sums: SectionSums): FigureSum | null {
  const total = costOrItsParts(sums.cost, sums.rounding);
  if (!total) return netOfItems(addDisputedItems(sums));
  const { gross, net, missing } = sums;
  const own = netOfTotal(total, sums);
  if (verdictOf(gross, net, total, missing) === 'equal') return own;
  return missing > 0 ? null : own.or(net);
}

function netOfTotal(total: FigureSum, { gross, net, relisted, missing }: SectionSums): FigureSum {
  if (relisted.count === 0) return total;
  const isNet = net.against(total) === 'equal';
  const isGross = gross.against(total) === 'equal';
  if (missing > 0 || (isNet && isGross)) return total.or(total.without(relisted));
  return isGross ? total.without(relisted) : total;
}

function netOfItems({ cost, net, missing }: SectionSums): FigureSum | null {
  /* 非公表 and other words stand for a total that is not known. */
  return cost === null && missing === 0 && net.count > 0 ? net : null;
}
