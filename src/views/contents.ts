import type { LinkedPlan } from '#core/link/linked.ts';
import type { Addresses } from './addresses.ts';
import { pageName, planPages } from './plan-pages.ts';
import type { Link } from './words.ts';

/** A line of a page's table of contents, with those below it. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
  readonly within?: readonly ContentsEntry[];
}

/** The pages of a plan around this one, and what stands on this one. */
export interface ContentsProps {
  readonly before: readonly Link[];
  readonly here: Link;
  readonly entries: readonly ContentsEntry[];
  readonly after: readonly Link[];
}

/** A plan of more pages than this is too long to list beside each of them; the cover lists them all. */
export const MOST_PAGES = 40;

export function planContents(
  plan: LinkedPlan,
  name: string,
  entries: readonly ContentsEntry[],
  at: Addresses,
): ContentsProps {
  const pages = planPages(plan);
  const here = pages.findIndex((page) => page.name === name);
  const links = (from: number, to: number): readonly Link[] =>
    pages.length > MOST_PAGES
      ? []
      : pages.slice(from, to).map((page) => ({ text: pageName(page), href: at.page(plan.slug, page.name) }));
  const current = pages[here];
  return {
    before: links(0, here),
    here: { text: current ? pageName(current) : name, href: at.page(plan.slug, name) },
    entries,
    after: links(here + 1, pages.length),
  };
}

/** What stands on a page that is none of the book's: a cover, a view. */
export function contentsOfView(here: Link, entries: readonly ContentsEntry[]): ContentsProps {
  return { before: [], here, entries, after: [] };
}
