import { originalItem } from '#core/link/linked.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { Cost, CostKind, Costs, Shares } from '#core/model/cost.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import type { Amount } from '#core/model/money.ts';
import { labelOf } from '#core/model/terms.ts';

/** One amount as it is printed somewhere in a plan; a blank is no figure. */
export interface CostFigure {
  /** 計画, 分野・柱 or 事業. */
  readonly of: string;
  readonly id: string | null;
  readonly title: string;
  /** 推計事業費, 予算額 … */
  readonly kind: string;
  /** Null: of the whole period. */
  readonly year: FiscalYear | null;
  /** 財源 or 内訳, where it is a part. */
  readonly part: string | null;
  readonly name: string | null;
  readonly amount: Amount;
  readonly original: string | null;
}

/** Every amount a plan prints, a row an amount; what a 再掲 does not print itself stands with its original only. */
export function costFigures({ plan, sections, items }: LinkedPlan): readonly CostFigure[] {
  const whole = { of: '計画', id: null, title: plan.cover?.name ?? plan.slug, original: null };
  return [
    ...(plan.cover ? figuresOf(plan.cover, whole) : []),
    ...sections.flatMap(({ section, file, title }) =>
      figuresOf(section, { of: '分野・柱', id: file.name, title, original: null }),
    ),
    ...items.flatMap((item) =>
      item.kind === 'project'
        ? figuresOf(item.entity, {
            of: labelOf('section', 'projects'),
            id: item.id,
            title: item.title,
            original: originalItem(item)?.id ?? null,
          })
        : [],
    ),
  ];
}

type Owner = Pick<CostFigure, 'of' | 'id' | 'title' | 'original'>;

function figuresOf(costs: Costs, owner: Owner): readonly CostFigure[] {
  return COST_KINDS.flatMap((kind) => {
    const cost = costs[kind];
    return cost
      ? figures(cost, kind).flatMap(({ amount, ...rest }) => (amount ? [{ ...owner, ...rest, amount }] : []))
      : [];
  });
}

type Figure = Pick<CostFigure, 'kind' | 'year' | 'part' | 'name'> & { readonly amount: Amount | null };

function figures(cost: Cost, costKind: CostKind): readonly Figure[] {
  const kind = labelOf('project', costKind);
  const one = (amount: Amount | null, year: FiscalYear | null, of: string): Figure => ({
    ...{ kind: of, year, part: null, name: null, amount },
  });
  const parts = (of: Record<'sources' | 'breakdown', Shares>, year: FiscalYear | null): readonly Figure[] =>
    (['sources', 'breakdown'] as const).flatMap((part) =>
      of[part].map(({ name, value }) => ({
        ...{ kind, year, part: labelOf('cost', part), name, amount: value },
      })),
    );
  return [
    one(cost.total, null, kind),
    ...parts(cost, null),
    ...cost.byYear.flatMap((year) => [
      one(year.amount, year.year, kind),
      one(year.budget, year.year, labelOf('yearCost', 'budget')),
      one(year.settled, year.year, labelOf('yearCost', 'settled')),
      ...parts(year, year.year),
    ]),
  ];
}
