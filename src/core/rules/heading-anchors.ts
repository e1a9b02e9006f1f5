/**
 * The anchors of headings as the pages get them: letters, marks, figures, `_` and `-` of the words in lower case, a `-` for
 * a space, and -1, -2 … where the same words come again (github-slugger, which Astro uses).
 */
export function headingAnchors(headings: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const words of headings) {
    const plain = words.toLowerCase().replace(NOT_KEPT, '').replaceAll(' ', '-');
    let anchor = plain;
    for (let count = counts.get(plain) ?? 0; anchors.has(anchor); anchor = `${plain}-${String(count)}`) {
      count += 1;
      counts.set(plain, count);
    }
    anchors.add(anchor);
  }
  return anchors;
}

const NOT_KEPT = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;
