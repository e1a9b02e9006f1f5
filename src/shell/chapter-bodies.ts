import type { MarkdownInstance } from 'astro';
import { bodies } from 'keikaku:chapter-bodies';

export interface ChapterBody {
  readonly Content: MarkdownInstance<object>['Content'];
  readonly headings: ReturnType<MarkdownInstance<object>['getHeadings']>;
}

/** What a chapter (`kyodo/00-introduction`), or a page beside the plans (`accessibility`), shows below its title. */
export async function chapterBody(name: string): Promise<ChapterBody | null> {
  const body = await bodies[name]?.();
  return body ? { Content: body.Content, headings: body.getHeadings() } : null;
}
