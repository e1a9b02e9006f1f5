import type { Diagnostic, Finding, Summary } from './diagnostics/diagnostic.ts';
import { locate } from './diagnostics/locate.ts';
import type { Language } from './diagnostics/said.ts';
import { withoutEchoes } from './diagnostics/without-echoes.ts';
import { linkContent } from './link/link-content.ts';
import type { LinkedContent } from './link/linked.ts';
import { Memory } from './model/memory.ts';
import { readContent } from './model/read-content.ts';
import { LAWS } from './rules/laws.ts';
import type { Fault } from './source/fault.ts';
import type { SourceFile } from './source/source-file.ts';

export interface Compiled {
  readonly content: LinkedContent;
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

export interface CompileOptions {
  /** Pictures and other files beside the text, by their path below the content folder; null where nobody looked. */
  readonly assets?: LinkedContent['assets'];
  /** The language of the messages. */
  readonly language?: Language;
  /** What was read the last time: of many files only those that changed are read again. */
  readonly memory?: Memory;
}

/**
 * The one door: what a content folder says, and every law it breaks. Pure, and never throws on any input; the order of
 * the files makes no difference. Paths are those below the content folder, with `/` between.
 */
export function compile(
  files: readonly SourceFile[],
  { assets = null, language = 'ja', memory = new Memory() }: CompileOptions = {},
): Compiled {
  const faults: Fault[] = [];
  const content = linkContent(
    readContent(files, (fault) => faults.push(fault), memory),
    assets,
  );
  const findings: Finding[] = [];
  for (const law of LAWS) for (const finding of law.findings(content, faults)) findings.push(finding);
  const diagnostics = locate(withoutEchoes(findings, faults), files, language);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    content,
    diagnostics,
    summary: {
      errors,
      warnings: diagnostics.length - errors,
      files: files.length,
      items: content.plans.reduce((sum, plan) => sum + plan.items.length, 0),
      relistings: content.plans.reduce((sum, plan) => sum + plan.relistings.length, 0),
    },
  };
}
