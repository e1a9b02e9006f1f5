import type { LinkedPlan } from '#core/link/linked.ts';
import { eraYear } from '#core/model/fiscal-year.ts';
import type { IndicatorValue } from '#core/model/indicator.ts';
import { labelOf } from '#core/model/terms.ts';
import { achievementOf } from './achievement.ts';
import type { Edition } from '../edition.ts';
import { indicatorAddress, indicatorsOf, valuesOf } from './indicators.ts';
import type { DatedValue } from './indicators.ts';
import { percent } from './indicator-sheet.ts';
import { verdictProps } from './verdicts.ts';
import type { VerdictProps } from './verdicts.ts';
import { relistingMark, sectionName, wordsOf } from '../words.ts';

/** All indicators of a plan, a row each: from where, to where, how far. */
export interface IndicatorOverviewProps {
  readonly caption: string;
  readonly heads: Readonly<Record<'name' | 'baseline' | 'target' | 'actual' | 'rate' | 'verdict', string>>;
  /** By section, those without any left out. */
  readonly parts: readonly { readonly title: string; readonly rows: readonly IndicatorOverviewRow[] }[];
}

export interface IndicatorOverviewRow {
  readonly name: string;
  readonly unit: string | null;
  /** Where its course is drawn. */
  readonly href: string;
  /** 再掲 in the plan's words, where it is one. */
  readonly mark: string | null;
  /** What it is judged by: the oldest 基準値, the last 目標値, the newest 実績値; null where none says anything. */
  readonly baseline: DatedValue | null;
  readonly target: DatedValue | null;
  readonly actual: DatedValue | null;
  readonly rate: string | null;
  readonly verdict: VerdictProps;
}

/** Null where a plan has no indicators. */
export function indicatorOverview(plan: LinkedPlan, { at }: Edition): IndicatorOverviewProps | null {
  if (plan.indicators.length === 0) return null;
  const say = wordsOf(plan);
  const name = say(labelOf('section', 'indicators'));
  return {
    caption: `${name}の一覧`,
    heads: {
      name,
      baseline: say(labelOf('indicator', 'baseline')),
      target: say(labelOf('indicator', 'targets')),
      actual: `最新の${say(labelOf('indicator', 'actuals'))}`,
      rate: '達成率',
      verdict: '状況',
    },
    parts: plan.sections.flatMap((section) => {
      const rows = indicatorsOf(section).map((indicator): IndicatorOverviewRow => {
        const values = valuesOf(indicator);
        const { baseline, target, actual, rate, verdict } = achievementOf(values);
        return {
          name: indicator.title,
          unit: values.unit,
          href: indicatorAddress(indicator, at),
          mark: indicator.relisting ? relistingMark(plan) : null,
          baseline: dated(baseline),
          target: dated(target),
          actual: dated(actual),
          rate: rate === null ? null : percent(rate),
          verdict: verdictProps(verdict),
        };
      });
      return rows.length === 0 ? [] : [{ title: sectionName(section), rows }];
    }),
  };
}

function dated(value: IndicatorValue | null): DatedValue | null {
  return value && { year: eraYear(value.year), text: value.text };
}
