import { countItems } from '#core/link/counts.ts';
import type { LinkedContent } from '#core/link/linked.ts';
import type { Department } from '#core/model/department.ts';
import { labelOf } from '#core/model/terms.ts';
import { folderName } from '../addresses.ts';
import { isShared, itemsByDepartment } from './department-items.ts';
import { departmentGroups } from './department-table.ts';
import type { DepartmentTableProps } from './department-table.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { plansWith } from '../plan-ways.ts';
import { planName } from '../words.ts';
import type { Link } from '../words.ts';

export interface DepartmentsPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly notes: readonly string[];
  readonly table: DepartmentTableProps;
  /** Former names, and the departments that bear them no more. */
  readonly former: readonly { readonly name: string; readonly present: Link }[];
  /** Each plan's own page of departments. */
  readonly plans: readonly Link[];
}

/** 所管課から探す: every department of the city, and how much of each plan it answers for. */
export function departmentsPage(edition: Edition): DepartmentsPageProps {
  const { content, at } = edition;
  const { all, nameOf } = content.departments;
  const word = labelOf('project', 'departments');
  const title = `${word}から探す`;
  const lead =
    all.length === 0
      ? '計画に載る事業や取組施策を、担当する課から探すページです。'
      : '計画に載る事業や取組施策を、担当する課から探せます。課は、市の組織の順に並べています。';
  const plans = plansWith('departments', content.plans, at);
  return {
    frame: frame(edition, { address: at.departments, title, description: lead }),
    title,
    lead,
    notes: [
      all.length === 0 ? '組織の一覧は、まだありません。' : '数字は、計画に載る件数です。',
      ...(plans.some(({ items }) => items.some(isShared))
        ? [`複数の${word}をもつものは、それぞれに数えています（延べ）。`]
        : []),
    ],
    table: {
      caption: `${word}と、所管する件数`,
      nameHead: word,
      heads: plans.map((plan) => ({
        text: planName(plan),
        kind: null,
        href: at.view(plan.slug, 'departments'),
      })),
      groups: departmentGroups(content.departments, at, (name) =>
        plans.map((plan) => countItems(itemsByDepartment(plan).get(name) ?? [])),
      ),
      whole: null,
    },
    former: all.flatMap((department) => {
      const name = nameOf(department);
      return name === null
        ? []
        : department.formerNames.map((former) => ({
            name: former,
            present: { text: name, href: at.department(name) },
          }));
    }),
    plans: plans.map((plan) => ({
      text: `${planName(plan)}の${word}別`,
      href: at.view(plan.slug, 'departments'),
    })),
  };
}

/** The folders of departments/: a page for each that has a name. */
export function departmentPaths({ departments }: LinkedContent): readonly string[] {
  return departments.all.flatMap((one) => departments.nameOf(one) ?? []).map(folderName);
}

export function departmentNamed(
  { departments }: LinkedContent,
  folder: string | undefined,
): Department | null {
  return (
    departments.all.find((one) => {
      const name = departments.nameOf(one);
      return name !== null && folderName(name) === folder;
    }) ?? null
  );
}
