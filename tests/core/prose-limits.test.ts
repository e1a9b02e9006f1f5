import { describe, expect, test } from 'vitest';
import { compileFiles } from './compile-text.ts';

function codesOnProse(text: string): string[] {
  return compileFiles({ 'rei/00-a.mdx': text }).diagnostics.map(({ code }) => code);
}

function codesOnOverview(text: string): string[] {
  const block = text.replace(/^/gmu, '  ');
  return compileFiles({ 'rei/plan.yaml': `計画名: 例\n概要: |\n${block}\n` }).diagnostics.map(
    ({ code }) => code,
  );
}

/* Each would take seconds to minutes, or overflow the stack, without a limit. */
const HEAVY: readonly [string, string][] = [
  ['2,000段の引用', `${'> '.repeat(2000)}文`],
  ['2,000段の一覧', `${'- '.repeat(2000)}文`],
  ['2,000段の番号', `${'1. '.repeat(2000)}文`],
  ['字下げの階段', Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- 文`).join('\n')],
  ['100,000個の角括弧', '['.repeat(100_000)],
  ['図の中の図', `${'!['.repeat(4000)}${'](a)'.repeat(4000)}`],
  ['100,000個の強調', '*文'.repeat(100_000)],
  ['100,000個の注', '[^a]'.repeat(100_000)],
  ['100,000個の不等号', '<'.repeat(100_000)],
];

describe('読むのに時間のかかりすぎる文は、読まずに知らせる', () => {
  test.each(HEAVY)('章：%s', (_name, text) => {
    const before = performance.now();
    expect(codesOnProse(`${text}\n`)).toEqual(['P101']);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test.each(HEAVY.filter(([, text]) => /[<[]/u.test(text)))('概要：%s', (_name, text) => {
    const before = performance.now();
    expect(codesOnOverview(text)).toEqual(['P101']);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('ふつうの文は、長くても読む', () => {
  test.each([
    ['100,000字の一行', 'あ'.repeat(100_000)],
    ['10段の一覧', Array.from({ length: 10 }, (_, i) => `${'  '.repeat(i)}- 文`).join('\n')],
    ['300行の表', `| a | b |\n| --- | --- |\n${'| **太字** | [語](../) |\n'.repeat(300)}`],
    ['2,000行の一覧', '* 項目\n'.repeat(2000)],
    ['1,000の段落の強調', '**太字**と[語](../)。\n\n'.repeat(1000)],
  ])('%s', (_name, text) => {
    expect(codesOnProse(`# 章\n\n${text}\n`)).toEqual([]);
  });

  test('直すところの多い章も、時間は長さに見合う', () => {
    const before = performance.now();
    const codes = codesOnProse('文<br>です。\n\n'.repeat(1500));
    expect(new Set(codes)).toEqual(new Set(['P110']));
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('3,000段の HTML も、積み重ねが溢れずに知らせる', () => {
    expect(codesOnProse(`${'<div>\n\n'.repeat(3000)}文\n\n${'</div>\n\n'.repeat(3000)}`)).toEqual(['P110']);
  });
});
