import type { LinkedContent } from '#core/link/linked.ts';
import { checkFolder } from './check.ts';
import { renderMarkdown } from './render-markdown.ts';
import { contentFolder } from './read-content-folder.ts';

/** The content every page is made from, and HTML of the Markdown texts in it. */
export interface LoadedContent {
  readonly content: LinkedContent;
  readonly markdown: (text: string) => string;
}

let loading: Promise<LoadedContent> | null = null;

/**
 * Reads and checks the content folder, once for a whole build. While someone is writing, every request reads it anew.
 * Throws with the report where the content has an error: no page is made from what `check` refuses.
 */
export function loadContent(): Promise<LoadedContent> {
  if (import.meta.env.DEV) return read();
  loading ??= read();
  return loading;
}

async function read(): Promise<LoadedContent> {
  const checked = await checkFolder(contentFolder(undefined));
  if (checked.summary.errors > 0) throw new Error(checked.report('text'));
  const { content } = checked;
  return { content, markdown: await renderMarkdown(markdownTexts(content)) };
}

/** Every text of the format that is Markdown: 概要 of a plan, 本文 of a 考え方. */
function markdownTexts({ plans }: LinkedContent): readonly string[] {
  return plans.flatMap(({ plan }) => [
    ...(plan.cover?.overview == null ? [] : [plan.cover.overview]),
    ...plan.sections.flatMap(({ section }) => section.principles.flatMap(({ body }) => body ?? [])),
  ]);
}
