import type { SourceNode } from '../source/node.ts';

/** Whether two trees say the same, value by value in the same order, wherever and however it is written. */
export function isSameTree(one: SourceNode | null, other: SourceNode | null): boolean {
  const waiting: [SourceNode | null, SourceNode | null][] = [[one, other]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [a, b] = pair;
    if (a === null || b === null) {
      if (a !== b) return false;
    } else if (a.kind === 'scalar') {
      if (b.kind !== 'scalar' || a.text !== b.text) return false;
    } else if (a.kind === 'list') {
      if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
      a.items.forEach((item, i) => waiting.push([item, b.items[i] ?? null]));
    } else {
      if (b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
      for (const [i, { key, value }] of a.entries.entries()) {
        const entry = b.entries[i];
        if (entry?.key.text !== key.text) return false;
        waiting.push([value, entry.value]);
      }
    }
  }
  return true;
}
