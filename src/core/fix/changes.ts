import type { SourceFile } from '../source/source-file.ts';

/** A text of the content folder and what is to stand in its place. */
export interface Change {
  /** The path below the content folder, with `/` between. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The files whose text differs; both lists hold the same files. */
export function changesBetween(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): readonly Change[] {
  const texts = new Map(before.map((file) => [file.path, file.text]));
  return after.flatMap(({ path, text }) => {
    const was = texts.get(path);
    return was === undefined || was === text ? [] : [{ file: path, before: was, after: text }];
  });
}
