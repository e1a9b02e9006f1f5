import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { rememberedBy } from '#core/link/remembered-by.ts';
import type { CostKind } from '#core/model/cost.ts';
import { costlyItem } from '../budget/costly-item.ts';
import { addUp } from '../budget/figures.ts';
import { printedAmount } from '../budget/units.ts';

/** 所管課 of an item, each once: by its present name, or as written where the city's list does not know it. */
export function departmentNames(item: Item): readonly string[] {
  return [...new Set(item.departments.map(({ name, written }) => name ?? written))];
}

/** Several 所管課 answer for it together: it counts with each of them, 延べ. */
export function isShared(item: Item): boolean {
  return departmentNames(item).length > 1;
}

/** The items of a plan by `departmentNames`, in the order of the paper. */
export const itemsByDepartment = rememberedBy(gather);

function gather({ items }: LinkedPlan): ReadonlyMap<string, readonly Item[]> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of departmentNames(item)) {
      const own = byName.get(name);
      if (own) own.push(item);
      else byName.set(name, [item]);
    }
  }
  return byName;
}

/** Amounts of several items, added as they are printed. */
export interface AmountSum {
  /** Items that print an amount; 再掲 are none of them. */
  readonly count: number;
  /** In the coarsest digit of what was added; null where nothing was. */
  readonly text: string | null;
  /** Items that print none, or a word. */
  readonly without: number;
}

export function amountSum(items: readonly Item[], kind: CostKind): AmountSum {
  const originals = items.filter((item) => item.kind === 'project' && item.relisting === null);
  const amounts = originals.flatMap((item) => costlyItem(item, kind).total ?? []);
  const sum = addUp(amounts);
  return {
    count: amounts.length,
    text: sum && printedAmount(sum),
    without: originals.length - amounts.length,
  };
}
