import { formatPatch, structuredPatch } from 'diff';
import type { Change } from './changes.ts';

/** A unified diff that `git apply` and `patch -p1` take. */
export function patchOf(changes: readonly Change[]): string {
  return changes
    .map(({ file, before, after }) => {
      const patch = structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        context: 3,
      });
      return formatPatch({ ...patch, isGit: true });
    })
    .join('');
}

/** The changed lines alone, each with `-` or `+` before it. */
export function changedLines({ file, before, after }: Change): readonly string[] {
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, { context: 0 });
  return hunks
    .flatMap(({ lines }) => lines.filter((line) => /^[+-]/u.test(line)))
    .map((line) => line.replace(/\r$/u, ''));
}
