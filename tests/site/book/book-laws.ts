import path from 'node:path';
import type { LinkedPlan } from '#core/link/linked.ts';
import { bookOf } from './book-of.ts';
import type { Laws } from './book-of.ts';
import { FORM_LAWS } from './form-laws.ts';
import { LAYOUT_LAWS } from './layout-laws.ts';
import { NUMBER_LAWS, NUMBERING_LAWS } from './number-laws.ts';
import { LINK_LAWS, PLACE_LAWS } from './place-laws.ts';
import { WORD_LAWS } from './word-laws.ts';

/** What holds for every PDF we print, also for a 概要版 and a section alone. */
export const PRINT_LAWS: Laws = { ...NUMBER_LAWS, ...LINK_LAWS, ...FORM_LAWS, ...LAYOUT_LAWS };

/** What holds for the book of a plan besides. */
export const BOOK_LAWS: Laws = { ...NUMBERING_LAWS, ...PLACE_LAWS, ...WORD_LAWS };

/** A PDF that lies somewhere, and the plan it was printed of. */
export interface PrintOf {
  readonly plan: LinkedPlan;
  readonly file: string;
}

/** All breaches of a law in several prints, each with the name of its print. */
export function breachesIn(prints: readonly PrintOf[], law: Laws[string]): readonly string[] {
  return prints.flatMap(({ plan, file }) =>
    law(bookOf(file), plan).map((breach) => `${plan.slug}/${path.basename(file)} ${breach}`),
  );
}
