import type { LinkedContent } from '#core/link/linked.ts';
import { NO_BOOKS } from '#views/books.ts';
import type { PrintedBooks } from '#views/books.ts';
import { renderMarkdown } from './render-markdown.ts';
import { setSharedContent } from './shared-content.ts';

/** From here on pages are made from this content, and lead into these books. */
export async function shareContent(content: LinkedContent, books: PrintedBooks = NO_BOOKS): Promise<void> {
  setSharedContent({ content, books, markdown: await renderMarkdown(markdownTexts(content)) });
}

/** Every text of the format that is Markdown: 概要 of a plan, 本文 of a 考え方. */
function markdownTexts({ plans }: LinkedContent): readonly string[] {
  return plans.flatMap(({ plan }) => [
    ...(plan.cover?.overview == null ? [] : [plan.cover.overview]),
    ...plan.sections.flatMap(({ section }) => section.principles.flatMap(({ body }) => body ?? [])),
  ]);
}
