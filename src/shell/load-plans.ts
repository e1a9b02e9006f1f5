import type { LinkedContent } from '#core/link/linked.ts';
import { checkFolder } from './check/check.ts';
import { sharedContent } from './dev/dev-content.ts';
import { renderMarkdown } from './render-markdown.ts';
import { contentFolder } from './read-content-folder.ts';

/** The content every page is made from, and HTML of the Markdown texts in it. */
export interface LoadedContent {
  readonly content: LinkedContent;
  readonly markdown: (text: string) => string;
}

let loading: Promise<LoadedContent> | null = null;
let loaded: LinkedContent | null = null;

/**
 * Reads and checks the content folder, once for a whole build; while someone is writing, what was last saved without an
 * error. Throws with the report where the content has an error: no page is made from what `check` refuses.
 */
export function loadContent(): Promise<LoadedContent> {
  const shared = import.meta.env.DEV ? sharedContent() : null;
  if (!loading || shared !== loaded) {
    loaded = shared;
    loading = (shared ? Promise.resolve(shared) : readFolder()).then(withMarkdown);
  }
  return loading;
}

async function readFolder(): Promise<LinkedContent> {
  const checked = await checkFolder(contentFolder(undefined));
  if (checked.summary.errors > 0) throw new Error(checked.report('text'));
  return checked.content;
}

async function withMarkdown(content: LinkedContent): Promise<LoadedContent> {
  return { content, markdown: await renderMarkdown(markdownTexts(content)) };
}

/** Every text of the format that is Markdown: 概要 of a plan, 本文 of a 考え方. */
function markdownTexts({ plans }: LinkedContent): readonly string[] {
  return plans.flatMap(({ plan }) => [
    ...(plan.cover?.overview == null ? [] : [plan.cover.overview]),
    ...plan.sections.flatMap(({ section }) => section.principles.flatMap(({ body }) => body ?? [])),
  ]);
}
