import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';
import type { Language } from '#core/diagnostics/said.ts';
import type { Memory } from '#core/model/memory.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { printReport } from './print-report.ts';
import type { Format, Look } from './print-report.ts';
import { readContentFolder } from '../read-content-folder.ts';
import type { ContentFiles } from '../read-content-folder.ts';

export interface Checked extends Compiled {
  readonly files: readonly SourceFile[];
  /** Nothing that stops: no error, and with `strict` no warning either. */
  readonly ok: boolean;
  report(format: Format, look?: Look): string;
}

export interface CheckOptions {
  /** Warnings stop too. */
  readonly strict?: boolean;
  readonly language?: Language;
  /** Of an earlier check of the same folder: what did not change since is not read again. */
  readonly memory?: Memory;
}

/** Reads a content folder and compiles it; site, book and check load plans through this alone, so they cannot disagree. */
export async function checkFolder(folder: string, options: CheckOptions = {}): Promise<Checked> {
  return checkContent(folder, await readContentFolder(folder), options);
}

/** Whether nothing stops: no error, and with `strict` no warning either. */
export function isFine(
  { summary: { errors, warnings } }: Pick<Compiled, 'summary'>,
  { strict = false }: CheckOptions,
): boolean {
  return errors === 0 && (!strict || warnings === 0);
}

/** Compiles what was read of a content folder. */
export function checkContent(
  folder: string,
  { files, assets }: ContentFiles,
  { strict = false, language = 'ja', memory }: CheckOptions = {},
): Checked {
  const compiled = compile(files, { assets, language, ...(memory && { memory }) });
  const ok = isFine(compiled, { strict });
  const { diagnostics, summary } = compiled;
  return {
    ...compiled,
    files,
    ok,
    report: (format, look) =>
      printReport({ folder, files, ok, summary, diagnostics, language }, format, look),
  };
}
