import type { SourceFile } from '#core/source/source-file.ts';
import type { Draw } from './draw.ts';
import { FILES } from './sample.ts';

/**
 * The files a breakage changes, by their path; null: the file is gone. Where a law must report, its code stands in the
 * text between ‹ and ›: `事業名‹P105›：広聴事業`. The driver takes the marks out before it compiles.
 */
export type Broken = Readonly<Record<string, string | null>>;

/** Breaks one law in one place of the sample. */
export type Breaker = (draw: Draw) => Broken;

/** The breakers of each law, each under the slip it makes. */
export type Breakers = Readonly<Record<string, Readonly<Record<string, Breaker>>>>;

export interface Splice {
  readonly at: number;
  /** Where the old text ends; without it, nothing is taken out. */
  readonly to?: number;
  readonly text: string;
}

/** A file with some stretches replaced; offsets are those of the file as it is. */
export function spliced(file: SourceFile, ...splices: readonly Splice[]): Broken {
  let text = file.text;
  for (const { at, to = at, text: inserted } of [...splices].sort(
    (a, b) => b.at - a.at || (b.to ?? b.at) - (a.to ?? a.at),
  ))
    text = text.slice(0, at) + inserted + text.slice(to);
  return { [file.path]: text };
}

/** Splices in several files. */
export function splicedAll(...splices: readonly (Splice & { readonly file: SourceFile })[]): Broken {
  const paths = [...new Set(splices.map(({ file }) => file))];
  return Object.assign(
    {},
    ...paths.map((file) => spliced(file, ...splices.filter((splice) => splice.file === file))),
  ) as Broken;
}

const MARK = /‹(P\d{3})›/gu;

/** What a broken sample is to be told: `P105 jisshi/01-civic-autonomy.yaml:82:10`, in order. */
export function withoutMarks(broken: Broken): { files: readonly SourceFile[]; expected: readonly string[] } {
  const expected: string[] = [];
  const changed = Object.entries(broken).flatMap(([path, marked]) => {
    if (marked === null) return [];
    let text = '';
    let from = 0;
    for (const mark of marked.matchAll(MARK)) {
      text += marked.slice(from, mark.index);
      from = mark.index + mark[0].length;
      const line = text.split('\n').length;
      const column = text.length - text.lastIndexOf('\n');
      expected.push(`${mark[1] ?? ''} ${path}:${String(line)}:${String(column)}`);
    }
    return [{ path, text: text + marked.slice(from) }];
  });
  return { files: [...FILES.filter(({ path }) => !(path in broken)), ...changed], expected: expected.sort() };
}

/** Without the plans that neither changed nor are spoken of by one that did (`再掲: kyodo:s201`). */
export function concerned(files: readonly SourceFile[], changed: readonly string[]): readonly SourceFile[] {
  if (changed.some((path) => !path.includes('/'))) return files;
  const folders = new Set(changed.map(folderOf));
  const own = files.filter(({ path }) => folders.has(folderOf(path)));
  for (const { path } of files)
    if (own.some(({ text }) => text.includes(`${folderOf(path)}:`))) folders.add(folderOf(path));
  return files.filter(({ path }) => !path.includes('/') || folders.has(folderOf(path)));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}
