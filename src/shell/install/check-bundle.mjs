// @ts-check
// 読み込みが速いことだけが役目なので、型を外す手間もかけずに済む .mjs で書く。
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Every bundle has a folder of its own in here; the note says which one holds. */
export const BUNDLES = path.join(ROOT, 'node_modules/.cache/keikaku/check');
export const NOTE = path.join(BUNDLES, 'current.json');

/**
 * Where `check` stands in few files, and all they were made from.
 * @typedef {{ folder: string, stamps: [file: string, stamp: string][] }} Bundle
 */

/**
 * `check` in few files, made at installation; null where it was not made, is damaged, or a source changed since.
 * @returns {{ url: string, compileCache: string } | null}
 */
export function checkBundle() {
  try {
    /** @type {Bundle} */
    const { folder, stamps } = JSON.parse(readFileSync(NOTE, 'utf8'));
    for (const [file, stamp] of stamps) if (stampOf(path.join(ROOT, file)) !== stamp) return null;
    return {
      url: pathToFileURL(path.join(BUNDLES, folder, 'check.mjs')).href,
      compileCache: path.join(BUNDLES, folder, 'compiled'),
    };
  } catch {
    return null;
  }
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
