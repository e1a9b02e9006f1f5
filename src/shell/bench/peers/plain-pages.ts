import type { Item, LinkedContent } from '#core/link/linked.ts';

/** A page of the plain site: one item, or several. */
interface PlainPage {
  readonly name: string;
  readonly items: readonly PlainItem[];
}

interface PlainItem {
  readonly section: string;
  readonly number: string | null;
  readonly title: string;
  readonly departments: readonly string[];
  readonly texts: readonly string[];
}

/** The texts of all items on so many plain pages, as even as can be. */
export function plainPages({ plans }: LinkedContent, count: number): readonly PlainPage[] {
  const items = plans.flatMap((plan) => plan.items.map(plainItem));
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => ({
    name: String(i + 1),
    items: items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)),
  }));
}

function plainItem(item: Item): PlainItem {
  const { section, number, title, departments, statuses, entity } = item;
  const words = item.kind === 'project' ? [item.entity.description, item.entity.priority?.goal] : [];
  return {
    section: section.title,
    number,
    title,
    departments: departments.map(({ written }) => written),
    texts: [
      ...words,
      ...statuses.flatMap(({ lines }) => lines.map(({ text }) => text)),
      ...entity.others.map(({ value }) => value),
    ].filter((text) => text != null),
  };
}
