import { compile } from '#core/compile.ts';
import type { Compiled } from '#core/compile.ts';

/** Compiles a plan of the given files; plan.yaml and departments.yaml are plain ones where the story needs none of its own. */
export function compileFiles(files: Readonly<Record<string, string>>): Compiled {
  const all = {
    'departments.yaml': '- 名称: 企画課\n',
    'rei/plan.yaml': '計画名: 例の計画\n金額の単位: 百万円\n',
    ...files,
  };
  return compile(Object.entries(all).map(([path, text]) => ({ path, text })));
}

export function compileSection(text: string): Compiled {
  return compileFiles({ 'rei/01-rei.yaml': text });
}

/** `P105 4:8`: what is reported of a section, and where. */
export function reportsOn(text: string): string[] {
  return compileSection(text).diagnostics.map(
    ({ code, range: { start } }) => `${code} ${String(start.line)}:${String(start.column)}`,
  );
}

export function firstSection(text: string) {
  return compileSection(text).content.plans[0]?.sections[0];
}
