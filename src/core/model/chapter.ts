import type { ProseImage, ProsePart } from '../source/read-mdx.ts';

/** A chapter of prose: an MDX file of the plan. Its body is rendered by Astro; the model knows what it points at. */
export interface Chapter {
  /** File name without its ending: `00-introduction`. */
  readonly name: string;
  readonly file: string;
  /** Its first heading, or its name where it has none. */
  readonly title: string;
  /** Its words without marks of Markdown, a block each. */
  readonly words: readonly string[];
  readonly parts: readonly ProsePart[];
  readonly images: readonly ProseImage[];
}
