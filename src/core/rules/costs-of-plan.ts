import { costOf, figuresOf, isNumber } from '../link/costs.ts';
import { FigureSum, sumOf } from '../link/figure-sum.ts';
import type { Verdict } from '../link/figure-sum.ts';
import type { LinkedPlan } from '../link/linked.ts';
import { rememberedBy } from '../link/remembered-by.ts';
import { addItems } from '../link/section-sums.ts';
import type { SectionSums } from '../link/section-sums.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Cost, CostKind } from '../model/cost.ts';
import type { Rounding } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import { costOrItsParts, verdictOf, yearOrItsShares } from './disputed-costs.ts';
import { addDisputedItems, netOfSection, netOfSectionOrItems } from './section-costs.ts';

/** What bears a cost: a plan, a section, an item. Its label is worked out only when asked for. */
export interface CostOwner {
  readonly label: string;
}

/** One part of a sum. */
export interface Part {
  readonly sum: FigureSum;
  /** The item or section it is the cost of; null: a year. */
  readonly owner: CostOwner | null;
  readonly place: Place;
}

/** A printed total that does not go with its parts, for the laws of the family P4. */
export interface Addition {
  readonly place: Place;
  readonly owner: CostOwner;
  readonly kind: CostKind;
  readonly cost: Cost;
  readonly total: FigureSum;
  /** Parts with an amount, 再掲 included. */
  readonly gross: readonly Part[];
  /** Their sum without what is 再掲; null where nothing is. */
  readonly net: FigureSum | null;
  /** Parts that have no amount. */
  readonly missing: number;
  readonly parts: 'years' | 'items' | 'sections';
}

type Bearer = Pick<Addition, 'owner' | 'kind'> & { readonly rounding: Rounding | null };

/** The printed totals of a plan, at any level, that do not go with their parts. Several laws ask; the work is done once. */
export const brokenAdditions = rememberedBy((plan: LinkedPlan): readonly Addition[] =>
  additionsOf(plan).filter((one) => one !== null),
);

function additionsOf(plan: LinkedPlan): (Addition | null)[] {
  const { cover, complete } = plan.plan;
  const rounding = cover?.rounding ?? null;
  const additions: (Addition | null)[] = [];
  for (const owner of plan.items) {
    if (owner.kind !== 'project') continue;
    for (const kind of COST_KINDS) {
      const cost = owner.entity[kind];
      if (cost && !addsUpAsPrinted(cost)) additions.push(ofYears(cost, { owner, kind, rounding }));
    }
  }
  for (const kind of COST_KINDS) {
    const whole = cover?.[kind] ?? null;
    const sections: SectionSums[] = [];
    for (const owner of plan.sections) {
      const cost = owner.section[kind];
      if (!cost && !whole) continue;
      const sums = addItems(owner, kind, rounding);
      sections.push(sums);
      if (cost) additions.push(ofYears(cost, { owner, kind, rounding }), ofItems(cost, sums));
    }
    if (!cover || !whole) continue;
    const bearer = { owner: { label: cover.name ?? plan.slug }, kind, rounding };
    additions.push(ofYears(whole, bearer));
    /* A section that could not be read may hold what is missing. */
    if (complete) additions.push(ofSections(whole, sections, bearer));
  }
  return additions;
}

/** Nearly all do, and then it does not matter how they were rounded. */
function addsUpAsPrinted({ total, byYear }: Cost): boolean {
  let yen = 0;
  for (const { amount } of byYear) {
    if (!isNumber(amount)) return false;
    yen += amount.yen;
  }
  return byYear.length === 0 || yen === total?.yen;
}

function ofYears(cost: Cost, { owner, kind, rounding }: Bearer): Addition | null {
  if (!isNumber(cost.total)) return null;
  const total = sumOf([cost.total], rounding);
  const sum = new FigureSum(rounding);
  for (const { amount } of cost.byYear) if (isNumber(amount)) sum.add(amount);
  const missing = cost.byYear.length - sum.count;
  if (sum.count === 0 || verdictOf(sum, sum, total, missing) === 'equal') return null;
  const gross = cost.byYear.flatMap((year): Part[] => {
    const either = yearOrItsShares(year, rounding);
    return either ? [{ sum: either, owner: null, place: year.at('amount') }] : [];
  });
  const disputed = sumOfParts(gross, rounding);
  if (verdictOf(disputed, disputed, total, missing) === 'equal') return null;
  return { place: cost.at('total'), owner, kind, cost, total, gross, net: null, missing, parts: 'years' };
}

function ofItems(cost: Cost, sums: SectionSums): Addition | null {
  const { section, kind, rounding, missing } = sums;
  const total = figuresOf(cost, rounding);
  if (!total || sums.gross.count === 0) return null;
  if (verdictOf(sums.gross, sums.net, total, missing) === 'equal') return null;
  const disputed = addDisputedItems(sums);
  const either = costOrItsParts(cost, rounding) ?? total;
  if (verdictOf(disputed.gross, disputed.net, either, missing) === 'equal') return null;
  const gross = section.items.flatMap((owner): Part[] => {
    const own = costOf(owner, kind);
    const sum = figuresOf(own, rounding);
    return own && sum ? [{ sum, owner, place: own.at('total') }] : [];
  });
  const net = sums.relisted.count === 0 ? null : sums.net;
  return { place: cost.at('total'), owner: section, kind, cost, total, gross, net, missing, parts: 'items' };
}

function ofSections(
  cost: Cost,
  sections: readonly SectionSums[],
  { owner, kind, rounding }: Bearer,
): Addition | null {
  const total = figuresOf(cost, rounding);
  if (!total || verdictOfSections(sections, netOfSection, total, rounding) === 'equal') return null;
  const either = costOrItsParts(cost, rounding) ?? total;
  if (verdictOfSections(sections, netOfSectionOrItems, either, rounding) === 'equal') return null;
  const gross = sections.flatMap((sums): Part[] => {
    const sum = netOfSection(sums);
    const place = (sums.cost ?? sums.section.section).at('total');
    return sum ? [{ sum, owner: sums.section, place }] : [];
  });
  const missing = sections.length - gross.length;
  const place = cost.at('total');
  return { place, owner, kind, cost, total, gross, net: null, missing, parts: 'sections' };
}

function verdictOfSections(
  sections: readonly SectionSums[],
  figures: typeof netOfSection,
  total: FigureSum,
  rounding: Rounding | null,
): Verdict {
  const sum = new FigureSum(rounding);
  let missing = 0;
  for (const section of sections) {
    const own = figures(section);
    if (own) sum.addSum(own);
    else missing += 1;
  }
  return sum.count === 0 ? 'equal' : verdictOf(sum, sum, total, missing);
}

function sumOfParts(parts: readonly Part[], rounding: Rounding | null): FigureSum {
  const sum = new FigureSum(rounding);
  for (const part of parts) sum.addSum(part.sum);
  return sum;
}
