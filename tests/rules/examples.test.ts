import { describe, expect, test } from 'vitest';
import { LAWS } from '#core/rules/laws.ts';
import type { Law } from '#core/rules/define-rule.ts';
import { compile } from '#core/compile.ts';
import type { SourceFile } from '#core/source/source-file.ts';

const MARK = / {2}# ← (P\d{3})$/u;

/** The files of an example without their marks, and `file:line code` for each mark. */
function exampleOf({ example }: Law): { files: SourceFile[]; expected: string[] } {
  const written = typeof example === 'string' ? { 'rei/01-rei.yaml': example } : example;
  const texts = new Map(Object.entries(written));
  if (!texts.has('rei/plan.yaml')) texts.set('rei/plan.yaml', '計画名: 例の計画\n');
  if (!texts.has('departments.yaml')) texts.set('departments.yaml', '- 名称: 企画課\n');
  const expected: string[] = [];
  const files = [...texts].map(([path, text]) => {
    const lines = text.replace(/^\n/u, '').split('\n');
    lines.forEach((line, i) => {
      const mark = MARK.exec(line);
      if (mark?.[1]) expected.push(`${path}:${String(i + 1)} ${mark[1]}`);
    });
    return { path, text: lines.map((line) => line.replace(MARK, '')).join('\n') };
  });
  return { files, expected: expected.sort() };
}

describe('the example of every law', () => {
  test.each(LAWS.map((law) => [law.code, law] as const))(
    '%s reports where its example is marked, and nothing else',
    (_code, law) => {
      const { files, expected } = exampleOf(law);
      const reported = compile(files).diagnostics.map(
        ({ file, range, code }) => `${file}:${String(range.start.line)} ${code}`,
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(reported.sort()).toEqual(expected);
    },
  );

  test.each(LAWS.map((law) => [law.code, law] as const))('%s speaks in full sentences', (_code, law) => {
    for (const { message, help } of compile(exampleOf(law).files).diagnostics) {
      expect(message).toMatch(/。$/u);
      expect(help.length).toBeGreaterThan(8);
    }
  });

  test.each(LAWS.map((law) => [law.code, law] as const))('%s says the same in English', (_code, law) => {
    const { files } = exampleOf(law);
    const inJapanese = compile(files).diagnostics;
    const inEnglish = compile(files, { language: 'en' }).diagnostics;
    expect(inEnglish.map(({ code, range }) => [code, range])).toEqual(
      inJapanese.map(({ code, range }) => [code, range]),
    );
    for (const { message, help } of inEnglish) {
      expect(message).toMatch(/[.?)”]$/u);
      expect(help).toMatch(/[.)]$/u);
      expect(`${message}${help}`).not.toMatch(/ください|ありません/u);
    }
  });

  test('codes are unique, in order, and files are named by them', () => {
    const codes = LAWS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});
