/** What a link within the site is made of, without its percent signs. */
export function targetOf(url: string): { readonly path: string; readonly fragment: string } {
  const hash = url.indexOf('#');
  return {
    path: decoded((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/u, '')),
    fragment: hash < 0 ? '' : decoded(url.slice(hash + 1)),
  };
}

/** The steps from the root of the site; null where they leave it. */
export function walk(from: readonly string[], path: string): readonly string[] | null {
  const steps = [...from];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (steps.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') steps.push(part);
  }
  return steps;
}

/** Where a link stands. */
export interface Standing {
  /** The steps from the root of the site to its page: `jisshi`, `00-introduction`. */
  readonly page: readonly string[];
  /** Those to the folder its files lie beside: the plan's; none for a page of no plan. */
  readonly folder: readonly string[];
}

/**
 * The file beside the text that a link means, below the content folder: `jisshi/assets/x.pdf`. It may be written as seen
 * from the folder (`assets/x.pdf`) or from the page; null where the link is another.
 */
export function assetOf(path: string, { page, folder }: Standing): string | null {
  const home = [...folder, 'assets'];
  for (const steps of [walk(page, path), walk(folder, path)])
    if (steps && steps.length > home.length && home.every((step, i) => steps[i] === step))
      return steps.join('/');
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
