import { eraSpan } from '#core/model/fiscal-year.ts';
import { MONEY_UNITS } from '#core/model/money.ts';
import type { MoneyUnit } from '#core/model/money.ts';
import { labelOf } from '#core/model/terms.ts';
import { comparable } from '#core/model/text.ts';
import type { DraftAmount } from './amount.ts';
import type { Claims } from './claims.ts';
import { itemsOf } from './draft.ts';
import type { Draft, DraftCost } from './draft.ts';
import { markdownText } from './markdown-text.ts';
import type { Meaning } from './table-head.ts';
import { writeOthers } from './write-others.ts';
import type { Writing } from './writing.ts';
import { joined } from './words.ts';
import type { Words } from './words.ts';
import { map, scalar } from './yaml-tree.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

export interface PlanName {
  readonly text: string;
  readonly from: 'option' | 'title' | 'file';
}

/** plan.yaml */
export function writePlan(draft: Draft, name: PlanName, writing: Writing): YamlMap {
  const period = planPeriod(draft);
  const isTitle = draft.title && comparable(draft.title.text) === comparable(name.text) ? draft.title : null;
  const others =
    draft.title && !isTitle ? [{ key: '原本の表題', words: draft.title }, ...draft.others] : draft.others;
  return map([
    [
      labelOf('plan', 'name'),
      isTitle?.text === name.text ? scalar(isTitle) : scalar(name.text),
      name.from === 'file' ? '要確認: 計画名を原本から読み取れず、ファイル名から付けました。' : undefined,
    ],
    [labelOf('plan', 'period'), period.node, period.comment],
    [labelOf('plan', 'unit'), writing.unit && scalar(writing.unit.words ?? writing.unit.unit)],
    [labelOf('plan', 'relistingMark'), relistingMark(draft)],
    [labelOf('plan', 'words'), writeWords(draft, writing.claims)],
    [
      labelOf('plan', 'overview'),
      draft.overview.length > 0
        ? scalar(markdownText(joined(draft.overview, '\n\n')), { block: true })
        : null,
    ],
    [labelOf('plan', 'others'), writeOthers(others)],
  ]);
}

/** As printed; otherwise from 3ヵ年 and the 事業工程, where that names exactly as many years in a row. */
function planPeriod(draft: Draft): { node: YamlNode | null; comment?: string } {
  if (draft.period) return { node: scalar(draft.period) };
  const derived = derivedPeriod(draft);
  if (!derived) return { node: null };
  return {
    node: scalar(derived),
    comment: `要確認: 計画期間を原本から読み取れず、「${String(draft.numberOfYears)}か年」と事業工程の年度から定めました。`,
  };
}

export function derivedPeriod(draft: Draft): string | null {
  const years = [...new Set(draft.scheduleYears)].sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    years.length !== draft.numberOfYears ||
    last - first + 1 !== years.length
  )
    return null;
  return eraSpan({ from: first, to: last });
}

/** 再掲の印 as this plan prints it. */
function relistingMark(draft: Draft): YamlNode | null {
  const items = draft.sections.flatMap(itemsOf);
  const marks = items.flatMap((item) => [
    item.mark,
    ...item.statuses.flatMap((status) => [...status.lines.map((line) => line.mark), status.mark]),
  ]);
  const first = marks.find((mark) => mark?.text.includes('再掲'));
  return first ? scalar(first.text) : null;
}

const LABELS: Partial<Record<Meaning, string>> = {
  measure: labelOf('section', 'measures'),
  statuses: labelOf('measure', 'statuses'),
  department: labelOf('project', 'departments'),
  name: labelOf('project', 'name'),
  description: labelOf('project', 'description'),
  code: labelOf('project', 'code'),
  cost: labelOf('project', 'cost'),
  goal: labelOf('priority', 'goal'),
  notes: labelOf('priority', 'notes'),
  schedule: labelOf('priority', 'schedule'),
};

/** 用語: the word this plan prints instead of ours, where it prints the same one throughout. */
function writeWords(draft: Draft, claims: Claims): YamlMap {
  const chosen = new Map<string, Words>();
  for (const [meaning, label] of Object.entries(LABELS)) {
    const printed = draft.heads.filter((head) => head.meaning === meaning);
    const [first] = printed;
    if (first && first.words.text !== label && printed.every((head) => head.words.text === first.words.text))
      chosen.set(label, first.words);
  }
  const kept = new Set(chosen.values());
  for (const { words, cell } of draft.heads)
    claims.structure(kept.has(words) ? { start: cell.start, end: cell.start } : cell, 'table-head');
  return map(
    Array.from(chosen, ([label, words]) => [label, scalar(words)]),
    true,
  );
}

/** 金額の単位: the unit most amounts have, the first of equals. */
export function planUnit(draft: Draft): Writing['unit'] {
  const amounts = [
    ...draft.sections.flatMap((section) => amountsOf(section.cost)),
    ...draft.sections
      .flatMap(itemsOf)
      .flatMap((item) => (item.kind === 'project' ? item.costs.flatMap(amountsOf) : [])),
  ];
  let best: Writing['unit'] = null;
  let most = 0;
  for (const unit of Object.keys(MONEY_UNITS) as MoneyUnit[]) {
    const same = amounts.filter((amount) => amount.unit === unit);
    if (same.length <= most) continue;
    most = same.length;
    best = { unit, words: same.find((amount) => amount.unitWords)?.unitWords ?? null };
  }
  return best;
}

function amountsOf(cost: DraftCost | null): DraftAmount[] {
  return cost
    ? [
        ...(cost.total ? [cost.total] : []),
        ...cost.years.map(({ amount }) => amount),
        ...cost.sources.map(({ amount }) => amount),
      ]
    : [];
}
