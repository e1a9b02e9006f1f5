import { figuresOf, figuresOfYears, isNumber } from '../link/costs.ts';
import { FigureSum, sumOf } from '../link/figure-sum.ts';
import type { LinkedPlan } from '../link/linked.ts';
import { rememberedBy } from '../link/remembered-by.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Cost, CostKind, Shares, YearCost } from '../model/cost.ts';
import type { Rounding } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import type { CostOwner } from './costs-of-plan.ts';
import { figuresOfShares, orDisputed } from './disputed-costs.ts';

/** 財源 or 内訳 that do not make the cost they break down. */
export interface ShareSum {
  readonly place: Place;
  readonly owner: CostOwner;
  readonly kind: CostKind;
  readonly cost: Cost;
  /** The year they break down; null: the whole cost. */
  readonly year: YearCost | null;
  readonly field: 'sources' | 'breakdown';
  readonly shares: readonly FigureSum[];
  /** Shares that have no amount. */
  readonly missing: number;
  readonly total: FigureSum;
  readonly totalPlace: Place;
}

type Bearer = Pick<ShareSum, 'owner' | 'kind' | 'cost'> & { readonly rounding: Rounding | null };

/** The 財源 and 内訳 of a plan, at any level, that do not make their cost. */
export const brokenShares = rememberedBy((plan: LinkedPlan): readonly ShareSum[] => [...sharesOf(plan)]);

function* sharesOf(plan: LinkedPlan): Generator<ShareSum> {
  const { cover } = plan.plan;
  const rounding = cover?.rounding ?? null;
  for (const owner of plan.items) {
    if (owner.kind !== 'project') continue;
    for (const kind of COST_KINDS) {
      const cost = owner.entity[kind];
      if (cost && hasShares(cost)) yield* ofCost({ owner, kind, cost, rounding });
    }
  }
  for (const kind of COST_KINDS) {
    for (const owner of plan.sections) {
      const cost = owner.section[kind];
      if (cost && hasShares(cost)) yield* ofCost({ owner, kind, cost, rounding });
    }
    const cost = cover?.[kind];
    if (cost && hasShares(cost))
      yield* ofCost({ owner: { label: cover.name ?? plan.slug }, kind, cost, rounding });
  }
}

function hasShares({ sources, breakdown, byYear }: Cost): boolean {
  if (sources.length > 0 || breakdown.length > 0) return true;
  for (const year of byYear) if (year.sources.length > 0 || year.breakdown.length > 0) return true;
  return false;
}

function* ofCost(bearer: Bearer): Generator<ShareSum> {
  const { cost, rounding } = bearer;
  if (cost.sources.length > 0 || cost.breakdown.length > 0) yield* ofWhole(bearer);
  for (const year of cost.byYear) {
    if (year.sources.length === 0 && year.breakdown.length === 0) continue;
    const totals = yearTotals(year, rounding);
    for (const field of ['sources', 'breakdown'] as const) {
      const broken = totals.map((total) => compared(year[field], total, rounding));
      const first = broken.includes(null) ? null : broken[0];
      if (first)
        yield { ...bearer, ...first, field, year, place: year.at(field), totalPlace: year.at('amount') };
    }
  }
}

function* ofWhole(bearer: Bearer): Generator<ShareSum> {
  const { cost, rounding } = bearer;
  const total = figuresOf(cost, rounding);
  if (!total) return;
  const either = cost.total ? orDisputed(total, figuresOfYears(cost, rounding)) : total;
  const totalPlace = cost.at('total');
  const sums = (['sources', 'breakdown'] as const).flatMap((field): ShareSum[] => {
    const broken = compared(cost[field], either, rounding);
    return broken
      ? [{ ...bearer, ...broken, total, field, year: null, place: cost.at(field), totalPlace }]
      : [];
  });
  const [first, second] = sums;
  const isTotalWrong =
    first &&
    second &&
    figuresOfShares(cost.sources, rounding)?.against(
      figuresOfShares(cost.breakdown, rounding) ?? new FigureSum(rounding),
    ) === 'equal';
  /* 財源 and 内訳 agree with one another: the slip is in the total, and is said once. */
  if (isTotalWrong) yield { ...first, place: totalPlace };
  else yield* sums;
}

/** What the 財源 of a year break down: its 額; without one, its 予算額 or 決算額, whichever they agree with. */
function yearTotals({ amount, budget, settled }: YearCost, rounding: Rounding | null): readonly FigureSum[] {
  const totals = isNumber(amount) ? [amount] : [budget, settled].filter(isNumber);
  return totals.map((total) => sumOf([total], rounding));
}

/** Null where shares may make the total; of shares some of which have no amount, where they do not exceed it. */
function compared(
  shares: Shares,
  total: FigureSum,
  rounding: Rounding | null,
): Pick<ShareSum, 'shares' | 'missing' | 'total'> | null {
  const sum = new FigureSum(rounding);
  for (const { value } of shares) if (isNumber(value)) sum.add(value);
  if (sum.count === 0) return null;
  const missing = shares.length - sum.count;
  const verdict = sum.against(total);
  if (verdict === 'equal' || (verdict === 'less' && missing > 0)) return null;
  const figures = shares.flatMap(({ value }) => (isNumber(value) ? [sumOf([value], rounding)] : []));
  return { shares: figures, missing, total };
}
