import type { Link, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { PluggableList, Processor } from 'unified';

const GFM: [typeof remarkGfm, { singleTilde: boolean }] = [remarkGfm, { singleTilde: false }];

/**
 * How Markdown reads: the check and the pages parse with these very plugins, so that nothing can be prose to one and
 * code to the other. 「1~2年、3~4年」 is not struck out, 「**「重要」**です」 is strong.
 */
export const MARKDOWN_PLUGINS = [GFM, bareAddresses, remarkCjkFriendly] satisfies PluggableList;

/** An address that stands bare in prose, by the characters of RFC 3986; punctuation at its end belongs to the sentence. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~#=&-]/gu;

/**
 * GFM takes all up to the next space for the address, and Japanese has no spaces: 「https://example.jpです。」 would be one
 * broken link. Its own recognition is switched off, and bare addresses are linked as far as they can be addresses.
 */
function bareAddresses(this: Processor): (tree: Root) => void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
  });
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => !Object.hasOwn(extension as object, 'transforms'));
  return (tree) => findAndReplace(tree, [ADDRESS, linkTo], { ignore: ['link', 'linkReference'] });
}

function linkTo(url: string): Link {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: url }] };
}
