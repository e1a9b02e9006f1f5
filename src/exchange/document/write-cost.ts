import { labelOf } from '#core/model/terms.ts';
import { claimSeparators, writtenDigits } from './amount.ts';
import type { DraftAmount } from './amount.ts';
import type { DraftCost, DraftOther } from './draft.ts';
import type { Writing } from './writing.ts';
import { followedBy, joined } from './words.ts';
import { map, scalar } from './yaml-tree.ts';
import type { YamlNode } from './yaml-tree.ts';

export interface WrittenCost {
  readonly entries: (readonly [string, YamlNode | null, (string | undefined)?])[];
  /** An amount whose unit nobody knows is no amount yet. */
  readonly others: DraftOther[];
}

/** 推計事業費: a number alone, or with its years and sources. */
export function writeCost(cost: DraftCost | null, writing: Writing): WrittenCost {
  if (!cost) return { entries: [], others: [] };
  const key = labelOf('project', cost.kind);
  const amounts = [
    ...(cost.total ? [{ key, amount: cost.total }] : []),
    ...cost.years.map(({ year, amount }) => ({ key: `${key}（${year}）`, amount })),
    ...cost.sources.map(({ name, amount }) => ({ key: name, amount })),
  ];
  if (!writing.unit && amounts.some(({ amount }) => !amount.isWord && amount.unit === null)) {
    const comment =
      '金額の単位が原本にありません。plan.yaml の「金額の単位」が決まれば、その名の欄へ移せます。';
    return {
      entries: [],
      others: amounts.map(({ key: name, amount }, i) => ({
        key: name,
        words: amount.digits,
        ...(i === 0 && { comment }),
      })),
    };
  }
  const write = (amount: DraftAmount): YamlNode => writeAmount(amount, writing);
  const { years, sources } = cost;
  if (years.length === 0 && sources.length === 0)
    return { entries: [[key, cost.total && write(cost.total)]], others: [] };
  const broken = map([
    [labelOf('cost', 'total'), cost.total && write(cost.total)],
    [labelOf('cost', 'byYear'), map(distinct(years.map(({ year, amount }) => [year, write(amount)])))],
    [
      labelOf('cost', 'sources'),
      map(distinct(sources.map(({ name, amount }) => [name, write(amount)])), true),
    ],
  ]);
  return { entries: [[key, broken]], others: [] };
}

function distinct(entries: readonly (readonly [string, YamlNode])[]): (readonly [string, YamlNode])[] {
  return entries.filter(([key], i) => entries.findIndex(([other]) => other === key) === i);
}

/** The digits as printed, without separators, with their unit where it is not the plan's. */
function writeAmount(amount: DraftAmount, { unit, claims }: Writing): YamlNode {
  claimSeparators(amount, claims);
  const digits = writtenDigits(amount);
  const isOther = amount.unit !== null && amount.unit !== unit?.unit && !amount.isWord;
  if (isOther)
    return scalar(
      amount.unitWords ? joined([digits, amount.unitWords], '') : followedBy(digits, amount.unit),
    );
  if (amount.unitWords && unit?.words && amount.unitWords !== unit.words)
    claims.fold(amount.unitWords, unit.words);
  return scalar(digits);
}
