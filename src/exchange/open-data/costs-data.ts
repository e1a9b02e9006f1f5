import type { Cost, Costs, Shares } from '#core/model/cost.ts';
import type { Amount } from '#core/model/money.ts';
import type { AmountRecord, CostsRecord, PrintedCostRecord } from './schema.ts';

/** Every amount printed of a plan, a section or a project; null: nothing is printed there at all. */
export function costsRecord(costs: Costs | null): CostsRecord {
  return {
    cost: printedCost(costs?.cost ?? null),
    budget: printedCost(costs?.budget ?? null),
    settled: printedCost(costs?.settled ?? null),
    expense: printedCost(costs?.expense ?? null),
  };
}

export function amountRecord({ yen, unit, printed }: Amount): AmountRecord {
  return { yen, unit, printed };
}

function printedCost(cost: Cost | null): PrintedCostRecord | null {
  return (
    cost && {
      total: printed(cost.total),
      ...partsOf(cost),
      byYear: cost.byYear.map((one) => ({
        year: one.year,
        amount: printed(one.amount),
        budget: printed(one.budget),
        settled: printed(one.settled),
        ...partsOf(one),
      })),
    }
  );
}

function partsOf({
  sources,
  breakdown,
}: Record<'sources' | 'breakdown', Shares>): Pick<PrintedCostRecord, 'sources' | 'breakdown'> {
  const parts = (shares: Shares) => shares.map(({ name, value }) => ({ name, amount: printed(value) }));
  return { sources: parts(sources), breakdown: parts(breakdown) };
}

function printed(amount: Amount | null): AmountRecord | null {
  return amount && amountRecord(amount);
}
