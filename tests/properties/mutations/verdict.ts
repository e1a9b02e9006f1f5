import type { SourceFile } from '#core/source/source-file.ts';
import type { Breaker, Broken } from './breakage.ts';
import { concerned, withoutMarks } from './breakage.ts';
import { compileSample } from './compile-sample.ts';
import { Draw } from './draw.ts';
import { ASSETS, FILES } from './sample.ts';

/** How a broken sample was answered otherwise than it should have been, for a person to read; null where all is well. */
export function complaintOf(breaker: Breaker, seed: number): string | null {
  const broken = breaker(new Draw(seed));
  const { files, expected } = withoutMarks(broken);
  const { diagnostics } = compileSample(concerned(files, Object.keys(broken)), assetsOf(broken));
  const reported = diagnostics
    .map(
      ({ code, file, range: { start } }) => `${code} ${file}:${String(start.line)}:${String(start.column)}`,
    )
    .sort();
  if (expected.join('\n') === reported.join('\n')) return null;
  const silent = without(expected, reported).map((report) => `  is not reported: ${report}`);
  const echoes = without(reported, expected).map((report) => {
    const said = diagnostics.find(
      ({ code, file, range: { start } }) =>
        `${code} ${file}:${String(start.line)}:${String(start.column)}` === report,
    );
    return `  should not be reported: ${report} ${said?.message ?? ''}`;
  });
  return [`seed ${String(seed)}`, ...changesOf(files, broken), ...silent, ...echoes.slice(0, 5), '']
    .concat(echoes.length > 5 ? [`  … ${String(echoes.length)} in all`] : [])
    .join('\n');
}

/** The sample's assets; a folder that was renamed took its own along. */
function assetsOf(broken: Broken): ReadonlySet<string> {
  const folders = new Set(Object.keys(broken).map((path) => path.slice(0, path.indexOf('/') + 1)));
  const moved = [...folders].flatMap((folder) =>
    [...ASSETS].map((asset) => asset.replace(/^[^/]*\//u, folder)),
  );
  return new Set([...ASSETS, ...moved]);
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The lines that a breakage changed, before and after. */
function changesOf(files: readonly SourceFile[], broken: Broken): string[] {
  return Object.keys(broken).flatMap((path) => {
    const before = FILES.find((file) => file.path === path)?.text.split('\n') ?? [];
    const after = files.find((file) => file.path === path)?.text.split('\n') ?? ['(no such file)'];
    const first = before.findIndex((line, i) => line !== after[i]);
    const last = before.findLastIndex((line, i) => line !== after[i - before.length + after.length]);
    const from = first < 0 ? before.length : first;
    const shown = (lines: readonly string[], sign: string): string[] =>
      lines.slice(0, 4).map((line) => `  ${sign} ${line.slice(0, 100)}`);
    return [
      `  ${path}:${String(from + 1)}`,
      ...shown(before.slice(from, last + 1), '-'),
      ...shown(after.slice(from, Math.max(from, last - before.length + after.length) + 1), '+'),
    ];
  });
}
