import type { LinkedPlan } from '#core/link/linked.ts';
import type { PlanView } from '#core/model/page-names.ts';
import { hasStatuses } from './plan-ways.ts';

/**
 * Names of the places in a plan's book, made from the addresses of its site: a link from one page of the book to another and
 * a link from the site into the book (`book.pdf#s204`) name a place alike, and neither has to be made before the other.
 * What the content has ids for goes by its id. `Page_budget` is a part of the book, `budget_Costs` a place within it;
 * ids of the content have neither capitals nor `_`, so that none can be taken for another.
 */
export interface BookPlaces {
  /** The name of what stands at an address of the site; null where no book shows it. A book need not have every part. */
  at(address: string): string | null;
  /**
   * The place that a page of the plan leads to: its own, or where the book has no such page the one that tells the
   * nearest to it. Every book of the plan has it.
   */
  near(address: string): { readonly place: string; readonly isSame: boolean };
}

/** Lists and tables that follow the text of a plan, in the order of the book; one that would show nothing is left out. */
export const BOOK_VIEWS = [
  'indicators',
  'budget',
  'states',
  'departments',
  'sdgs',
] as const satisfies PlanView[];

/** What the part of the plan as a whole goes by: its address has no name. */
export const PLAN_PART = 'Plan';

/** 五十音順 of what is in the book. */
export const INDEX_PART = 'index';

/** The part of a book that a page of the plan is: `Page_01-community`; the plan's own page is `Page_`. */
export function partPlace(name: string): string {
  return `Page_${inAscii(name)}`;
}

/** A place within a part that bears no id of the content. */
export function placeWithin(name: string, anchor: string): string {
  return `${inAscii(name)}_${inAscii(anchor)}`;
}

/** Viewers disagree on what else an address may hold. */
function inAscii(text: string): string {
  return encodeURIComponent(text).replaceAll('%', '.');
}

/** What people wrote by hand may be no encoding: `#50%`. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Ids on sections' pages are those of the content, but for the headings', which begin with a capital. */
export function isContentId(anchor: string): boolean {
  return /^[a-z]/u.test(anchor);
}

/** `planAddress`: of the plan's own page on the site. */
export function bookPlaces(plan: LinkedPlan, planAddress: string): BookPlaces {
  const sections = new Set(plan.sections.map(({ file }) => file.name));
  const shown = new Set<string>([
    '',
    ...sections,
    ...plan.plan.chapters.map(({ name }) => name),
    ...BOOK_VIEWS,
  ]);
  return {
    at(address) {
      if (!address.startsWith(planAddress)) return null;
      const [path = '', fragment = ''] = address.slice(planAddress.length).split('#');
      const [name = '', below] = path.split('/');
      const anchor = decoded(fragment);
      if (below) return sections.has(name) && anchor === '' ? `${below}_sheet` : null;
      if (anchor === '') return partPlace(name);
      return sections.has(name) && isContentId(anchor) ? anchor : placeWithin(name || PLAN_PART, anchor);
    },
    near(address) {
      const [name = '', below = ''] = address.slice(planAddress.length).split('/');
      const own = shown.has(name) ? this.at(address) : null;
      if (own !== null) return { place: own, isSame: true };
      const nearest: Readonly<Record<string, string>> = {
        history: below,
        years: hasStatuses(plan) ? 'states' : '',
        relistings: '',
      };
      return { place: partPlace(nearest[name] ?? ''), isSame: false };
    },
  };
}
