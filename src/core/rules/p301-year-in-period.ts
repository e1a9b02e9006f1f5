import type { LinkedSection } from '../link/linked.ts';
import { COST_KINDS } from '../model/cost.ts';
import type { Costs } from '../model/cost.ts';
import { eraSpan, eraYear } from '../model/fiscal-year.ts';
import type { FiscalYear, YearSpan } from '../model/fiscal-year.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Priority } from '../model/item.ts';
import type { PlanCover } from '../model/plan.ts';
import { labelOf } from '../model/terms.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface YearFact extends Fact {
  readonly year: FiscalYear;
  readonly label: string;
  readonly period: YearSpan;
  readonly periodPlace: Place;
}

export const yearInPeriod = defineRule<YearFact>({
  code: 'P301',
  name: 'year-is-in-the-plan-period',
  severity: 'error',
  title: '年度が計画期間の中にある',
  reason: '期間の外の年度は、前の計画からの写し残しか、書き誤りです。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
計画期間: 令和5年度〜令和7年度
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    重点:
      事業工程:
        - 取組: 市民アンケート
          年度: 令和5年度〜令和8年度  # ← P301
`,
  },
  *find({ plans }) {
    for (const { plan } of plans)
      yield* outside(plan.cover, (period, found) => {
        if (plan.cover) ofCosts(plan.cover, period, found);
      });
  },
  findIn: (section) =>
    outside(section.plan.plan.cover, (period, found) => {
      yearsOf(section, period, found);
    }),
  say({ year, label, period, periodPlace }) {
    const [written, span] = [eraYear(year), eraSpan(period)];
    return {
      message: {
        ja: `「${label}」の${written}は、計画期間（${span}）の外です。`,
        en: `${written} in “${label}” lies outside the plan period (${span}).`,
      },
      help: {
        ja: '年度か計画期間のどちらかを直してください。',
        en: 'Correct either the year or the plan period.',
      },
      related: [
        {
          place: periodPlace,
          message: { ja: '計画期間はここに書かれています', en: 'The plan period is written here' },
        },
      ],
    };
  },
});

type Outside = Pick<YearFact, 'place' | 'year' | 'label'>;

/** Collected and not yielded: plans have tens of thousands of years, and nearly all of them are fine. */
function outside(
  cover: PlanCover | null,
  collect: (period: YearSpan, found: Outside[]) => void,
): readonly YearFact[] {
  const period = cover?.period;
  if (!period) return [];
  const found: Outside[] = [];
  collect(period, found);
  return found.map((out) => ({ ...out, period, periodPlace: cover.at('period') }));
}

function yearsOf({ section, items, indicators }: LinkedSection, period: YearSpan, found: Outside[]): void {
  ofCosts(section, period, found);
  for (const { entity } of items) {
    for (const status of entity.statuses) {
      const { time } = status;
      if (time && !time.isImplied && isOutside(time.year, period))
        found.push({ place: status.at(), year: time.year, label: labelOf('project', 'statuses') });
    }
    if (!('priority' in entity)) continue;
    ofCosts(entity, period, found);
    if (entity.priority) ofSchedule(entity.priority, period, found);
  }
  for (const { entity } of indicators) ofIndicator(entity, period, found);
}

function ofCosts(costs: Costs, period: YearSpan, found: Outside[]): void {
  for (const kind of COST_KINDS) {
    const cost = costs[kind];
    if (!cost) continue;
    for (const one of cost.byYear)
      if (isOutside(one.year, period))
        found.push({ place: one.at(), year: one.year, label: labelOf('cost', 'byYear') });
  }
}

/** Of a span its two ends. */
function ofSchedule({ schedule }: Priority, period: YearSpan, found: Outside[]): void {
  for (const step of schedule) {
    for (const { from, to } of step.years ?? []) {
      const year = isOutside(from, period) ? from : to !== null && isOutside(to, period) ? to : null;
      if (year === null) continue;
      found.push({ place: step.at('years'), year, label: labelOf('priority', 'schedule') });
      break;
    }
  }
}

/** 基準値 may come before the period, 目標値 and 実績値 after it. */
function ofIndicator({ baseline, targets, actuals }: Indicator, period: YearSpan, found: Outside[]): void {
  for (const one of baseline)
    if (isAfter(one.year, period))
      found.push({ place: one.at(), year: one.year, label: labelOf('indicator', 'baseline') });
  for (const [values, field] of [
    [targets, 'targets'],
    [actuals, 'actuals'],
  ] as const)
    for (const one of values)
      if (one.year < period.from)
        found.push({ place: one.at(), year: one.year, label: labelOf('indicator', field) });
}

function isOutside(year: FiscalYear, period: YearSpan): boolean {
  return year < period.from || isAfter(year, period);
}

function isAfter(year: FiscalYear, { to }: YearSpan): boolean {
  return to !== null && year > to;
}
