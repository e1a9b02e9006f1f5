import type { LinkedContent } from '../link/linked.ts';
import { WordIndex } from '../model/word-index.ts';

/**
 * The files beside the text of a plan, by their path below its folder, or those of the pages of no plan (null): for
 * finding the one that was meant.
 */
export function assetNames(slug: string | null, assets: LinkedContent['assets']): WordIndex {
  const folder = slug === null ? '' : `${slug}/`;
  const own = slug === null ? 'assets/' : folder;
  const names: string[] = [];
  for (const file of assets ?? []) if (file.startsWith(own)) names.push(file.slice(folder.length));
  return new WordIndex(names);
}
