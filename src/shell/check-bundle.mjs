// @ts-check
// 読み込みが速いことだけが役目なので、型を外す手間もかけずに済む .mjs で書く。
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where `check` stands in few files, beside the list of the sources it was made from and their stamps. */
export const BUNDLE_FOLDER = path.join(ROOT, 'node_modules/.cache/keikaku/check');

/**
 * `check` in few files, made at installation; null where it was not made or a source changed since.
 * @returns {{ url: string, compileCache: string } | null}
 */
export function checkBundle() {
  try {
    /** @type {[file: string, stamp: string][]} */
    const sources = JSON.parse(readFileSync(path.join(BUNDLE_FOLDER, 'sources.json'), 'utf8'));
    for (const [file, stamp] of sources) if (stampOf(path.join(ROOT, file)) !== stamp) return null;
  } catch {
    return null;
  }
  return {
    url: pathToFileURL(path.join(BUNDLE_FOLDER, 'check.mjs')).href,
    compileCache: path.join(BUNDLE_FOLDER, 'compiled'),
  };
}

/**
 * Another stamp, another content: size and time of the last change.
 * @param {string} file
 * @returns {string}
 */
export function stampOf(file) {
  const { size, mtimeMs } = statSync(file);
  return `${String(size)}:${String(mtimeMs)}`;
}
