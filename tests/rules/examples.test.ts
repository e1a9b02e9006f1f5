import { describe, expect, test } from 'vitest';
import { LAWS } from '#core/rules/laws.ts';
import { exampleOf } from '#core/rules/law-example.ts';
import { compile } from '#core/compile.ts';

describe('the example of every law', () => {
  test.each(LAWS.map((law) => [law.code, law] as const))(
    '%s reports where its example is marked, and nothing else',
    (_code, law) => {
      const { files, marks } = exampleOf(law);
      const expected = marks.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);
      const reported = compile(files).diagnostics.map(
        ({ file, range, code }) => `${file}:${String(range.start.line)} ${code}`,
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(reported.sort()).toEqual(expected.sort());
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
