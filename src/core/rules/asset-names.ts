import type { LinkedContent } from '../link/linked.ts';
import { WordIndex } from '../model/word-index.ts';

/** The files beside the text of a plan, by their path below its folder: for finding the one that was meant. */
export function assetNames(slug: string, assets: LinkedContent['assets']): WordIndex {
  const own = `${slug}/`;
  const names: string[] = [];
  for (const file of assets ?? []) if (file.startsWith(own)) names.push(file.slice(own.length));
  return new WordIndex(names);
}
