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

/**
 * The file beside the text that a link on a page of a plan means, below the content folder: `jisshi/assets/x.pdf`. It may
 * be written as seen from the folder of the plan (`assets/x.pdf`) or from the page; null where the link is another.
 */
export function assetOf(path: string, from: readonly string[]): string | null {
  const [slug = ''] = from;
  for (const steps of [walk(from, path), walk([slug], path)])
    if (steps?.[0] === slug && steps[1] === 'assets' && steps.length > 2) return steps.join('/');
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
