import type { LinkedSection } from '../link/linked.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Costs } from '../model/cost.ts';
import { eraSpan } from '../model/fiscal-year.ts';
import type { FiscalYear, YearSpan, YearSpans } from '../model/fiscal-year.ts';
import type { Yearly } from '../model/fields.ts';
import type { Step } from '../model/item.ts';
import type { Status } from '../model/status.ts';
import { labelOf } from '../model/terms.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface OrderFact extends Fact {
  readonly label: string;
  readonly before: YearSpan;
  readonly after: YearSpan;
  /** Both say some year; else they stand in the wrong order. */
  readonly doubled: boolean;
}

export const yearsInOrder = defineRule<OrderFact>({
  code: 'P302',
  name: 'years-stand-in-order',
  severity: 'warning',
  title: '年度が重ならず、古い順に並んでいる',
  reason: '年度の前後や重なりは、写し誤りか、一年ずれた書き誤りのことがよくあります。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    推計事業費:
      年度別:
        令和5年度: 18百万円
        令和7年度: 19百万円
        令和6年度: 18百万円  # ← P302
    重点:
      事業工程:
        - { 取組: 市民アンケート, 年度: 令和5年度〜令和6年度、令和6年度 }  # ← P302
`,
  *find({ plans }) {
    for (const { plan } of plans) {
      const found: OrderFact[] = [];
      if (plan.cover) inCosts(plan.cover, found);
      yield* found;
    }
  },
  findIn: outOfOrder,
  say({ label, before, after, doubled }) {
    const [first, second] = [eraSpan(before), eraSpan(after)];
    return {
      message: doubled
        ? {
            ja: `「${label}」で、${first}と${second}が重なっています。`,
            en: `In “${label}”, ${first} and ${second} overlap.`,
          }
        : {
            ja: `「${label}」で、${first}の後に${second}があります。`,
            en: `In “${label}”, ${second} stands after ${first}.`,
          },
      help: {
        ja: '年度を古い順に一度ずつ並べるか、年度の書き誤りを直してください。',
        en: 'Put the years in order, the earliest first and each once, or correct the year.',
      },
    };
  },
});

/** Once a list. Collected and not yielded: there are tens of thousands of lists, and nearly all of them are fine. */
function outOfOrder({ section, items, indicators }: LinkedSection): OrderFact[] {
  const found: OrderFact[] = [];
  inCosts(section, found);
  for (const { entity } of items) {
    if (entity.statuses.length > 1) inStatuses(entity.statuses, found);
    if (!('priority' in entity)) continue;
    inCosts(entity, found);
    for (const step of entity.priority?.schedule ?? [])
      if (step.years && step.years.length > 1) inSpans(step.years, step, found);
  }
  for (const { entity } of indicators)
    for (const field of ['baseline', 'targets', 'actuals'] as const)
      inList(entity[field], labelOf('indicator', field), found);
  return found;
}

function inCosts(costs: Costs, found: OrderFact[]): void {
  for (const kind of COST_KINDS) {
    const cost = costs[kind];
    if (cost && cost.byYear.length > 1) inList(cost.byYear, labelOf('cost', 'byYear'), found);
  }
}

/** The same year twice is P106; here only the order is left to see. */
function inList(list: readonly Yearly[], label: string, found: OrderFact[]): void {
  let before: FiscalYear | null = null;
  for (const one of list) {
    if (before !== null && one.year < before) {
      found.push({ place: one.at(), label, ...wrongOrder(before, one.year) });
      return;
    }
    before = one.year;
  }
}

/** Points within one year (令和4年9月末) may stand in any order; a status that names no year has none. */
function inStatuses(statuses: readonly Status[], found: OrderFact[]): void {
  let before: FiscalYear | null = null;
  for (const status of statuses) {
    const { time } = status;
    if (!time || time.isImplied) continue;
    if (before !== null && time.year < before) {
      const label = labelOf('project', 'statuses');
      found.push({ place: status.at(), label, ...wrongOrder(before, time.year) });
      return;
    }
    before = time.year;
  }
}

function wrongOrder(before: FiscalYear, after: FiscalYear): Pick<OrderFact, 'before' | 'after' | 'doubled'> {
  return { before: { from: before, to: before }, after: { from: after, to: after }, doubled: false };
}

function inSpans(spans: YearSpans, step: Step, found: OrderFact[]): void {
  let before: YearSpan | null = null;
  for (const after of spans) {
    if (before) {
      const doubled = after.from <= (before.to ?? Infinity) && before.from <= (after.to ?? Infinity);
      if (doubled || after.from < before.from) {
        const label = labelOf('priority', 'schedule');
        found.push({ place: step.at('years'), label, before, after, doubled });
        return;
      }
    }
    before = after;
  }
}
