import { isPriority } from '#core/link/linked.ts';
import type { Item, LinkedPlan } from '#core/link/linked.ts';
import { parseReference } from '#core/model/reference.ts';
import { labelOf } from '#core/model/terms.ts';
import { amountText, costLabel, totalText } from '../budget/costs.ts';
import type { Edition } from '../edition.ts';
import { indicatorTable } from '../indicators/indicators.ts';
import type { IndicatorTableProps } from '../indicators/indicators.ts';
import { itemWords } from '../items.ts';
import type { ItemRow } from '../items.ts';
import { schedule } from '../section/schedule.ts';
import type { ScheduleProps } from '../section/schedule.ts';
import { sdgMatrix } from '../sdgs/sdgs.ts';
import type { SdgMatrixProps } from '../sdgs/sdgs.ts';
import { sectionLink } from '../links.ts';
import { itemPlace, planName, sectionsWord, wordsOf, yearHead } from '../words.ts';
import type { Link, YearHead } from '../words.ts';

/** What the parts of a chapter show: `<Item id="s204" />` and the others. */
export interface ProseParts {
  item(id: string): ItemCardProps | null;
  schedule(id: string): { readonly link: Link; readonly schedule: ScheduleProps | null } | null;
  budget(): BudgetProps | null;
  sdgMatrix(): SdgMatrixProps | null;
  indicators(): IndicatorTableProps | null;
}

export interface ItemCardProps extends Omit<ItemRow, 'costs' | 'statuses'> {
  readonly name: string;
  readonly link: Link;
}

/** 推計事業費 of every section, as printed. */
export interface BudgetProps {
  readonly caption: string;
  readonly heads: { readonly section: string; readonly total: string };
  readonly years: readonly YearHead[];
  readonly rows: readonly {
    readonly link: Link;
    readonly cells: readonly (string | null)[];
    readonly total: string | null;
  }[];
  readonly total: string | null;
}

/** The parts of a page that belongs to no plan: those that name what they show. */
export function sitePageParts(edition: Edition): ProseParts {
  const nothing = () => null;
  return { ...namedParts(null, edition), budget: nothing, sdgMatrix: nothing, indicators: nothing };
}

function namedParts(
  plan: LinkedPlan | null,
  { content, at }: Edition,
): Pick<ProseParts, 'item' | 'schedule'> {
  const find = (id: string): Item | null => {
    const reference = parseReference(id);
    const home = reference?.plan ? content.plans.find(({ slug }) => slug === reference.plan) : plan;
    const found = home?.byId.get(reference?.item ?? '');
    return found && found.kind !== 'indicator' ? found : null;
  };
  return {
    item(id) {
      const item = find(id);
      return (
        item && {
          ...itemWords(item, at),
          name: placeFrom(plan, item),
          link: { text: item.title, href: at.item(item) },
        }
      );
    },
    schedule(id) {
      const item = find(id);
      if (!item) return null;
      const href = isPriority(item) ? at.sheet(item) : at.item(item);
      return { link: { text: item.title, href }, schedule: schedule(item) };
    },
  };
}

/** 「柱2①」, of another plan with its name. */
function placeFrom(plan: LinkedPlan | null, item: Item): string {
  const home = item.section.plan;
  return home === plan ? itemPlace(item) : `${planName(home)} ${itemPlace(item)}`;
}

export function proseParts(plan: LinkedPlan, edition: Edition): ProseParts {
  const { at } = edition;
  const say = wordsOf(plan);
  return {
    ...namedParts(plan, edition),
    budget() {
      const costs = plan.sections.map(({ section }) => section.cost);
      const years = [...new Set(costs.flatMap((cost) => cost?.byYear.map(({ year }) => year) ?? []))].sort();
      return {
        caption: `${planName(plan)}の${costLabel('cost', say)}`,
        heads: { section: sectionsWord(plan), total: say(labelOf('cost', 'total')) },
        years: years.map(yearHead),
        rows: plan.sections.map((section, i) => ({
          link: sectionLink(section, at),
          cells: years.map((year) =>
            amountText(costs[i]?.byYear.find((one) => one.year === year)?.amount ?? null),
          ),
          total: totalText(costs[i] ?? null),
        })),
        total: amountText(plan.plan.cover?.cost?.total ?? null),
      };
    },
    sdgMatrix: () => sdgMatrix(plan, at),
    indicators: () =>
      indicatorTable(
        plan.indicators,
        `${planName(plan)}の${say(labelOf('section', 'indicators'))}`,
        plan,
        edition,
        {
          subjects: 'sections and items',
          anchors: false,
        },
      ),
  };
}
