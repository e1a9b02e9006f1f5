import type { LinkedContent, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Chapter } from '#core/model/chapter.ts';
import type { Addresses } from './addresses.ts';
import { sectionName } from './words.ts';
import type { Link } from './words.ts';

/** A page of a plan besides its cover: a section or a chapter, in the order of their files, as in the book. */
export type PlanPage =
  | { readonly kind: 'section'; readonly name: string; readonly section: LinkedSection }
  | { readonly kind: 'chapter'; readonly name: string; readonly chapter: Chapter };

export function planPages(plan: LinkedPlan): readonly PlanPage[] {
  return [
    ...plan.sections.map((section) => ({ kind: 'section', name: section.file.name, section }) as const),
    ...plan.plan.chapters.map((chapter) => ({ kind: 'chapter', name: chapter.name, chapter }) as const),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function pageName(page: PlanPage): string {
  return page.kind === 'section' ? sectionName(page.section) : page.chapter.title;
}

/** The ways on from a page: to the one before, the one after. */
export interface PagerProps {
  readonly before: Link | null;
  readonly after: Link | null;
}

export function pager(plan: LinkedPlan, name: string, at: Addresses): PagerProps {
  const pages = planPages(plan);
  const here = pages.findIndex((page) => page.name === name);
  const link = (page: PlanPage | undefined): Link | null =>
    page ? { text: pageName(page), href: at.page(plan.slug, page.name) } : null;
  return { before: here > 0 ? link(pages[here - 1]) : null, after: link(pages[here + 1]) };
}

export function findSection(
  { plans }: LinkedContent,
  slug: string | undefined,
  name: string | undefined,
): LinkedSection | null {
  const plan = plans.find((one) => one.slug === slug);
  return plan?.sections.find(({ file }) => file.name === name) ?? null;
}

export function findChapter(
  { plans }: LinkedContent,
  slug: string | undefined,
  name: string | undefined,
): { readonly plan: LinkedPlan; readonly chapter: Chapter } | null {
  const plan = plans.find((one) => one.slug === slug);
  const chapter = plan?.plan.chapters.find((one) => one.name === name);
  return plan && chapter ? { plan, chapter } : null;
}
