import type { Root, RootContent } from 'mdast';
import type { Fault } from './fault.ts';
import { isProsePart, PROSE_PARTS, runsCode } from './prose.ts';
import type { Prose, ProseImage, ProseLink, ProsePart } from './prose.ts';
import type { PlaceOf } from './text-places.ts';

type Node = Root | RootContent;
type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Positioned = Pick<Node, 'position'>;

/** What a tree of Markdown says, shows and points at; code and markup in it are faults (P110). */
export function collectProse(root: Root, text: string, placeOf: PlaceOf, faults: Fault[]): Prose {
  return new ProseCollector(text, placeOf, faults).walk(root);
}

class ProseCollector {
  readonly #text: string;
  readonly #placeOf: PlaceOf;
  readonly #faults: Fault[];
  readonly #opened = new Set<string>();
  readonly #words: string[] = [];
  readonly #headings: string[] = [];
  readonly #parts: ProsePart[] = [];
  readonly #images: ProseImage[] = [];
  readonly #links: ProseLink[] = [];

  constructor(text: string, placeOf: PlaceOf, faults: Fault[]) {
    this.#text = text;
    this.#placeOf = placeOf;
    this.#faults = faults;
  }

  /** Trees may be deep: a list of what waits takes the place of recursion. Within what is refused, nothing more is. */
  walk(root: Root): Prose {
    const waiting: { node: Node; refused: boolean }[] = [{ node: root, refused: false }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const refused = this.#see(next.node, next.refused);
      if (!('children' in next.node)) continue;
      for (let i = next.node.children.length - 1; i >= 0; i -= 1) {
        const child = next.node.children[i];
        if (child) waiting.push({ node: child, refused });
      }
    }
    const [title = null, ...headings] = this.#headings;
    return {
      title,
      headings,
      words: this.#words,
      parts: this.#parts,
      images: this.#images,
      links: this.#links,
    };
  }

  /** Whether what stands within the node is refused with it. */
  #see(node: Node, refused: boolean): boolean {
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        this.#words.push(wordsOf(node));
        break;
      case 'heading': {
        const words = wordsOf(node);
        this.#words.push(words);
        if (this.#headings.length > 0 || words.trim() !== '') this.#headings.push(words.trim());
        break;
      }
      case 'mdxjsEsm':
        return this.#refuse(node, node.value.trimStart().startsWith('export') ? 'export' : 'import', refused);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#refuse(node, isComment(node.value) ? 'comment' : 'expression', refused);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#part(node, refused);
      case 'html':
        return this.#html(node, node.value, refused);
      case 'link':
      case 'image':
      case 'definition':
        return this.#address(node, refused);
      case 'text':
        if (node.value.includes('[')) this.#dangling(node);
        break;
      default:
    }
    return refused;
  }

  /** The end of an element is refused with its beginning. */
  #html(node: Positioned, value: string, refused: boolean): boolean {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/iu.exec(value) ?? [];
    if (slash === '/' && this.#opened.has(name)) return refused;
    this.#opened.add(name);
    return this.#refuse(node, value.startsWith('<!--') ? 'comment' : 'html', refused);
  }

  #address(node: Extract<RootContent, { type: 'link' | 'image' | 'definition' }>, refused: boolean): boolean {
    if (runsCode(node.url)) return this.#refuse(node, 'link', refused);
    if (node.type === 'image')
      this.#images.push({ url: node.url, alt: node.alt?.trim() ?? '', place: this.#place(node) });
    else this.#links.push({ kind: 'address', target: node.url, place: this.#within(node, node.url) });
    return refused;
  }

  /** Notes and definitions that are written nowhere are text to Markdown, and their brackets are printed. */
  #dangling(node: Positioned): void {
    const start = node.position?.start.offset ?? 0;
    const written = this.#text.slice(start, node.position?.end.offset ?? start);
    for (const { 0: mark, 1: name, index } of written.matchAll(
      /(?<!\\)(?:\[\^[^[\]\s]+\]|\]\[([^[\]]+)\])/gu,
    )) {
      const at = start + index + (name === undefined ? 0 : 1);
      const target = name === undefined ? mark : `[${name}]`;
      const kind = name === undefined ? 'note' : 'definition';
      this.#links.push({ kind, target, place: this.#placeOf(at, at + target.length) });
    }
  }

  #part(node: Element, refused: boolean): boolean {
    const name = node.name ?? '';
    if (!isProsePart(name)) return this.#refuse(node, /^[A-Z]/u.test(name) ? 'part' : 'html', refused);
    const place = this.#place(node);
    let id: ProsePart['id'] = null;
    let isMeant = false;
    for (const attribute of node.attributes) {
      const named = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
      isMeant ||= named.toLowerCase() === 'id';
      if (named === 'id' && typeof attribute === 'object' && typeof attribute.value === 'string')
        id = { text: attribute.value, place: this.#within(attribute, attribute.value) };
      else this.#refuse(attribute.position ? attribute : node, 'attribute', refused);
    }
    if (PROSE_PARTS[name] && !isMeant) {
      const end = (node.position?.start.offset ?? 0) + name.length + 1;
      this.#faults.push({
        code: 'P103',
        place: this.#placeOf(node.position?.start.offset ?? 0, end),
        missing: 'id',
        owner: `<${name}>`,
      });
    }
    this.#parts.push({ name, id, place });
    return node.children.length > 0 ? this.#refuse(node, 'content', refused) : refused;
  }

  #refuse(node: Positioned, kind: Fault<'P110'>['kind'], refused: boolean): true {
    if (refused) return true;
    const start = node.position?.start.offset ?? 0;
    const written = this.#text.slice(start, node.position?.end.offset ?? start);
    const found = /^[^\r\n]*/u.exec(written)?.[0] ?? '';
    this.#faults.push({ code: 'P110', place: this.#placeOf(start, start + found.length), found, kind });
    return true;
  }

  #place({ position }: Positioned): ReturnType<PlaceOf> {
    return this.#placeOf(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  /** The place of some words within a node; the whole node where they are written in another way. */
  #within(node: Positioned, words: string): ReturnType<PlaceOf> {
    const start = node.position?.start.offset ?? 0;
    const at = this.#text.slice(start, node.position?.end.offset ?? start).lastIndexOf(words);
    return words === '' || at < 0 ? this.#place(node) : this.#placeOf(start + at, start + at + words.length);
  }
}

/** A comment of MDX: an expression that holds nothing else. */
function isComment(expression: string): boolean {
  return /^\s*\/\*[^]*\*\/\s*$/u.test(expression);
}

function wordsOf(node: Node): string {
  let words = '';
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next && typeof next.value === 'string') words += next.value;
    if (!('children' in next)) continue;
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i];
      if (child) waiting.push(child);
    }
  }
  return words;
}
