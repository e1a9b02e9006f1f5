import type { Prose } from '../source/prose.ts';

/**
 * A chapter of prose: an MDX file of a plan, or one beside the plans, which is a page of the city's own. Its body is
 * rendered by Astro; the model knows what it points at.
 */
export interface Chapter extends Prose {
  /** File name without its ending: `00-introduction`. */
  readonly name: string;
  readonly file: string;
  /** Its first heading, or its name where it has none. */
  readonly title: string;
  /** False where the file cannot be read, so that nobody knows its headings. */
  readonly readable: boolean;
}
