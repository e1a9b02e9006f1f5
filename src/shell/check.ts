import path from 'node:path';
import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { printJson } from '#core/diagnostics/print-json.ts';
import { printText } from '#core/diagnostics/print-text.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { readContentFolder } from './read-content-folder.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Checked extends Compiled {
  readonly files: readonly SourceFile[];
  /** Nothing that stops: no error, and with `strict` no warning either. */
  readonly ok: boolean;
  report(format: Format): string;
}

/** Reads a content folder and compiles it; site, book and check load plans through this alone, so they cannot disagree. */
export async function checkFolder(folder: string, strict = false): Promise<Checked> {
  const { files, assets } = await readContentFolder(folder);
  const compiled = compile(files, { assets });
  const ok = compiled.summary.errors === 0 && (!strict || compiled.summary.warnings === 0);
  const shown = (file: string): string =>
    path.relative(process.cwd(), path.join(folder, file)).split(path.sep).join('/');
  return {
    ...compiled,
    files,
    ok,
    report: (format) =>
      format === 'json'
        ? printJson(
            ok,
            compiled.summary,
            compiled.diagnostics.map((diagnostic) => withPaths(diagnostic, shown)),
          )
        : printText(compiled.summary, compiled.diagnostics, files, shown),
  };
}

/** Files by the path a person at the keyboard would open them by. */
function withPaths(diagnostic: Diagnostic, shown: (file: string) => string): Diagnostic {
  return {
    ...diagnostic,
    file: shown(diagnostic.file),
    related: diagnostic.related.map((other) => ({ ...other, file: shown(other.file) })),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, file: shown(edit.file) })),
    })),
  };
}
