import { costOf, totalOf } from '#core/link/costs.ts';
import type { Item } from '#core/link/linked.ts';
import type { Cost, CostKind, YearCost } from '#core/model/cost.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { Amount } from '#core/model/money.ts';
import { addUp, figureOf } from './figures.ts';
import type { Figure } from './figures.ts';

/** What an item says of a cost. */
export interface CostlyItem {
  readonly item: Item;
  readonly total: Figure | null;
  readonly years: ReadonlyMap<FiscalYear, Figure>;
  readonly sources: ReadonlyMap<string, Figure>;
}

/** 予算額 and 決算額 may stand beside the years of another cost; their total is then what all those years make. */
export function costlyItem(item: Item, kind: CostKind): CostlyItem {
  const own = costOf(item, kind);
  if (own || (kind !== 'budget' && kind !== 'settled'))
    return {
      item,
      total: figureOf(totalOf(own)),
      years: yearFigures(own, ({ amount }) => amount),
      sources: sourcesOf(own),
    };
  const beside = costOf(item, 'cost') ?? costOf(item, 'expense');
  const years = yearFigures(beside, (year) => year[kind]);
  const isWhole = years.size > 0 && years.size === beside?.byYear.length;
  return { item, total: isWhole ? addUp([...years.values()]) : null, years, sources: new Map() };
}

export function yearFigures(
  cost: Cost | null,
  amountOf: (year: YearCost) => Amount | null,
): ReadonlyMap<FiscalYear, Figure> {
  return new Map(
    (cost?.byYear ?? []).flatMap((year) => {
      const figure = figureOf(amountOf(year));
      return figure ? [[year.year, figure] as const] : [];
    }),
  );
}

/** 財源 of the whole, or those of the years where the whole names none and every year does. */
function sourcesOf(cost: Cost | null): ReadonlyMap<string, Figure> {
  if (!cost) return new Map();
  const shares =
    cost.sources.length > 0
      ? [cost.sources]
      : cost.byYear.every(({ sources }) => sources.length > 0)
        ? cost.byYear.map(({ sources }) => sources)
        : [];
  const figures = shares.map(
    (some) =>
      new Map(
        some.flatMap(({ name, value }) => {
          const figure = figureOf(value);
          return figure ? [[name, figure] as const] : [];
        }),
      ),
  );
  return new Map([...grouped(figures)].map(([name, same]) => [name, sumOfSome(same)]));
}

export function totalOrSources({ total, sources }: CostlyItem): Figure | null {
  return total ?? addUp([...sources.values()]);
}

export function grouped<Key>(
  maps: readonly ReadonlyMap<Key, Figure>[],
): ReadonlyMap<Key, [Figure, ...Figure[]]> {
  const groups = new Map<Key, [Figure, ...Figure[]]>();
  for (const [key, figure] of maps.flatMap((map) => [...map])) {
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

export function sumOfSome(figures: readonly [Figure, ...Figure[]]): Figure {
  return addUp(figures) ?? figures[0];
}
