import type { LinkedPlan } from '#core/link/linked.ts';

/**
 * Names of the places in a plan's book, made from the addresses of its site: a link from one page of the book to another and
 * a link from the site into the book (`book.pdf#s204`) name a place alike, and neither has to be made before the other.
 * What the content has ids for goes by its id. `Page_budget` is a part of the book, `budget_Costs` a place within it;
 * ids of the content have neither capitals nor `_`, so that none can be taken for another.
 */
export interface BookPlaces {
  /** Where the book shows what stands at an address of the site; null where the book has no such part. */
  at(address: string): string | null;
}

/** The part of a book that a page of the plan is: `Page_01-community`; the plan's own page is `Page_`. */
export function partPlace(name: string): string {
  return `Page_${name}`;
}

/** A place within a part that bears no id of the content. */
export function placeWithin(name: string, anchor: string): string {
  return `${name}_${anchor}`;
}

/** Ids on sections' pages are those of the content, but for the headings', which begin with a capital. */
export function isContentId(anchor: string): boolean {
  return /^[a-z]/u.test(anchor);
}

/** `planAddress`: of the plan's own page on the site. */
export function bookPlaces(plan: LinkedPlan, planAddress: string): BookPlaces {
  const sections = new Set(plan.sections.map(({ file }) => file.name));
  return {
    at(address) {
      if (!address.startsWith(planAddress)) return null;
      const [path = '', fragment = ''] = address.slice(planAddress.length).split('#');
      const [name = '', below] = path.split('/');
      const anchor = decodeURIComponent(fragment);
      if (below) return sections.has(name) && anchor === '' ? `${below}_sheet` : partPlace(name);
      if (anchor === '') return partPlace(name);
      return sections.has(name) && isContentId(anchor) ? anchor : placeWithin(name, anchor);
    },
  };
}
