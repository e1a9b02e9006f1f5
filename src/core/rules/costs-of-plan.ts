import { compareSum, costOf, isNumber, totalOf } from '../link/costs.ts';
import type { NumberAmount } from '../link/costs.ts';
import type { LinkedPlan, LinkedSection } from '../link/linked.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Cost, CostKind } from '../model/cost.ts';
import { formatNumber, formatYen } from '../model/money.ts';
import { keysOf } from '../model/terms.ts';
import type { Rounding } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';

/** A printed total beside its parts, for the laws of the family P4. */
export interface Addition {
  /** 推計事業費 of 分野(1) … */
  readonly label: string;
  readonly place: Place;
  readonly total: NumberAmount;
  /** Parts with an amount, 再掲 included. */
  readonly gross: readonly NumberAmount[];
  /** Parts with an amount, less what is 再掲. */
  readonly net: readonly NumberAmount[];
  /** Parts that have no amount. */
  readonly without: number;
  /** What the parts are: 年度別, 事業, 分野 … */
  readonly parts: 'years' | 'items' | 'sections';
  readonly rounding: Rounding | null;
}

/** Every printed total of a plan that has parts, at any level. */
export function* additionsOf(plan: LinkedPlan): Generator<Addition> {
  const { cover } = plan.plan;
  for (const kind of COST_KINDS) {
    if (cover) {
      yield* ofYears(cover[kind], kind, cover.name ?? plan.slug, plan);
      /* A section that could not be read may hold what is missing. */
      if (plan.plan.complete) yield* ofSections(plan, kind);
    }
    for (const section of plan.sections) {
      yield* ofYears(section.section[kind], kind, section.label, plan);
      yield* ofItems(section, kind);
      for (const item of section.items)
        if (item.kind === 'project') yield* ofYears(item.entity[kind], kind, item.label, plan);
    }
  }
}

function* ofYears(cost: Cost | null, kind: CostKind, owner: string, plan: LinkedPlan): Generator<Addition> {
  const amounts = (cost?.byYear ?? []).map((year) => year.amount);
  const numbers = amounts.filter(isNumber);
  if (cost && isNumber(cost.total) && numbers.length > 0) {
    yield addition(plan, kind, owner, cost, cost.total, {
      gross: numbers,
      net: numbers,
      without: amounts.length - numbers.length,
      parts: 'years',
    });
  }
}

function* ofItems(section: LinkedSection, kind: CostKind): Generator<Addition> {
  const cost = section.section[kind];
  const total = totalOf(cost);
  const projects = section.items.filter((item) => item.kind === 'project');
  const amounts = projects.map((item) => ({
    amount: totalOf(costOf(item, kind)),
    relisted: item.relisting !== null,
  }));
  const written = amounts.filter((part) => isNumber(part.amount));
  if (!cost || !total || written.length === 0) return;
  yield addition(section.plan, kind, section.label, cost, total, {
    gross: written.map((part) => part.amount).filter(isNumber),
    net: written
      .filter((part) => !part.relisted)
      .map((part) => part.amount)
      .filter(isNumber),
    without: amounts.length - written.length,
    parts: 'items',
  });
}

function* ofSections(plan: LinkedPlan, kind: CostKind): Generator<Addition> {
  const cost = plan.plan.cover?.[kind] ?? null;
  const total = totalOf(cost);
  const amounts = plan.sections.map((section) => netOf(section, kind));
  const numbers = amounts.filter(isNumber);
  if (!cost || !total || numbers.length === 0) return;
  yield addition(plan, kind, plan.plan.cover?.name ?? plan.slug, cost, total, {
    gross: numbers,
    net: numbers,
    without: amounts.length - numbers.length,
    parts: 'sections',
  });
}

/**
 * What a section adds to its plan: its printed total, less what is 再掲 in it where that total agrees only with the
 * sum that counts 再掲; without a printed total, the sum of its items where all have an amount.
 */
function netOf(section: LinkedSection, kind: CostKind): NumberAmount | null {
  const printed = totalOf(section.section[kind]);
  const own = [...ofItems(section, kind)][0];
  if (!printed) return null;
  if (
    !own ||
    compareSum(own.net, printed, own.rounding) === 'equal' ||
    compareSum(own.gross, printed, own.rounding) !== 'equal'
  )
    return printed;
  return { ...printed, yen: printed.yen - sum(own.gross) + sum(own.net) };
}

function addition(
  plan: LinkedPlan,
  kind: CostKind,
  owner: string,
  cost: Cost,
  total: NumberAmount,
  rest: Pick<Addition, 'gross' | 'net' | 'without' | 'parts'>,
): Addition {
  const label = `${owner}の${keysOf('plan', kind)[0] ?? kind}`;
  return { ...rest, label, place: cost.at('total'), total, rounding: plan.plan.cover?.rounding ?? null };
}

/** How the parts lie against the total: a total may agree with the gross or the net sum; both too much is `more`. */
export function verdictOf(addition: Addition): 'less' | 'equal' | 'more' {
  const verdicts = [addition.gross, addition.net].map((parts) =>
    compareSum(parts, addition.total, addition.rounding),
  );
  if (verdicts.includes('equal')) return 'equal';
  return verdicts.includes('less') ? (addition.without > 0 ? 'equal' : 'less') : 'more';
}

/** `18＋18＋19＝55百万円`, and 再掲を除くと … where that differs. */
export function arithmetic({ gross, net, total }: Addition): string {
  const inUnit = (parts: readonly NumberAmount[]): string =>
    formatYen(sum(parts), total.unit, Math.min(total.grain, ...parts.map((part) => part.grain)));
  const all = gross.length === 1 ? inUnit(gross) : `${terms(gross, total)}＝${inUnit(gross)}`;
  return gross.length === net.length ? all : `${all}、再掲を除くと ${inUnit(net)}`;
}

const SHOWN_TERMS = 12;

function terms(parts: readonly NumberAmount[], total: NumberAmount): string {
  const shown = parts
    .slice(0, SHOWN_TERMS)
    .map((part) => formatNumber(part.yen, total.unit, Math.min(part.grain, total.grain)));
  return shown.join('＋') + (parts.length > SHOWN_TERMS ? `＋…（全${String(parts.length)}件）` : '');
}

function sum(parts: readonly NumberAmount[]): number {
  return parts.reduce((total, part) => total + part.yen, 0);
}
