import type { Item, LinkedIndicator, LinkedPlan } from '../link/linked.ts';
import { COST_KINDS } from '../model/cost.ts';
import { eraSpan, eraYear } from '../model/fiscal-year.ts';
import type { FiscalYear, YearSpan } from '../model/fiscal-year.ts';
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

interface Written {
  readonly years: readonly FiscalYear[];
  readonly place: Place;
  readonly label: string;
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
  *find(content) {
    for (const plan of content.plans) {
      const { cover } = plan.plan;
      const period = cover?.period;
      if (!cover || !period) continue;
      for (const { years, place, label } of yearsOf(plan)) {
        const year = years.find((y) => y < period.from || (period.to !== null && y > period.to));
        if (year !== undefined) yield { place, year, label, period, periodPlace: cover.at('period') };
      }
      yield* indicatorYears(plan, period, cover.at('period'));
    }
  },
  say: ({ year, label, period, periodPlace }) => ({
    message: `「${label}」の${eraYear(year)}は、計画期間（${eraSpan(period)}）の外です。`,
    help: '年度か計画期間のどちらかを直してください。',
    related: [{ place: periodPlace, message: '計画期間はここに書かれています' }],
  }),
});

/** The years that 事業工程, 年度別 and 取組状況 name; of a span its two ends. */
function* yearsOf(plan: LinkedPlan): Generator<Written> {
  for (const item of plan.items) {
    if (item.kind === 'project') yield* yearsOfProject(item);
    for (const status of item.entity.statuses) {
      if (status.time && !status.time.isImplied) {
        yield { years: [status.time.year], place: status.at(), label: labelOf('project', 'statuses') };
      }
    }
  }
}

function* yearsOfProject({ entity }: Extract<Item, { kind: 'project' }>): Generator<Written> {
  for (const [i, step] of (entity.priority?.schedule ?? []).entries()) {
    const years = (step.years ?? []).flatMap((span) =>
      span.to === null ? [span.from] : [span.from, span.to],
    );
    yield {
      years,
      place: entity.at('priority', 'schedule', i, 'years'),
      label: labelOf('priority', 'schedule'),
    };
  }
  for (const kind of COST_KINDS) {
    for (const year of entity[kind]?.byYear ?? [])
      yield { years: [year.year], place: year.at(), label: labelOf('cost', 'byYear') };
  }
}

/** 基準値 may come before the period, 目標値 and 実績値 after it. */
function* indicatorYears(plan: LinkedPlan, period: YearSpan, periodPlace: Place): Generator<YearFact> {
  const fact = (value: LinkedIndicator['entity']['targets'][number], label: string): YearFact => ({
    place: value.at(),
    year: value.year,
    label,
    period,
    periodPlace,
  });
  for (const { entity } of plan.indicators) {
    for (const value of entity.baseline)
      if (period.to !== null && value.year > period.to) yield fact(value, labelOf('indicator', 'baseline'));
    for (const value of entity.targets)
      if (value.year < period.from) yield fact(value, labelOf('indicator', 'targets'));
    for (const value of entity.actuals)
      if (value.year < period.from) yield fact(value, labelOf('indicator', 'actuals'));
  }
}
