import type { Place } from './source-file.ts';

/** What prose says, shows and points at, whether it is a chapter or a Markdown text in YAML. */
export interface Prose {
  /** Words of the first heading; null where there is none. */
  readonly title: string | null;
  /** Its words without marks of Markdown, a block each. */
  readonly words: readonly string[];
  /** Words of the headings below the first, in their order. */
  readonly headings: readonly string[];
  readonly parts: readonly ProsePart[];
  readonly images: readonly ProseImage[];
  readonly links: readonly ProseLink[];
}

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

/**
 * A link in prose: an `address`, also one that a `[名]: …` line defines; or the `[^注]` of a note, or the `[名]` of a
 * definition, that is written nowhere, so that the brackets stay in the text.
 */
export interface ProseLink {
  readonly kind: 'address' | 'note' | 'definition';
  readonly target: string;
  readonly place: Place;
}

export const NO_PROSE: Prose = { title: null, words: [], headings: [], parts: [], images: [], links: [] };

/** The parts, and whether each needs an id. */
export const PROSE_PARTS = {
  Item: true,
  Schedule: true,
  Budget: false,
  SdgMatrix: false,
  Indicators: false,
} as const;

export function isProsePart(name: string): name is keyof typeof PROSE_PARTS {
  return Object.hasOwn(PROSE_PARTS, name);
}

/** Whether a part names nothing, and shows the plan it stands in. */
export function isPartOfPlan(name: string): boolean {
  return isProsePart(name) && !PROSE_PARTS[name];
}

/** `javascript:`, `data:` and `vbscript:`, also with the white space and control characters browsers pass over. */
export function runsCode(url: string): boolean {
  return /^(?:javascript|data|vbscript):/iu.test(url.replace(/[\s\p{Cc}]/gu, ''));
}
