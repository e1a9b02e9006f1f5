import { withSeparators } from '#core/model/text.ts';
import type { LinkedIndicator } from '#core/link/linked.ts';
import { eraYear, parseStatusTime } from '#core/model/fiscal-year.ts';
import type { IndicatorValue } from '#core/model/indicator.ts';
import { labelOf, NOT_WRITTEN } from '#core/model/terms.ts';
import { achievementOf } from './achievement.ts';
import type { Achievement, Lack } from './achievement.ts';
import { lineChart } from '../charts/line-chart.ts';
import type { LineChartProps, PointKind } from '../charts/line-chart.ts';
import { departmentProps } from '../departments/department-names.ts';
import type { DepartmentProps } from '../departments/department-names.ts';
import type { Edition } from '../edition.ts';
import { entryAnchor, valuesOf } from './indicators.ts';
import { itemLink, relistingProps } from '../relistings/relistings.ts';
import type { RelistingProps } from '../relistings/relistings.ts';
import { verdictProps } from './verdicts.ts';
import type { VerdictProps } from './verdicts.ts';
import { wordsOf, yearHead } from '../words.ts';
import type { Say, YearHead } from '../words.ts';

/** An indicator with all it says, and how it stands. */
export interface IndicatorSheetProps {
  readonly anchor: string;
  readonly title: string;
  readonly unit: string | null;
  readonly relisting: RelistingProps | null;
  /** Where it stands, what it aims at. */
  readonly facts: readonly { readonly label: string; readonly text: string | null; readonly href?: string }[];
  /** Who answers for it; null where nobody is named. */
  readonly departments: { readonly label: string; readonly names: readonly DepartmentProps[] } | null;
  readonly verdict: VerdictProps;
  /** The newest 実績値 with its year, and whether the year of the target has come. */
  readonly newest: string;
  readonly rate: string | null;
  /** What keeps it from a rate or from a verdict; what is left to go. */
  readonly remarks: readonly string[];
  readonly chart: LineChartProps | null;
  readonly table: IndicatorValuesProps;
}

/** Everything written of an indicator, a row a value, by year. */
export interface IndicatorValuesProps {
  readonly caption: string;
  readonly heads: readonly [year: string, kind: string, value: string];
  readonly rows: readonly {
    readonly year: YearHead;
    readonly kind: string;
    readonly text: string | null;
    readonly isTarget: boolean;
  }[];
}

interface Written extends Pick<IndicatorValue, 'year' | 'text' | 'number'> {
  readonly kind: PointKind;
  readonly label: string;
}

const FIELDS = { baseline: 'baseline', actual: 'actuals', target: 'targets' } as const;

export function indicatorSheet(indicator: LinkedIndicator, edition: Edition): IndicatorSheetProps {
  const { at } = edition;
  const { section, item, title, relisting } = indicator;
  const say = wordsOf(section.plan);
  const entity = valuesOf(indicator);
  const achievement = achievementOf(entity);
  const { unit, direction } = entity;
  const written: readonly Written[] = (['baseline', 'actual', 'target'] as const)
    .flatMap((kind) =>
      entity[FIELDS[kind]].map(({ year, text, number }) => {
        const label = say(labelOf('indicator', FIELDS[kind]));
        return { kind, label, year, text, number };
      }),
    )
    .sort((a, b) => a.year - b.year);
  return {
    anchor: entryAnchor(indicator),
    title,
    unit,
    relisting: relisting && relistingProps(relisting, at),
    facts: [
      item
        ? {
            label: '対象',
            text: item.kind === 'project' ? item.title : itemLink(item, section.plan, at).text,
            href: at.item(item),
          }
        : { label: '対象', text: section.title, href: at.section(section) },
      { label: say(labelOf('indicator', 'direction')), text: direction },
    ],
    departments:
      entity.departments.length === 0
        ? null
        : {
            label: say(labelOf('indicator', 'departments')),
            names: entity.departments.map((name) => departmentProps(name, edition)),
          },
    verdict: verdictProps(achievement.verdict),
    newest: newestOf(achievement, unit, section.plan.plan.cover?.asOf ?? null, say),
    rate: achievement.rate === null ? null : `達成率 ${percent(achievement.rate)}`,
    remarks: [
      ...remaining(achievement, unit, say),
      ...(achievement.lack ? [lackWords(achievement.lack, say)] : []),
    ],
    chart: chartOf(title, unit, written),
    table: {
      caption: `${title}の値${unit === null ? '' : `（単位：${unit}）`}`,
      heads: ['年度', '区分', '値'],
      rows: written.map(({ kind, label, year, text }) => ({
        year: yearHead(year),
        kind: label,
        text,
        isTarget: kind === 'target',
      })),
    },
  };
}

function chartOf(title: string, unit: string | null, written: readonly Written[]): LineChartProps | null {
  const told = written.map(({ label, year, text }) => `${eraYear(year)}の${label}は${withUnit(text, unit)}`);
  const labels = new Map(written.map(({ kind, label }) => [kind, label]));
  const target = written.findLast(({ kind, number }) => kind === 'target' && number !== null);
  return lineChart(
    {
      title: `${title}の推移`,
      description: `${told.join('、')}。`,
      legend: [...labels].flatMap(([kind, label]): LineChartProps['legend'] => {
        if (kind !== 'target') return [{ kind, text: label }];
        return target
          ? [{ kind, text: `${label} ${withUnit(target.text, unit)}（${eraYear(target.year)}）` }]
          : [];
      }),
    },
    written.map(({ kind, year, number, text }) => ({
      kind,
      year,
      number,
      text: kind === 'target' ? '' : (text ?? ''),
    })),
  );
}

function newestOf(
  { actual, target }: Achievement,
  unit: string | null,
  asOf: string | null,
  say: Say,
): string {
  const word = say(labelOf('indicator', 'actuals'));
  if (!actual) return `${word}：${NOT_WRITTEN}`;
  const value = `${eraYear(actual.year)}の${word} ${withUnit(actual.text, unit)}`;
  if (!target) return value;
  if (actual.year >= target.year) return `${value}（目標年度の実績）`;
  const end = asOf === null ? null : parseStatusTime(asOf);
  return end && end.year >= target.year
    ? `${value}（目標年度の${eraYear(target.year)}の${word}は${NOT_WRITTEN}）`
    : `${value}（目標年度は${eraYear(target.year)}）`;
}

function remaining({ verdict, gap, target }: Achievement, unit: string | null, say: Say): readonly string[] {
  if (gap === null || !target || verdict === 'unknown' || gap === '0') return [];
  const amount = `${withSeparators(gap.replace('-', ''))}${unit === '%' || unit === '％' ? 'ポイント' : (unit ?? '')}`;
  const word = say(labelOf('indicator', 'targets'));
  if (verdict === 'differs')
    return [
      `${word}（${withUnit(target.text, unit)}）を${amount}${gap.startsWith('-') ? '上回る' : '下回る'}`,
    ];
  return [verdict === 'reached' ? `${word}を${amount}超えて達成` : `${word}まであと${amount}`];
}

function lackWords(lack: Lack, say: Say): string {
  const word = (field: 'baseline' | 'targets' | 'actuals' | 'direction'): string =>
    say(labelOf('indicator', field));
  switch (lack.kind) {
    case 'missing':
      return `${word(lack.field)}の記載がないため、達成率を計算していません。`;
    case 'words':
      return `${word(lack.field)}「${lack.text}」が数ではないため、達成率を計算していません。`;
    case 'contrary':
      return `${word('direction')}と、${word('baseline')}・${word('targets')}の大小が合わないため、計算していません。`;
    case 'no-way':
      return `${word('targets')}が${word('baseline')}と同じため、達成率はありません。`;
    case 'keeping':
      return '維持を目指すため、達成率はありません。';
  }
}

/** `68.9%`; words have no unit. */
function withUnit(text: string | null, unit: string | null): string {
  if (text === null) return NOT_WRITTEN;
  return unit !== null && /\d$/u.test(text.normalize('NFKC')) ? `${text}${unit}` : text;
}

/** `68%`, `マイナス12%` */
export function percent(rate: number): string {
  return rate < 0 ? `マイナス${String(-rate)}%` : `${String(rate)}%`;
}
