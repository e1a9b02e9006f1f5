import type { LinkedPlan } from '#core/link/linked.ts';
import type { Chapter } from '#core/model/chapter.ts';
import { planContents } from '../contents.ts';
import type { ContentsEntry, ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { pager } from '../plan-pages.ts';
import type { PagerProps } from '../plan-pages.ts';

export interface ChapterPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly contents: ContentsProps;
  readonly pager: PagerProps;
}

export function chapterPage(
  plan: LinkedPlan,
  chapter: Chapter,
  headings: readonly Heading[],
  edition: Edition,
): ChapterPageProps {
  return {
    frame: frame(edition, {
      address: edition.at.page(plan.slug, chapter.name),
      title: chapter.title,
      description: openingOf(chapter),
      plan,
    }),
    title: chapter.title,
    contents: planContents(plan, chapter.name, headingEntries(headings), edition.at),
    pager: pager(plan, chapter.name, edition.at),
  };
}

/** How a chapter begins, for those who see only its link: its first words below the title, or the title alone. */
export function openingOf({ title, words, headings }: Chapter): string {
  const names = new Set([title, ...headings]);
  const [first] = words
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '' && !names.has(block));
  if (first === undefined) return title;
  const letters = [...first];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : first;
}

const MOST_LETTERS = 120;

/** A heading as Astro finds it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The headings of a chapter as a table of contents: two levels. */
export function headingEntries(headings: readonly Heading[]): readonly ContentsEntry[] {
  const entries: { anchor: string; title: string; within: { anchor: string; title: string }[] }[] = [];
  for (const { depth, slug, text } of headings) {
    if (depth === 2) entries.push({ anchor: slug, title: text, within: [] });
    else if (depth === 3) entries.at(-1)?.within.push({ anchor: slug, title: text });
  }
  return entries;
}
