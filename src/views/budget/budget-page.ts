import { labelOf } from '#core/model/terms.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
import type { CostKind } from '#core/model/cost.ts';
import { budgetFigures } from './budget-figures.ts';
import type { BudgetFigures } from './budget-figures.ts';
import { sectionsDrawing, sourcesDrawing, yearsChart } from './budget-charts.ts';
import { figuresIn, highestTable, sourcesTable, totalOfKnown, yearsTable } from './budget-tables.ts';
import type { BudgetTableProps } from './budget-tables.ts';
import { coverage, totalsTable } from './totals-table.ts';
import type { StackedBarsProps } from '../charts/stacked-bars.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import { costLabel } from './costs.ts';
import type { Edition } from '../edition.ts';
import type { Figure } from './figures.ts';
import { figureOf } from './figures.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { roundingOf } from './rounding.ts';
import { sourcesKnown } from './sources-known.ts';
import { planWays } from '../plan-ways.ts';
import { unitsOf } from './units.ts';
import type { InUnits, UnitChoice, Units } from './units.ts';
import { planName, sectionName, sectionsWord, wordsOf } from '../words.ts';

/** 事業費 of a plan: a part for every kind that it prints. */
export interface BudgetPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  /** More than one: the reader may choose. */
  readonly units: readonly UnitChoice[];
  readonly kinds: readonly BudgetKindProps[];
  readonly notes: readonly string[];
  readonly contents: ContentsProps;
}

export interface BudgetKindProps {
  readonly anchor: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: InUnits }[];
  /** Parts under a heading of their own, in the order of the page. */
  readonly parts: readonly BudgetPartProps[];
}

export interface BudgetPartProps {
  readonly anchor: string;
  readonly title: string;
  readonly lead: InUnits | null;
  readonly chart: StackedBarsProps | null;
  readonly table: BudgetTableProps;
}

/** Capital letters: ids of the content have none. */
const ANCHORS: Record<CostKind, string> = {
  cost: 'Cost',
  budget: 'Budget',
  settled: 'Settled',
  expense: 'Expense',
};

const HIGHEST = 10;

/** `unitsOfAll`: in which units it offers its amounts. */
export function budgetPage(
  plan: LinkedPlan,
  edition: Edition,
  unitsOfAll: typeof unitsOf = unitsOf,
): BudgetPageProps {
  const { at } = edition;
  const say = wordsOf(plan);
  const kinds = budgetFigures(plan);
  const figures = kinds.flatMap(figuresIn);
  const units = unitsOfAll(figures);
  const title = planWays(plan, at).find(({ view }) => view === 'budget')?.text ?? costLabel('expense', say);
  const parts = kinds.map((kind) => kindProps(kind, plan, units, edition));
  const address = at.view(plan.slug, 'budget');
  return {
    frame: frame(edition, {
      way: 'budget',
      address,
      title,
      description: `${planName(plan)}の${parts.map((part) => part.title).join('、')}を、${sectionsWord(plan)}、年度、${say(labelOf('cost', 'sources'))}に分けて示します。`,
      plan,
    }),
    title,
    label: planName(plan),
    lead: '計画に印刷された金額と、それを足し合わせた計です。',
    units: units.choices,
    kinds: parts,
    notes: notes(plan, kinds, figures),
    contents: contentsOfView({ text: title, href: address }, [
      ...parts.map((one) => ({ anchor: one.anchor, title: one.title, within: one.parts })),
      { anchor: 'Notes', title: '金額の見方' },
    ]),
  };
}

function kindProps(figures: BudgetFigures, plan: LinkedPlan, units: Units, { at }: Edition): BudgetKindProps {
  const say = wordsOf(plan);
  const word = costLabel(figures.kind, say);
  const sources = say(labelOf('cost', 'sources'));
  const projects = say(labelOf('section', 'projects'));
  const anchor = ANCHORS[figures.kind];
  const scene = { figures, word, units, at };
  const { whole } = figures;
  const part = (
    name: string,
    title: string,
    table: BudgetTableProps | null,
    { lead = null, chart = null }: Partial<Pick<BudgetPartProps, 'lead' | 'chart'>> = {},
  ): readonly BudgetPartProps[] =>
    table ? [{ anchor: `${anchor}-${name}`, title, lead, chart, table }] : [];
  const printed = figureOf(whole.printed);
  const totals = totalsTable(scene);
  return {
    anchor,
    title: word,
    facts: [
      ...(printed ? [{ label: '計画に印刷された額', text: units.amount(printed) }] : []),
      ...(whole.sum ? [{ label: totalOfKnown(say), text: units.amount(whole.sum) }] : []),
      { label: `金額の記載のある${projects}`, text: coverage(whole, say) },
    ],
    parts: [
      ...(totals && (printed || whole.sum || figures.sections.some((section) => section.printed))
        ? part('Totals', totals.caption, totals, {
            chart: figures.years.length === 0 ? (sectionsDrawing(scene)?.chart ?? null) : null,
          })
        : []),
      ...part('Years', `${sectionsWord(plan)}と年度ごとの${word}`, yearsTable(scene), {
        chart: yearsChart(scene),
      }),
      ...part('Sources', `${sectionsWord(plan)}と${sources}ごとの${word}`, sourcesTable(scene), {
        lead: sourcesKnown(figures, plan, units),
        chart: sourcesDrawing(
          figures.sections.map((section) => ({
            label: sectionName(section.section),
            // As long as the table beside it adds up to, which leaves out what is only printed.
            part: { ...section, printed: null },
          })),
          figures.sources,
          { title: `${sectionsWord(plan)}ごとの${sources}`, word: sources },
          units,
        ),
      }),
      ...part('Highest', `${word}の多い${projects}`, highestTable(scene, HIGHEST)),
    ],
  };
}

function notes(
  plan: LinkedPlan,
  kinds: readonly BudgetFigures[],
  figures: readonly Figure[],
): readonly string[] {
  const projects = wordsOf(plan)(labelOf('section', 'projects'));
  const rounding = roundingOf(
    plan,
    figures.map(({ grain }) => grain),
  );
  return [
    ...(rounding === null
      ? []
      : [
          rounding,
          'ここに示す計は、端数を処理した後の額を足したもののため、印刷された計と端数の分だけ違うことがあります。',
        ]),
    ...(kinds.some(({ whole }) => whole.relisted > 0)
      ? [`再掲の${projects}の金額は、元の${projects}のあるところで一度だけ数えています。`]
      : []),
    '「記載なし」は、計画に金額が書かれていないことを示します。0円という意味ではありません。',
  ];
}
