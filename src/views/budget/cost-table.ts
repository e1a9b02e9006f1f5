import { costOf, isNumber, totalOf } from '#core/link/costs.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS, inSourceOrder } from '#core/model/cost.ts';
import type { Cost, Shares } from '#core/model/cost.ts';
import type { FiscalYear } from '#core/model/fiscal-year.ts';
import { formatNumber } from '#core/model/money.ts';
import type { Amount, MoneyUnit } from '#core/model/money.ts';
import { labelOf } from '#core/model/terms.ts';
import { amountText, costLabel } from './costs.ts';
import { roundingOf } from './rounding.ts';
import { yearHead } from '../words.ts';
import type { Link, Say, YearHead } from '../words.ts';

/** A table of money. Cells are null where nothing is written. */
export interface CostTableProps {
  /** Whose costs they are. */
  readonly subject: string;
  /** 年度別, 財源 or 内訳, where several tables stand together. */
  readonly title: string | null;
  readonly rowHead: string;
  /** 単位 of every number in it; null where the amounts differ, and each says its own. */
  readonly unit: MoneyUnit | null;
  readonly columns: readonly (YearHead | { readonly name: string })[];
  readonly totalHead: string;
  readonly rows: readonly CostRow[];
  /** How its amounts were rounded; null where they were not. */
  readonly rounding: string | null;
}

export interface CostRow {
  readonly link: Link | null;
  readonly label: string | null;
  /** The item, where its name stands in a row above: for those who hear one row at a time. */
  readonly of?: string | null;
  /** 財源 or 内訳: a part of the rows above. */
  readonly partOf: string | null;
  /** Null: no year is written in this row at all. */
  readonly cells: readonly (string | null)[] | null;
  readonly total: string | null;
}

interface Row<Column> extends Pick<CostRow, 'link' | 'label' | 'of' | 'partOf'> {
  readonly cells: ReadonlyMap<Column, Amount | null>;
  readonly total: Amount | null;
}

/** Everything an item's costs say, by year; null where they are not broken down. */
export function costTable(item: Item, subject: string, say: Say): CostTableProps | null {
  const rows = costsOf(item).flatMap(({ label, cost }) => [
    ...yearRows(cost, say(label), null, say),
    ...(['sources', 'breakdown'] as const).flatMap((part) => shareRows(cost, part, say)),
  ]);
  return rows.some((row) => row.partOf !== null || row.cells.size > 0)
    ? table(rows, yearColumns(rows), { subject, title: null, rowHead: '区分', plan: item.section.plan }, say)
    : null;
}

/** What several items cost: by year, by 財源 and by 内訳, a row an item. */
export function costTables(
  items: readonly CostlyItem[],
  subject: string,
  say: Say,
): readonly CostTableProps[] {
  const plan = items[0]?.item.section.plan;
  if (!plan) return [];
  const heads = (part: 'byYear' | 'sources' | 'breakdown') => ({
    plan,
    subject,
    title: say(labelOf('cost', part)),
    rowHead: say(labelOf('section', 'projects')),
  });
  const costs = items.flatMap(({ item, link }) => costsOf(item).map((one) => ({ ...one, link })));
  const several = new Set(costs.map(({ label }) => label)).size > 1;
  const byYear = costs
    .filter(({ cost }) => cost.byYear.length > 0)
    .flatMap(({ cost, label, link }) => yearRows(cost, several ? say(label) : null, link, say));
  const years = table(byYear, yearColumns(byYear), heads('byYear'), say);
  const shares = (['sources', 'breakdown'] as const).map((part) => {
    const rows = costs
      .filter(({ cost }) => cost[part].length > 0)
      .map(({ cost, link }) => ({
        link,
        label: null,
        partOf: null,
        cells: new Map(cost[part].map(({ name, value }) => [name, value])),
        total: cost.total ?? totalOf(cost),
      }));
    const names = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))];
    const ordered = part === 'sources' ? inSourceOrder(names) : names;
    const columns = ordered.map((name) => ({ key: name, head: { name } }));
    return table(rows, columns, heads(part), say);
  });
  return [years, ...shares].filter(({ rows }) => rows.length > 0);
}

export interface CostlyItem {
  readonly item: Item;
  readonly link: Link;
}

/** Its 財源 or 内訳 are written by year: no table of several items can hold that. */
export function hasYearlyShares(item: Item): boolean {
  return costsOf(item).some(({ cost }) =>
    cost.byYear.some(({ sources, breakdown }) => sources.length + breakdown.length > 0),
  );
}

function costsOf(item: Item): readonly { label: string; cost: Cost }[] {
  return COST_KINDS.flatMap((kind) => {
    const cost = costOf(item, kind);
    return cost ? [{ label: labelOf('project', kind), cost }] : [];
  });
}

function yearRows(cost: Cost, label: string | null, link: Link | null, say: Say): readonly Row<FiscalYear>[] {
  const amounts = cost.byYear.map(({ year, amount }) => [year, amount] as const);
  const first = { link, label, partOf: null, cells: new Map(amounts), total: cost.total ?? totalOf(cost) };
  const others = (['budget', 'settled'] as const).filter((kind) =>
    cost.byYear.some((year) => year[kind] !== null),
  );
  return [
    first,
    ...others.map((kind) => ({
      link: null,
      label: costLabel(kind, say),
      of: link?.text ?? null,
      partOf: null,
      cells: new Map(cost.byYear.map((year) => [year.year, year[kind]])),
      total: null,
    })),
  ];
}

function shareRows(cost: Cost, part: 'sources' | 'breakdown', say: Say): readonly Row<FiscalYear>[] {
  const named = new Set(
    [cost[part], ...cost.byYear.map((year) => year[part])].flat().map(({ name }) => name),
  );
  return [...named].map((name) => {
    const years = cost.byYear.map((year) => [year.year, share(year[part], name)] as const);
    const isWritten = years.some(([, amount]) => amount !== undefined);
    return {
      link: null,
      label: name,
      partOf: say(labelOf('cost', part)),
      cells: new Map(isWritten ? years.map(([year, amount]) => [year, amount ?? null] as const) : []),
      total: share(cost[part], name) ?? null,
    };
  });
}

function share(shares: Shares, name: string): Amount | null | undefined {
  return shares.find((one) => one.name === name)?.value;
}

interface Column<Key> {
  readonly key: Key;
  readonly head: CostTableProps['columns'][number];
}

function yearColumns(rows: readonly Row<FiscalYear>[]): readonly Column<FiscalYear>[] {
  const years = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].sort((a, b) => a - b);
  return years.map((year) => ({ key: year, head: yearHead(year) }));
}

function table<Key>(
  rows: readonly Row<Key>[],
  columns: readonly Column<Key>[],
  { plan, ...heads }: Pick<CostTableProps, 'subject' | 'title' | 'rowHead'> & { plan: LinkedPlan },
  say: Say,
): CostTableProps {
  const amounts = rows.flatMap((row) => [...row.cells.values(), row.total]).filter(isNumber);
  const units = new Set(amounts.map(({ unit }) => unit));
  const [only = null] = units.size === 1 ? units : [];
  const text = (amount: Amount | null): string | null =>
    only && isNumber(amount) ? formatNumber(amount.yen, only, amount.grain) : amountText(amount);
  return {
    ...heads,
    unit: only,
    columns: columns.map(({ head }) => head),
    totalHead: say(labelOf('cost', 'total')),
    rows: rows.map(({ link, label, of = null, partOf, cells, total }) => ({
      link,
      label,
      of,
      partOf,
      cells: cells.size === 0 ? null : columns.map(({ key }) => text(cells.get(key) ?? null)),
      total: text(total),
    })),
    rounding: roundingOf(
      plan,
      amounts.map(({ grain }) => grain),
    ),
  };
}
