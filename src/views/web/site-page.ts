import type { Chapter } from '#core/model/chapter.ts';
import { headingEntries, openingOf } from '../plan/chapter-page.ts';
import type { Heading } from '../plan/chapter-page.ts';
import { contentsOfView } from '../contents.ts';
import type { ContentsProps } from '../contents.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';

export interface SitePageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly contents: ContentsProps;
}

/** A page of the city's own, which belongs to no plan. */
export function sitePage(page: Chapter, headings: readonly Heading[], edition: Edition): SitePageProps {
  const { name, title } = page;
  const address = edition.at.sitePage(name);
  return {
    frame: frame(edition, { address, title, description: openingOf(page) }),
    title,
    contents: contentsOfView({ text: title, href: address }, headingEntries(headings)),
  };
}
