import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '#core/source/source-file.ts';
import { UsageError } from './command-line.ts';

/** A content folder, or a file of it, could not be read at all: a misuse of the command, not a fault of the content. */
export class ContentFolderError extends UsageError {}

/** The folder the content stands in: `--content`, else KEIKAKU_CONTENT, else `content`. */
export function contentFolder(option: string | undefined): string {
  if (option === '') throw new UsageError('「--content」の後に値が要ります。');
  const named = process.env.KEIKAKU_CONTENT ?? '';
  return path.resolve(option ?? (named === '' ? 'content' : named));
}

/** What a content folder holds: its texts, and the paths of pictures and all other files. */
export interface ContentFiles {
  readonly files: readonly SourceFile[];
  readonly assets: ReadonlySet<string>;
}

/** Files that are read as text, also those that a Windows editor called .txt. */
const TEXT = /\.(?:ya?ml|mdx?)(?:\.txt)?$/iu;

/** Drawings are pictures that are read too: they could hold a program. */
const DRAWING = /\.svg$/iu;

/**
 * Every YAML and MDX file below a content folder, and every drawing, as text. Names that begin with a dot and notes (.md) beside the
 * plans are passed over.
 * Bytes that are no UTF-8 become U+FFFD, which the reader reports (P109).
 */
export async function readContentFolder(folder: string): Promise<ContentFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'が見つかりません'
        : code === 'ENOTDIR'
          ? 'はフォルダーではありません'
          : `を読めません（${code ?? '原因不明'}）`;
    throw new ContentFolderError(`内容のフォルダー「${folder}」${why}。--content で指定してください。`);
  });
  const pathsOf = (kept: readonly Dirent[]): readonly string[] =>
    kept
      .map((entry) => contentPath(folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
      .sort();
  /* Where a link leads may lie outside, and change unseen: what it holds would be published from there. */
  const [link] = pathsOf(entries.filter((entry) => entry.isSymbolicLink()));
  if (link !== undefined) {
    throw new ContentFolderError(
      `「${link}」は別の場所へのリンクなので、読みません。ファイルそのものを「${folder}」の中に置いてください。`,
    );
  }
  const all = pathsOf(entries.filter((entry) => entry.isFile()));
  const paths = all.filter((file) => TEXT.test(file) && !/^[^/]*\.md$/u.test(file));
  const drawings = all.filter((file) => DRAWING.test(file));
  if (paths.includes('plan.yaml')) {
    throw new ContentFolderError(
      `「${folder}」は計画ひとつのフォルダーです。--content には、その一つ上のフォルダーを指定してください。`,
    );
  }
  if (paths.length === 0) {
    throw new ContentFolderError(
      `「${folder}」に計画のファイル（.yaml、.mdx）がありません。--content で指定するフォルダーを確かめてください。`,
    );
  }
  const files = [...paths, ...drawings].map(async (file) => ({
    path: file,
    text: await readText(path.join(folder, file)),
  }));
  return { files: await Promise.all(files), assets: new Set(all.filter((file) => !TEXT.test(file))) };
}

/** The path of a file below the content folder, with `/` between on every system. */
export function contentPath(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** The text of a file; bytes that are no UTF-8 become U+FFFD, a byte order mark is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code = '原因不明' } = error as NodeJS.ErrnoException;
    throw new ContentFolderError(
      `ファイル「${file}」を読めません（${code}）。ほかのソフトで開いていれば閉じ、読むことが許されているか確かめてください。`,
    );
  });
  return new TextDecoder('utf-8').decode(bytes);
}
