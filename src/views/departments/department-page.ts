import { isPriority } from '#core/link/linked.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { COST_KINDS } from '#core/model/cost.ts';
import type { Department } from '#core/model/department.ts';
import { labelOf } from '#core/model/terms.ts';
import { costOf } from '#core/link/costs.ts';
import { costLabel, totalText } from '../budget/costs.ts';
import { countsProps } from '../counts.ts';
import { amountSum, departmentNames, isShared, itemsByDepartment } from './department-items.ts';
import { departmentProgress, newestStatus, progressTable } from './department-progress.ts';
import type { ToldTableProps } from '../progress/told-table.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { itemLine } from '../item-lines.ts';
import type { ItemLine } from '../item-lines.ts';
import { sectionLink } from '../links.ts';
import { planName, wordsOf } from '../words.ts';
import type { Link, Say } from '../words.ts';

export interface DepartmentPageProps {
  readonly frame: FrameProps;
  /** 部 */
  readonly division: string | null;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly plans: readonly DepartmentPlanProps[];
  /** The way back to all departments. */
  readonly all: Link;
}

/** What a department answers for in one plan. */
export interface DepartmentPlanProps {
  readonly anchor: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly progress: ToldTableProps | null;
  readonly sections: readonly { readonly link: Link; readonly lines: readonly ItemLine[] }[];
  /** The plan itself, and its page of all departments. */
  readonly ways: readonly Link[];
}

/** One department: its items plan by plan, their amounts and how far they are. */
export function departmentPage(department: Department, edition: Edition): DepartmentPageProps {
  const { content, at } = edition;
  const name = content.departments.nameOf(department) ?? '';
  const title = department.name ?? '';
  const held = content.plans.flatMap((plan) => {
    const items = itemsByDepartment(plan).get(name);
    return items ? [planOf(plan, items, name, edition)] : [];
  });
  const all = { text: '所管課から探す', href: at.departments };
  return {
    frame: frame(edition, {
      address: at.department(name),
      title: name,
      description: `${name}が所管する事業や取組施策を、計画ごとにまとめています。`,
      within: [all],
    }),
    division: department.division,
    title,
    facts: [
      ...(department.reading === null
        ? []
        : [{ label: labelOf('department', 'reading'), text: department.reading }]),
      ...(department.formerNames.length === 0
        ? []
        : [{ label: labelOf('department', 'formerNames'), text: department.formerNames.join('、') }]),
    ],
    plans: held,
    all,
  };
}

function planOf(
  plan: LinkedPlan,
  items: readonly Item[],
  name: string,
  edition: Edition,
): DepartmentPlanProps {
  const { at, content } = edition;
  const say = wordsOf(plan);
  const shared = items.filter(isShared);
  const progress = departmentProgress(plan, content.departments);
  const departments = say(labelOf('project', 'departments'));
  return {
    anchor: plan.slug,
    title: planName(plan),
    facts: [
      ...countsProps(items, say),
      ...(shared.length === 0 ? [] : [{ label: 'うちほかの課と共に所管', text: `${shared.length}件` }]),
      ...amounts(items, say),
    ],
    notes: notesOf(items, shared, say),
    progress: progressTable(plan, items, name, progress, at),
    sections: [...Map.groupBy(items, ({ section }) => section)].map(([section, members]) => ({
      link: sectionLink(section, at),
      lines: members.map((item) => {
        const { state, facts } = newestStatus(item, name, content.departments, progress);
        return itemLine(item, at, { state, facts: [...facts, ...factsOf(item, name, say)] });
      }),
    })),
    ways: [
      { text: `${planName(plan)}の全体`, href: at.plan(plan.slug) },
      { text: `${planName(plan)}の${departments}別`, href: at.view(plan.slug, 'departments') },
    ],
  };
}

/** What it answers for alone is added up; what it shares stands apart, since no plan says whose part is whose. */
function amounts(items: readonly Item[], say: Say): DepartmentPlanProps['facts'] {
  const [shared, alone] = [items.filter(isShared), items.filter((item) => !isShared(item))];
  return COST_KINDS.flatMap((kind) => {
    const [own, together] = [amountSum(alone, kind), amountSum(shared, kind)];
    return [
      { label: `${costLabel(kind, say)}（この課だけで所管する${own.count}件）`, text: own.text },
      {
        label: `${costLabel(kind, say)}（ほかの課と共に所管する${together.count}件・延べ）`,
        text: together.text,
      },
    ].flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
  });
}

function notesOf(items: readonly Item[], shared: readonly Item[], say: Say): readonly string[] {
  const kinds = COST_KINDS.map((kind) => amountSum(items, kind)).filter(({ count }) => count > 0);
  const without = Math.max(0, ...kinds.map((sum) => sum.without));
  return [
    ...(kinds.length === 0 ? [] : ['額は、計画に印刷された額を足したもので、再掲の分は含みません。']),
    ...(without === 0
      ? []
      : [`額の記載がない${say(labelOf('section', 'projects'))}が${without}件あります。`]),
    ...(shared.length === 0
      ? []
      : [
          `複数の${say(labelOf('project', 'departments'))}をもつものは、それぞれの課に数えています（延べ）。課ごとの内訳は、計画に示されていません。`,
        ]),
  ];
}

function factsOf(item: Item, name: string, say: Say): readonly string[] {
  const others = departmentNames(item).filter((other) => other !== name);
  const former = item.departments.find((mention) => mention.name === name && mention.former);
  const costs =
    item.relisting === null
      ? COST_KINDS.flatMap((kind) => {
          const text = totalText(costOf(item, kind));
          return text === null ? [] : [`${costLabel(kind, say)} ${text}`];
        })
      : [];
  return [
    ...(isPriority(item)
      ? [`${say(labelOf('project', 'priority'))}${say(labelOf('section', 'projects'))}`]
      : []),
    ...costs,
    ...(others.length > 0 ? [`共に所管：${others.join('、')}`] : []),
    ...(former ? [`計画での名称：${former.written}`] : []),
  ];
}
