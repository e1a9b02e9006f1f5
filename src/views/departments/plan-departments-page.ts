import { isPriority } from '#core/link/linked.ts';
import { countItems } from '#core/link/counts.ts';
import type { DepartmentIndex, Item, LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { CostKind } from '#core/model/cost.ts';
import type { Amount } from '#core/model/money.ts';
import { labelOf } from '#core/model/terms.ts';
import { amountText, costLabel } from '../budget/costs.ts';
import type { AmountSum } from './department-items.ts';
import { amountSum, departmentNames, isShared, itemsByDepartment } from './department-items.ts';
import { listsApart } from './department-lists.ts';
import type { ListApart } from './department-lists.ts';
import { departmentProgress } from './department-progress.ts';
import { departmentGroups } from './department-table.ts';
import type { DepartmentCell, DepartmentTableProps, TableHead } from './department-table.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { timeHead } from '../progress/statuses.ts';
import { planName, wordsOf } from '../words.ts';
import type { Link } from '../words.ts';

export interface PlanDepartmentsPageProps {
  readonly frame: FrameProps;
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly table: DepartmentTableProps;
  readonly notes: readonly string[];
  /** Items that no listed department answers for: by a name the city's list does not know, or by none at all. */
  readonly apart: readonly ListApart[];
  readonly all: Link;
}

/** A column of the table: its head, what it says of a department's items, and what of the whole plan. */
interface Column {
  readonly head: TableHead;
  readonly cell: (items: readonly Item[], name: string) => DepartmentCell;
  readonly whole: DepartmentCell;
}

/** 所管課別: what each department answers for in a plan. */
export function planDepartmentsPage(plan: LinkedPlan, edition: Edition): PlanDepartmentsPageProps {
  const { content, at } = edition;
  const say = wordsOf(plan);
  const word = say(labelOf('project', 'departments'));
  const title = `${word}別`;
  const lead = 'どの課が何を受け持つかを、市の組織の順に示します。課の名前から、その課のページへ進めます。';
  const held = itemsByDepartment(plan);
  const columns = columnsOf(plan, content.departments);
  const row = (items: readonly Item[], name: string): readonly DepartmentCell[] =>
    columns.map(({ cell }) => cell(items, name));
  return {
    frame: frame(edition, {
      address: at.view(plan.slug, 'departments'),
      title,
      description: `${planName(plan)}：${lead}`,
      plan,
      way: 'departments',
    }),
    label: planName(plan),
    title,
    lead,
    table: {
      caption: `${planName(plan)}の${word}別の件数`,
      nameHead: word,
      heads: columns.map(({ head }) => head),
      groups: departmentGroups(content.departments, at, (name) => {
        const items = held.get(name);
        return items ? row(items, name) : null;
      }),
      whole: { name: '計画全体', href: null, reading: null, cells: columns.map(({ whole }) => whole) },
    },
    notes: notesOf(plan, word, content.departments),
    apart: listsApart(plan, edition),
    all: { text: `ほかの計画も含めて${labelOf('project', 'departments')}から探す`, href: at.departments },
  };
}

function columnsOf(plan: LinkedPlan, index: DepartmentIndex): readonly Column[] {
  const say = wordsOf(plan);
  const some = (is: (item: Item) => boolean, text: string, kind: string | null = null): Column[] =>
    plan.items.some(is)
      ? [
          {
            head: { text, kind, href: null },
            cell: (items) => countItems(items.filter(is)),
            whole: countItems(plan.items.filter(is)),
          },
        ]
      : [];
  return [
    ...some((item) => item.kind === 'project', say(labelOf('section', 'projects'))),
    ...some(isCountedPriority, say(labelOf('project', 'priority')), 'うち'),
    ...some((item) => item.kind === 'measure', say(labelOf('section', 'measures'))),
    ...some(isShared, 'ほかの課と共に所管', 'うち'),
    ...COST_KINDS.flatMap((kind): Column[] =>
      amountSum(plan.items, kind).text === null
        ? []
        : [
            {
              head: { text: `${costLabel(kind, say)}（延べ）`, kind: null, href: null },
              cell: (items) => amountCell(amountSum(items, kind)),
              whole: amountText(printedWhole(plan, kind)) ?? amountSum(plan.items, kind).text,
            },
          ],
    ),
    ...stateColumns(plan, index),
  ];
}

function printedWhole({ plan: { cover } }: LinkedPlan, kind: CostKind): Amount | null {
  return cover?.[kind]?.total ?? null;
}

/** Null, 記載なし, only where there is something that could print an amount. */
function amountCell({ count, text, without }: AmountSum): string | null {
  return count + without === 0 ? '－' : text;
}

/** A 再掲 is counted where the original stands. */
function isCountedPriority(item: Item): boolean {
  return isPriority(item) && item.relisting === null;
}

function stateColumns(plan: LinkedPlan, index: DepartmentIndex): readonly Column[] {
  const { kinds, reported, newest, told } = departmentProgress(plan, index);
  if (newest === null) return [];
  const { time } = newest;
  const year = timeHead(time).era;
  const whole = Map.groupBy([...reported], (item) => told(item, '', time));
  const ofParts = new Set(
    [...reported].flatMap((item) => departmentNames(item).map((name) => told(item, name, time))),
  );
  return kinds
    .filter(({ key }) => whole.has(key) || ofParts.has(key))
    .map(({ key, label }) => ({
      head: { text: label, kind: year, href: null },
      cell: (items, name) =>
        countItems(items.filter((item) => reported.has(item) && told(item, name, time) === key)),
      whole: countItems(whole.get(key) ?? []),
    }));
}

function notesOf(plan: LinkedPlan, word: string, index: DepartmentIndex): readonly string[] {
  const shared = plan.items.filter(isShared).length;
  const { newest, told } = departmentProgress(plan, index);
  const differs = newest !== null && plan.items.some((item) => told(item, '', newest.time) === 'differs');
  const costs = COST_KINDS.filter((kind) => amountSum(plan.items, kind).text !== null);
  const isWholePrinted = costs.every((kind) => printedWhole(plan, kind) !== null);
  return [
    ...(shared === 0
      ? []
      : [
          `複数の${word}をもつもの（${shared}件）は、それぞれに数えています（延べ）。このため、課ごとの数字を足しても計画全体にはなりません。`,
        ]),
    ...(differs
      ? [
          `${word}により状態が異なるものは、課ごとの行ではその課の状態に数えています。その課の状態が書かれていないものと、計画全体の行では、「${word}により異なる」に数えています。`,
        ]
      : []),
    ...(costs.length > 0
      ? [
          `課ごとの額は、計画に印刷された額を足したもので、再掲の分と、額の記載がない${wordsOf(plan)(labelOf('section', 'projects'))}は含みません。計画全体の額は、${isWholePrinted ? '印刷されたとおりです' : '印刷されていればそのとおりに、なければ同じように足して示します'}。`,
        ]
      : []),
  ];
}
