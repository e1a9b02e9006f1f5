import type { Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { findForbiddenCharacters } from './characters.ts';
import type { Fault } from './fault.ts';
import { MARKDOWN_PLUGINS } from './markdown.ts';
import type { Place, SourceFile } from './source-file.ts';

/** A part that prose may contain: `<Item id="s204" />`. */
export interface ProsePart {
  readonly name: string;
  /** The value of its `id`, with its place; null where the part has none. */
  readonly id: { readonly text: string; readonly place: Place } | null;
  readonly place: Place;
}

/** A picture in prose. */
export interface ProseImage {
  readonly url: string;
  /** 代替テキスト; empty where none is written. */
  readonly alt: string;
  readonly place: Place;
}

export interface ReadMdx {
  /** Words of the first heading; null where there is none. */
  readonly title: string | null;
  /** Its words without marks of Markdown, a block each. */
  readonly words: readonly string[];
  readonly parts: readonly ProsePart[];
  readonly images: readonly ProseImage[];
  readonly faults: readonly Fault[];
  readonly readable: boolean;
}

/** The parts, and whether each needs an id. */
export const PROSE_PARTS = {
  Item: true,
  Schedule: true,
  Budget: false,
  SdgMatrix: false,
  Indicators: false,
} as const;

const mdx = unified().use(remarkParse).use(MARKDOWN_PLUGINS).use(remarkMdx);
const markdown = unified().use(remarkParse).use(MARKDOWN_PLUGINS);

/** Reads a chapter: prose with parts. Code and markup are refused with their place (P110), so that a pull request cannot run code. */
export function readMdx(file: SourceFile): ReadMdx {
  const characters = findForbiddenCharacters(file);
  const faults: Fault[] = [...characters.faults];
  if (!characters.isDecoded)
    return { title: null, words: [], parts: [], images: [], faults, readable: false };
  let root: Root;
  try {
    root = mdx.parse(file.text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    faults.push(unreadable(file, error));
    return { title: null, words: [], parts: [], images: [], faults, readable: false };
  }
  const reader = new ProseReader(file, faults);
  reader.children(root);
  return {
    title: reader.title,
    words: blocksOf(root),
    parts: reader.parts,
    images: reader.images,
    faults,
    readable: true,
  };
}

/** What a Markdown text in YAML may not hold: raw HTML and links that run code. Null where there is none. */
export function findMarkup(text: string): { found: string; kind: 'html' | 'link' } | null {
  if (!/[<:&]/u.test(text)) return null;
  const queue: (Root | RootContent)[] = [markdown.parse(text)];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'html') return { found: node.value, kind: 'html' };
    if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && runsCode(node.url))
      return { found: node.url, kind: 'link' };
    if ('children' in node) queue.push(...node.children);
  }
  return null;
}

function unreadable(file: SourceFile, error: VFileMessage): Fault {
  const point = error.place && 'start' in error.place ? error.place.start : error.place;
  const offset = point?.offset;
  const at = Math.min(offset ?? 0, Math.max(0, file.text.length - 1));
  const place = { file: file.path, start: at, end: Math.min(at + 1, file.text.length) };
  if (error.ruleId === 'acorn' || error.source === 'micromark-extension-mdx-expression') {
    const brace = file.text.lastIndexOf('{', at);
    const start = brace >= 0 ? brace : at;
    return { code: 'P110', place: { ...place, start, end: start + 1 }, found: '{', kind: 'expression' };
  }
  return { code: 'P101', place, reason: 'mdx' };
}

/** `javascript:`, `data:` and `vbscript:`, also with the white space and control characters browsers pass over. */
export function runsCode(url: string): boolean {
  return /^(?:javascript|data|vbscript):/iu.test(url.replace(/[\s\p{Cc}]/gu, ''));
}

class ProseReader {
  title: string | null = null;
  readonly parts: ProsePart[] = [];
  readonly images: ProseImage[] = [];
  readonly #file: SourceFile;
  readonly #faults: Fault[];

  constructor(file: SourceFile, faults: Fault[]) {
    this.#file = file;
    this.#faults = faults;
  }

  children(node: Root | RootContent): void {
    if ('children' in node) for (const child of node.children) this.#node(child);
  }

  #node(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        this.title ??= wordsOf(node).trim() || null;
        break;
      case 'mdxjsEsm':
        this.#refuse(node, node.value.trimStart().startsWith('export') ? 'export' : 'import');
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.#refuse(node, 'expression');
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#part(node);
        return;
      case 'html':
        this.#refuse(node, 'html');
        return;
      case 'link':
      case 'image':
      case 'definition':
        if (runsCode(node.url)) this.#refuse(node, 'link');
        else if (node.type === 'image')
          this.images.push({ url: node.url, alt: node.alt?.trim() ?? '', place: this.#place(node) });
        break;
      default:
    }
    this.children(node);
  }

  #part(node: Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): void {
    const name = node.name ?? '';
    if (!Object.hasOwn(PROSE_PARTS, name)) {
      this.#refuse(node, /^[A-Z]/u.test(name) ? 'part' : 'html');
      return;
    }
    const place = this.#place(node);
    let id: ProsePart['id'] = null;
    for (const attribute of node.attributes) {
      if (
        attribute.type === 'mdxJsxAttribute' &&
        attribute.name === 'id' &&
        typeof attribute.value === 'string'
      ) {
        id = { text: attribute.value, place: this.#valueOf(attribute.value, place) };
      } else this.#refuse(attribute.position ? attribute : node, 'attribute');
    }
    const names = node.attributes.map((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
    );
    if (PROSE_PARTS[name as keyof typeof PROSE_PARTS] && !names.includes('id')) {
      this.#faults.push({
        code: 'P103',
        place: { ...place, end: place.start + name.length + 1 },
        missing: 'id',
        owner: `<${name}>`,
      });
    }
    if (node.children.length > 0) this.#refuse(node, 'part');
    this.parts.push({ name, id, place });
  }

  #valueOf(value: string, part: Place): Place {
    const quoted = /\bid\s*=\s*["']/u.exec(this.#file.text.slice(part.start, part.end));
    const start = quoted ? part.start + quoted.index + quoted[0].length : part.start;
    return { file: part.file, start, end: quoted ? start + value.length : part.end };
  }

  #refuse(node: { position?: RootContent['position'] }, kind: Fault<'P110'>['kind']): void {
    const place = this.#place(node);
    const found = this.#file.text.slice(place.start, place.end).split('\n')[0] ?? '';
    this.#faults.push({ code: 'P110', place: { ...place, end: place.start + found.length }, found, kind });
  }

  #place(node: { position?: RootContent['position'] }): Place {
    return {
      file: this.#file.path,
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
    };
  }
}

function wordsOf(node: RootContent): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The words of each block of prose: a paragraph, a heading, a cell. */
function blocksOf(node: Root | RootContent): readonly string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [wordsOf(node)];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}
