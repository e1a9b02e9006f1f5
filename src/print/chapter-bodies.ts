import type { MarkdownInstance } from 'astro';

/** Finds what a chapter shows below its title, by the name of its file: the pages of the book know the files. */
export type FindChapter = (
  chapter: string,
) => Promise<{ readonly Content: MarkdownInstance<object>['Content'] } | null>;
