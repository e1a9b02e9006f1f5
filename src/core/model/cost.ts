import { headOf } from '../source/node.ts';
import { fieldsReader, placedEntity, readEntries } from './entity.ts';
import type { Field } from './entity.ts';
import { Entity } from './placed.ts';
import type { Placed } from './placed.ts';
import { amount, byYear, record } from './fields.ts';
import type { Named, Yearly } from './fields.ts';
import type { Amount } from './money.ts';
import type { EntityShape, Shape } from './shape.ts';
import { labelOf } from './terms.ts';
import type { Noun } from './terms.ts';
import { fold } from './text.ts';

/** 財源 or 内訳: parts of a cost under names of the plan's own. */
export type Shares = readonly Named<Amount | null>[];

/** The cost of one year: its 額, and 予算額 and 決算額 where the paper prints them. */
export interface YearCost extends Yearly {
  readonly amount: Amount | null;
  readonly budget: Amount | null;
  readonly settled: Amount | null;
  readonly sources: Shares;
  readonly breakdown: Shares;
}

/** 推計事業費, and 予算額 決算額 事業費 alike: a total, broken down as far as the paper does. */
export interface Cost extends Placed {
  readonly total: Amount | null;
  readonly byYear: readonly YearCost[];
  /** 財源 */
  readonly sources: Shares;
  /** 内訳 */
  readonly breakdown: Shares;
}

/** The kinds of cost an item, a section or a plan may print, by field. */
export interface Costs {
  readonly cost: Cost | null;
  readonly budget: Cost | null;
  readonly settled: Cost | null;
  readonly expense: Cost | null;
}

export const COST_KINDS = ['cost', 'budget', 'settled', 'expense'] as const;
export type CostKind = (typeof COST_KINDS)[number];

const SAME_SOURCE: Record<string, string> = {
  市債: '地方債',
  町債: '地方債',
  国支出金: '国庫支出金',
  村債: '地方債',
  区債: '地方債',
  県債: '地方債',
  都支出金: '県支出金',
  道支出金: '県支出金',
  府支出金: '県支出金',
};

/** FundingSource 財源 by its standard name: 市債 is 地方債, 都支出金 is 県支出金; other names stand for themselves. */
function fundingSource(name: string): string {
  const folded = fold(name);
  return SAME_SOURCE[folded] ?? folded;
}

/** The 財源 every municipality knows. */
const USUAL_SOURCES = ['国庫支出金', '県支出金', '地方債', 'その他', '一般財源'];

/** 財源 as every budget has them: names of a plan's own before その他, and last 一般財源, what no other source pays. */
export function inSourceOrder(names: readonly string[]): readonly string[] {
  const own = USUAL_SOURCES.indexOf('その他') - 0.5;
  const place = (name: string): number => {
    const usual = USUAL_SOURCES.indexOf(fundingSource(name));
    return usual === -1 ? own : usual;
  };
  return [...names].sort((a, b) => place(a) - place(b));
}

const shares = record(amount, fundingSource, USUAL_SOURCES);
const breakdown = record(amount);

const yearCostFields = { amount, budget: amount, settled: amount, sources: shares, breakdown };
const readYearCost = fieldsReader(yearCostFields);

/** One amount, or a mapping of several things said of a cost. */
const amountOr = (noun: Noun, fields: EntityShape['fields']): Shape => ({
  kind: 'either',
  scalar: amount.shape,
  map: { kind: 'entity', noun, called: labelOf('plan', 'cost'), fields, requires: [] },
});

const yearCosts = byYear<Omit<YearCost, keyof Yearly>>(
  'yearCost',
  amountOr('yearCost', yearCostFields),
  (node, reading, label) => {
    const blank = {
      amount: null,
      budget: null,
      settled: null,
      sources: shares.blank,
      breakdown: breakdown.blank,
    };
    if (!node) return blank;
    if (node.kind !== 'map') return { ...blank, amount: amount.read(node, reading, label) };
    return readYearCost({}, readEntries(node, 'yearCost', label, reading), reading);
  },
);

const costFields = { total: amount, byYear: yearCosts, sources: shares, breakdown };
const readCost = fieldsReader(costFields);

/** A number, or a mapping of 合計, 年度別, 財源 and 内訳. */
export const cost: Field<Cost | null> = {
  blank: null,
  shape: amountOr('cost', costFields),
  read(node, reading, label) {
    if (node.kind !== 'map') {
      const total = amount.read(node, reading, label);
      const values = { total, byYear: [], sources: [], breakdown: [] };
      return total && placedEntity(reading, 'cost', node, headOf(node), values);
    }
    const into = new Entity(reading.tree, 'cost', node, headOf(node));
    return readCost(into, readEntries(node, 'cost', label, reading), reading);
  },
};

export const costs = { cost, budget: cost, settled: cost, expense: cost } as const;
