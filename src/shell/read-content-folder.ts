import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '#core/source/source-file.ts';
import { UsageError } from './command-line.ts';

/** A content folder could not be read at all: a misuse of the command, not a fault of the content. */
export class ContentFolderError extends UsageError {}

/** The folder the content stands in: `--content`, else KEIKAKU_CONTENT, else `content`. */
export function contentFolder(option: string | undefined): string {
  return path.resolve(option ?? process.env.KEIKAKU_CONTENT ?? 'content');
}

/**
 * Every YAML and MDX file below a content folder, as text. Names that begin with a dot and notes (.md) beside the
 * plans are passed over.
 * Bytes that are no UTF-8 become U+FFFD, which the reader reports (P109).
 */
export async function readContentFolder(folder: string): Promise<readonly SourceFile[]> {
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
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx?)(?:\.txt)?$/iu.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')) && !/^[^/]*\.md$/u.test(file))
    .sort();
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
  const decoder = new TextDecoder('utf-8');
  return Promise.all(
    paths.map(async (file) => ({
      path: file,
      text: decoder.decode(await readFile(path.join(folder, file))),
    })),
  );
}
