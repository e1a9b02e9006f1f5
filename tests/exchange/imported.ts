import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFragment } from 'parse5';
import { parseDocument } from 'yaml';
import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { EMPTY_FOLDER, planFolders, sharedFiles } from '#exchange/document/content-folder.ts';
import { importDocument } from '#exchange/document/import-document.ts';
import type { ImportedPlan, ImportOptions } from '#exchange/document/import-document.ts';
import type { ValuePlace } from '#exchange/document/spans.ts';

export const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const SEEDS = path.resolve(import.meta.dirname, '../../../shared/seeds');

/** The text of a real document; null where the folder is missing. */
export function seed(name: string): string | null {
  const file = path.join(SEEDS, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function fixture(name: string): string {
  return readFileSync(path.join(FIXTURES, name), 'utf8');
}

export function importFixture(name: string, options: Partial<ImportOptions> = {}): ImportedPlan {
  return importDocument(fixture(name), { fileName: name.replace(/\.\w+$/u, ''), ...options });
}

/** The content folder that plans make together. */
export function folderOf(plans: readonly ImportedPlan[]): SourceFile[] {
  const folders = planFolders(plans, EMPTY_FOLDER);
  const files = plans.flatMap((plan, i) =>
    plan.files.map((file) => ({ ...file, path: `${folders[i] ?? ''}/${file.path}` })),
  );
  return [...sharedFiles(plans, 'ある市の計画', EMPTY_FOLDER).files, ...files];
}

export function checked(plans: readonly ImportedPlan[]): Compiled {
  return compile(folderOf(plans));
}

/** All files of a plan in one readable text. */
export function asText(plan: ImportedPlan): string {
  return plan.files.map((file) => `──── ${file.path}\n${file.text}`).join('\n');
}

/** What stands in the written files at a place, read as failsafe YAML. */
export function valueAt(plan: ImportedPlan, place: ValuePlace): unknown {
  const file = plan.files.find(({ path: name }) => name === place.file);
  return parseDocument(file?.text ?? '', { schema: 'failsafe' }).getIn(place.path);
}

/** What a stretch of the source says: entities and escapes decoded. */
export function decoded(slice: string): string {
  const node = /^&[^;]+;$/u.test(slice) ? parseFragment(slice).childNodes[0] : null;
  return node && 'value' in node ? node.value : slice;
}

/** What a value may hold besides the words of the source: joins of lines and names, a unit from a head, an escape of Markdown. */
const SUPPLIED = /^(?:[\n ]|、|\\|(?:百万|千|万|億)?円)*$/u;

/** Every kept span is told truly: the value that stands there consists of its spans, in their order. */
export function dishonesties(source: string, plan: ImportedPlan): string[] {
  const slices = new Map<string, { place: ValuePlace; parts: string[] }>();
  for (const span of plan.spans) {
    if (span.kind !== 'kept') continue;
    for (const place of span.values) {
      const key = JSON.stringify(place);
      const found = slices.get(key) ?? { place, parts: [] };
      found.parts.push(source.slice(span.start, span.end));
      slices.set(key, found);
    }
  }
  return Array.from(slices.values()).flatMap(({ place, parts }) => {
    const value = valueAt(plan, place);
    return typeof value === 'string' && consistsOf(value, parts)
      ? []
      : [`${JSON.stringify(place)}: ${JSON.stringify(value)} は ${JSON.stringify(parts)} ではない`];
  });
}

function consistsOf(value: string, parts: readonly string[]): boolean {
  let rest = unescaped(value);
  for (const part of parts) {
    const text = unescaped(tokensOf(part).map(decoded).join(''));
    const at = rest.indexOf(text);
    if (at < 0 || !SUPPLIED.test(rest.slice(0, at))) return false;
    rest = rest.slice(at + text.length);
  }
  return SUPPLIED.test(rest);
}

/** Markdown's escape of `<`, and the one of bars in its tables. */
function unescaped(text: string): string {
  return text.replaceAll('\\<', '<').replaceAll('\\|', '|');
}

/** Entities one by one; what only looks like an entity stays itself when decoded. */
function tokensOf(slice: string): string[] {
  return slice.split(/(&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/iu);
}
