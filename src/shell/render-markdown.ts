import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { anchorsUnder, headingsFrom, markdownSettings } from './markdown-settings.ts';

/** Headings within a text stand below the one it is printed under. */
const HIGHEST_HEADING = 4;

/** HTML of each text, by the text; rendered as the chapters are, and raw HTML shows as the characters it is made of. */
export async function renderMarkdown(texts: readonly string[]): Promise<(text: string) => string> {
  const rendered = new Map<string, string>();
  const shared = await createMarkdownProcessor(settings('Text-'));
  for (const text of new Set(texts)) {
    /* Headings and footnotes are anchors: those of two texts on one page must not bear the same id. */
    const hasAnchors = /\[\^|^ {0,3}(?:#|=|-)/mu.test(text);
    const processor = hasAnchors
      ? await createMarkdownProcessor(settings(`Text${rendered.size + 1}-`))
      : shared;
    rendered.set(text, (await processor.render(text)).code);
  }
  return (text) => {
    const html = rendered.get(text);
    if (html === undefined) throw new Error(`Markdown として読んでいない文です：${text.slice(0, 40)}`);
    return html;
  };
}

function settings(prefix: string): Parameters<typeof createMarkdownProcessor>[0] {
  const { rehypePlugins, remarkRehype, ...others } = markdownSettings;
  return {
    ...others,
    syntaxHighlight: false,
    rehypePlugins: [
      ...rehypePlugins,
      [headingsFrom, { highest: HIGHEST_HEADING }],
      [anchorsUnder, { prefix }],
    ],
    remarkRehype: { ...remarkRehype, clobberPrefix: prefix },
  };
}
