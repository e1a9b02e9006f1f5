import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import { MARKDOWN_PLUGINS } from '#core/source/markdown.ts';
import { runsCode } from '#core/source/prose.ts';

/** As much of a Markdown or HTML tree as is looked at here. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Properties;
  children?: Node[];
}

interface Properties {
  id?: unknown;
  ariaDescribedBy?: unknown;
  align?: unknown;
  [name: string]: unknown;
}

/**
 * How Markdown reads, in chapters and in YAML alike. The default would strike out 「1~2年、3~4年」, leave
 * 「**「重要」**です」 as it is, and change quotes and dashes.
 */
export const markdownSettings: Required<Omit<UnifiedProcessorOptions, 'recmaPlugins'>> = {
  gfm: false,
  smartypants: false,
  remarkPlugins: [...MARKDOWN_PLUGINS, htmlAsText],
  rehypePlugins: [accessibleTables, harmlessLinks],
  remarkRehype: { footnoteLabel: '脚注', footnoteBackLabel: '本文に戻る' },
};

/** Raw HTML shows as it was typed. The check refuses it; should it ever come through, it must not run. */
function htmlAsText() {
  return (tree: Node) =>
    visit(tree, (node) => {
      if (node.type === 'html') node.type = 'text';
    });
}

/**
 * Moves headings so that the highest stands at `highest` and none is skipped. With `title: 'drop'` the first heading is
 * taken out: it is the title of the chapter, which the page itself prints.
 */
export function headingsFrom({ highest, title }: { highest: number; title?: 'drop' }) {
  return (tree: Node) => {
    const children = tree.children ?? [];
    if (title === 'drop') {
      const first = children.findIndex((node) => levelOf(node) !== null);
      if (first >= 0) children.splice(first, 1);
    }
    const open: number[] = [];
    visit(tree, (node) => {
      const level = levelOf(node);
      if (level === null) return;
      while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      node.tagName = `h${Math.min(6, highest + open.length - 1)}`;
    });
  };
}

/** A chapter stands one step below its plan, where the files of `assets` are: `assets/x.pdf` is written as in the folder. */
export function assetsOfPlan() {
  return (tree: Node) =>
    visit(tree, ({ properties }) => {
      if (typeof properties?.href === 'string')
        properties.href = properties.href.replace(/^(?:\.\/)*(?=assets\/)/u, '../');
    });
}

/** Gives the headings of a text ids of its own, the hidden one above the footnotes too. */
export function anchorsUnder({ prefix }: { prefix: string }) {
  return (tree: Node) => {
    let count = 0;
    visit(tree, (node) => {
      const properties = (node.properties ??= {});
      if (properties.id === 'footnote-label') properties.id = `${prefix}footnotes`;
      else if (levelOf(node) !== null) properties.id = `${prefix}${(count += 1)}`;
      if (String(properties.ariaDescribedBy) === 'footnote-label')
        properties.ariaDescribedBy = `${prefix}footnotes`;
    });
  };
}

/** The check refuses links that run code; should one ever come through, it leads nowhere. */
function harmlessLinks() {
  return (tree: Node) =>
    visit(tree, ({ properties }) => {
      if (typeof properties?.href === 'string' && runsCode(properties.href)) delete properties.href;
    });
}

/** Tables get a caption from the heading they stand under, scopes, and a region of their own that scrolls where they are wide. */
function accessibleTables() {
  return (tree: Node) => {
    let heading = '';
    const used = new Map<string, number>();
    const wrap = (parent: Node): void => {
      for (const [i, node] of (parent.children ?? []).entries()) {
        if (levelOf(node) !== null) heading = wordsOf(node);
        if (node.tagName !== 'table') {
          wrap(node);
          continue;
        }
        const count = (used.get(heading) ?? 0) + 1;
        used.set(heading, count);
        const caption = `${heading === '' ? '' : `「${heading}」の`}表${count === 1 ? '' : count}`;
        (parent.children ?? [])[i] = region(caption, table(caption, node));
      }
    };
    wrap(tree);
  };
}

function region(label: string, content: Node): Node {
  const properties = { className: ['table-region'], role: 'region', ariaLabel: label, tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [content] };
}

function table(caption: string, node: Node): Node {
  visit(node, (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align, ...properties } = cell.properties ?? {};
    cell.properties = {
      ...properties,
      ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
      ...(align === 'right'
        ? { className: ['number'] }
        : align === 'center'
          ? { className: ['centre'] }
          : {}),
    };
  });
  const words: Node = { type: 'text', value: caption };
  const captionNode: Node = {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [words],
  };
  return { ...node, children: [captionNode, ...(node.children ?? [])] };
}

function levelOf(node: Node): number | null {
  const level = /^h([1-6])$/u.exec(node.tagName ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

function wordsOf(node: Node): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('');
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}
