import { countItems } from '#core/link/counts.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import { labelOf } from '#core/model/terms.ts';
import { totalOfKnown } from '../budget/budget-tables.ts';
import { costLabel } from '../budget/costs.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { printedAmount } from '../budget/units.ts';
import { planName, wordsOf, yearHead } from '../words.ts';
import type { YearHead } from '../words.ts';
import { isEmptyYear, yearContents } from './year-contents.ts';
import type { YearContents } from './year-contents.ts';

export interface YearsPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly table: YearsTableProps;
}

/** What is written for each year; a column that no year has is left out. */
export interface YearsTableProps {
  readonly caption: string;
  readonly yearHead: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly year: YearHead;
    /** Null: nothing is written for it, and it has no page. */
    readonly href: string | null;
    /** Null: nothing is written. */
    readonly cells: readonly (string | null)[];
  }[];
  readonly note: string | null;
}

/** 年度別: the years of a plan, and what each of them holds. */
export function yearsPage(plan: LinkedPlan, edition: Edition): YearsPageProps {
  const { at } = edition;
  const say = wordsOf(plan);
  const all = yearContents(plan);
  const count = (n: number): string | null => (n === 0 ? null : `${n}件`);
  const columns: readonly { head: string; cell: (contents: YearContents) => string | null }[] = [
    ...COST_KINDS.map((kind) => ({
      head: costLabel(kind, say),
      cell: ({ year, costs }: YearContents) => {
        const figures = costs.find((one) => one.kind === kind);
        const { figure = null } = figures?.whole.years.get(year) ?? {};
        const printed = figures?.whole.printedYears.get(year) ?? null;
        if (figure) return printedAmount(figure);
        return printed && `${printedAmount(printed)}（印刷された額）`;
      },
    })),
    {
      head: `${say(labelOf('project', 'priority'))}${say(labelOf('section', 'projects'))}の${say(labelOf('priority', 'schedule'))}`,
      cell: ({ steps }) => count(steps.length),
    },
    {
      head: say(labelOf('measure', 'statuses')),
      cell: ({ statuses }) => {
        const { gross, net, relisted } = countItems(statuses.map(({ item }) => item));
        return relisted === 0 ? count(gross) : `延べ${gross}件・実質${net}件`;
      },
    },
    ...(['actual', 'target'] as const).map((value) => ({
      head: `${say(labelOf('section', 'indicators'))}の${say(labelOf('indicator', value === 'actual' ? 'actuals' : 'targets'))}`,
      cell: ({ indicators }: YearContents) =>
        count(indicators.filter((indicator) => indicator[value] !== null).length),
    })),
  ];
  const shown = columns.filter(({ cell }) => all.some((contents) => cell(contents) !== null));
  return {
    frame: frame(edition, {
      address: at.view(plan.slug, 'years'),
      title: '年度別',
      description: `${planName(plan)}に書かれていることを、年度ごとにまとめて示します。`,
      plan,
      way: 'years',
    }),
    label: planName(plan),
    title: '年度別',
    table: {
      caption: `${planName(plan)}の年度ごとの記載`,
      yearHead: '年度',
      columns: shown.map(({ head }) => head),
      rows: all.map((contents) => ({
        year: yearHead(contents.year),
        href: isEmptyYear(contents) ? null : at.year(plan.slug, contents.year),
        cells: shown.map(({ cell }) => cell(contents)),
      })),
      note: all.some(({ costs }) => costs.length > 0)
        ? `金額は、${totalOfKnown(say)}です。再掲は元の${say(labelOf('section', 'projects'))}で一度だけ数えています。`
        : null,
    },
  };
}
