import type { Cost, CostKind } from '../model/cost.ts';
import type { Rounding } from '../model/terms.ts';
import { addFigures, costOf } from './costs.ts';
import { FigureSum } from './figure-sum.ts';
import type { LinkedSection } from './linked.ts';

/** What the items of a section cost together, beside what the section itself prints. */
export interface SectionSums {
  readonly section: LinkedSection;
  readonly kind: CostKind;
  readonly rounding: Rounding | null;
  /** What the section prints. */
  readonly cost: Cost | null;
  /** With what is 再掲. */
  readonly gross: FigureSum;
  readonly net: FigureSum;
  /** What is 再掲 alone. */
  readonly relisted: FigureSum;
  /** Projects without an amount. */
  readonly missing: number;
}

/** Adds up the projects of a section; `add` says how a cost is taken. A 再掲 without a cost of its own counts its original's. */
export function addItems(
  section: LinkedSection,
  kind: CostKind,
  rounding: Rounding | null,
  add: (sum: FigureSum, cost: Cost | null) => boolean = addFigures,
): SectionSums {
  const net = new FigureSum(rounding);
  const relisted = new FigureSum(rounding);
  let missing = 0;
  for (const item of section.items) {
    if (item.kind !== 'project') continue;
    if (!add(item.relisting ? relisted : net, costOf(item, kind))) missing += 1;
  }
  let gross = net;
  if (relisted.count > 0) {
    gross = new FigureSum(rounding);
    gross.addSum(net);
    gross.addSum(relisted);
  }
  return { section, kind, rounding, cost: section.section[kind], gross, net, relisted, missing };
}
