import { fold } from '#core/model/text.ts';
import type { DraftOther } from './draft.ts';
import { joined, startOf } from './words.ts';
import { map, scalar } from './yaml-tree.ts';
import type { YamlMap } from './yaml-tree.ts';

/** その他の欄; texts under the same head stand under it together. */
export function writeOthers(others: readonly DraftOther[]): YamlMap {
  const byKey = new Map<string, DraftOther[]>();
  for (const other of others) {
    const key = fold(other.key);
    byKey.set(key, [...(byKey.get(key) ?? []), other]);
  }
  return map(
    Array.from(byKey.values(), (same) => {
      const comments = [
        ...new Set(same.flatMap(({ comment }) => (comment === undefined ? [] : [`要確認: ${comment}`]))),
      ];
      const inOrder = same.map(({ words }) => words).toSorted((a, b) => startOf(a) - startOf(b));
      const text = joined(inOrder, '\n');
      return [
        same[0]?.key ?? '',
        scalar(text),
        comments.length > 0 ? comments.join('\n') : undefined,
      ] as const;
    }),
  );
}
