import type { SourceFile } from '../source/source-file.ts';
import type { Law } from './define-rule.ts';

const MARK = / {2}# ← (P\d{3})$/u;

/** Where an example says that a law must report. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** An example ready to be compiled: its marks are taken off. */
export interface LawExample {
  /** What the law's own example writes. */
  readonly written: readonly SourceFile[];
  /** All files, with the plainest plan.yaml and departments.yaml where the example needs none of its own. */
  readonly files: readonly SourceFile[];
  readonly marks: readonly Mark[];
}

const PLAIN: readonly SourceFile[] = [
  { path: 'rei/plan.yaml', text: '計画名: 例の計画\n' },
  { path: 'departments.yaml', text: '- 名称: 企画課\n' },
];

export function exampleOf({ example }: Pick<Law, 'example'>): LawExample {
  const marks: Mark[] = [];
  const texts = typeof example === 'string' ? { 'rei/01-rei.yaml': example } : example;
  const written = Object.entries(texts).map(([path, text]) => {
    const lines = text.replace(/^\n/u, '').split('\n');
    lines.forEach((line, i) => {
      const code = MARK.exec(line)?.[1];
      if (code !== undefined) marks.push({ file: path, line: i + 1, code });
    });
    return { path, text: lines.map((line) => line.replace(MARK, '')).join('\n') };
  });
  const plain = PLAIN.filter(({ path }) => !written.some((file) => file.path === path));
  return { written, files: [...written, ...plain], marks };
}
