import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Addresses } from '../addresses.ts';
import { sectionName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';
import type { YearContents } from './year-contents.ts';

export interface YearIndicatorsProps {
  readonly title: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly name: Link;
    readonly section: string;
    /** By the heads after the first; null where nothing is written. */
    readonly cells: readonly (string | null)[];
  }[];
}

export function yearIndicators(
  plan: LinkedPlan,
  { indicators }: YearContents,
  at: Addresses,
): YearIndicatorsProps | null {
  if (indicators.length === 0) return null;
  const say = wordsOf(plan);
  const word = say(labelOf('section', 'indicators'));
  const actual = say(labelOf('indicator', 'actuals'));
  const target = say(labelOf('indicator', 'targets'));
  const columns = [
    { value: 'actual', head: actual } as const,
    { value: 'target', head: `この年度の${target}` } as const,
  ].filter(({ value }) => indicators.some((one) => one[value] !== null));
  return {
    title: `${word}の${indicators.some((one) => one.actual !== null) ? actual : target}`,
    caption: `${word}の${actual}と${target}`,
    heads: [word, ...columns.map(({ head }) => head)],
    rows: indicators.map(({ indicator, ...values }) => ({
      name: {
        text:
          indicator.entity.unit === null ? indicator.title : `${indicator.title}（${indicator.entity.unit}）`,
        href: at.indicator(indicator),
      },
      section: sectionName(indicator.section),
      cells: columns.map(({ value }) => values[value]),
    })),
  };
}
