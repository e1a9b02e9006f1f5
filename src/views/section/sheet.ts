import type { Item } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { DepartmentProps } from '../departments/department-names.ts';
import type { Edition } from '../edition.ts';
import { costTable } from '../budget/cost-table.ts';
import type { CostTableProps } from '../budget/cost-table.ts';
import { costLabel, totals } from '../budget/costs.ts';
import { indicatorsOf, indicatorTable } from '../indicators/indicators.ts';
import type { IndicatorTableProps } from '../indicators/indicators.ts';
import { descriptionOf, itemWords } from '../items.ts';
import type { NamedText } from '../items.ts';
import { relistingProps } from '../relistings/relistings.ts';
import type { RelistingProps, SpotLink } from '../relistings/relistings.ts';
import { priorityOf, schedule } from './schedule.ts';
import type { ScheduleProps } from './schedule.ts';
import { wordsOf } from '../words.ts';

/** 個票: the sheet of a 重点事業, as the paper prints it. */
export interface SheetProps {
  readonly title: string;
  /** On its section's page. */
  readonly anchor: string;
  readonly href: string;
  readonly labels: Readonly<
    Record<'code' | 'departments' | 'goal' | 'description' | 'notes' | 'schedule' | 'costs', string>
  >;
  readonly code: string | null;
  readonly departments: readonly DepartmentProps[];
  readonly relisting: RelistingProps | null;
  readonly relistedTo: readonly SpotLink[];
  readonly goal: string | null;
  readonly description: string | null;
  readonly notes: string | null;
  readonly schedule: ScheduleProps | null;
  readonly totals: readonly { readonly label: string; readonly text: string }[];
  readonly costs: CostTableProps | null;
  readonly indicators: IndicatorTableProps | null;
  readonly others: readonly NamedText[];
}

export function sheet(item: Item, edition: Edition): SheetProps {
  const { at } = edition;
  const { plan } = item.section;
  const say = wordsOf(plan);
  const { code, departments, others, relistedTo } = itemWords(item, at);
  const priority = priorityOf(item);
  const own = indicatorsOf(item.section).filter((indicator) => indicator.item === item);
  const costsTitle = `${costLabel('expense', say)}の${say(labelOf('cost', 'breakdown'))}`;
  const caption = `${item.title}の${say(labelOf('section', 'indicators'))}`;
  return {
    title: item.title,
    anchor: `${item.id ?? ''}_sheet`,
    href: at.sheet(item),
    labels: {
      code: say(labelOf('project', 'code')),
      departments: say(labelOf('project', 'departments')),
      goal: say(labelOf('priority', 'goal')),
      description: say(labelOf('project', 'description')),
      notes: say(labelOf('priority', 'notes')),
      schedule: say(labelOf('priority', 'schedule')),
      costs: costsTitle,
    },
    code,
    departments,
    relisting: item.relisting && relistingProps(item.relisting, at),
    relistedTo,
    goal: priority?.goal ?? null,
    description: descriptionOf(item),
    notes: priority?.notes ?? null,
    schedule: schedule(item),
    totals: item.kind === 'project' ? totals(item.entity, say) : [],
    costs: costTable(item, `${item.title}の${costsTitle}`, say),
    indicators: indicatorTable(own, caption, plan, edition, { subjects: 'none', anchors: false }),
    others,
  };
}
