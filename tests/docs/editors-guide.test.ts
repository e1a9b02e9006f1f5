import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { printText } from '#core/diagnostics/print-text.ts';
import { Sources } from '#core/diagnostics/sources.ts';
import { TERMS } from '#core/model/terms.ts';
import { LAWS } from '#core/rules/laws.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { PROSE_PARTS } from '#core/source/prose.ts';

/**
 * How the guide marks its blocks, behind the three backticks:
 * - `yaml jisshi/plan.yaml`, `mdx jisshi/00-hajimeni.mdx`: a right file. All of them make one content folder.
 * - `yaml 誤り jisshi/04-rei.yaml`: a file beside them that breaks laws. Its lines end in `  # ← CODE` where one reports.
 * - `text 点検の結果`: what `check` prints for the wrong file before it.
 */
const guide = readFileSync(path.join(import.meta.dirname, '../../docs/editors-guide.md'), 'utf8');

const FENCE = /^```(\w+)(?: (.+))?\n([\s\S]*?)^```$/gmu;
const MARK = / {2}# ← (P\d{3})$/u;

interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly info: string;
  readonly text: string;
}

const blocks: readonly Block[] = Array.from(
  guide.matchAll(FENCE),
  ([, language = '', info = '', text = '']) => ({
    language,
    info,
    text,
  }),
);

const isFile = ({ language }: Block): boolean => language === 'yaml' || language === 'mdx';
const right = blocks.filter((block) => isFile(block) && !block.info.startsWith('誤り '));
const wrong = blocks.filter((block) => isFile(block) && block.info.startsWith('誤り '));
const folder: readonly SourceFile[] = right.map(({ info, text }) => ({ path: info, text }));

/** A wrong file without its marks, and `file:line code` for each mark. */
function unmarked({ info, text }: Block): { file: SourceFile; expected: readonly string[] } {
  const name = info.replace('誤り ', '');
  const lines = text.split('\n');
  const expected = lines.flatMap((line, i) => {
    const code = MARK.exec(line)?.[1];
    return code === undefined ? [] : [`${name}:${String(i + 1)} ${code}`];
  });
  return {
    file: { path: name, text: lines.map((line) => line.replace(MARK, '')).join('\n') },
    expected,
  };
}

function reportsOn(files: readonly SourceFile[]): readonly string[] {
  return compile(files).diagnostics.map(
    ({ file, range, code }) => `${file}:${String(range.start.line)} ${code}`,
  );
}

const withWindowsLineEnds = ({ path: name, text }: SourceFile): SourceFile => ({
  path: name,
  text: text.replaceAll('\n', '\r\n'),
});

describe('計画を書く人の案内', () => {
  test('例は、どれもファイルの名を名乗り、同じ名は二つない', () => {
    const names = [...right, ...wrong].map(({ info }) => info.replace('誤り ', ''));
    for (const name of names) expect(name).toMatch(/^[\w./-]+\.(?:yaml|mdx)$/u);
    expect(names).toEqual([...new Set(names)]);
    expect(right.length).toBeGreaterThan(8);
  });

  test('例のすぐ上に、読む人にも見えるファイルの名がある', () => {
    for (const { language, info } of [...right, ...wrong]) {
      const above = guide.split(`\`\`\`${language} ${info}\n`)[0]?.trimEnd().split('\n').at(-1);
      expect(above).toContain(`\`content/${info.replace('誤り ', '')}\``);
    }
  });

  test('例をすべて置いたフォルダーには、誤りも注意もない', () => {
    expect(compile(folder).diagnostics).toEqual([]);
    expect(reportsOn(folder.map(withWindowsLineEnds))).toEqual([]);
  });

  test.each(wrong.map((block) => [block.info, block] as const))(
    '%s は、印の付いた行だけで知らせる',
    (_info, block) => {
      const { file, expected } = unmarked(block);
      expect(expected.length).toBeGreaterThan(0);
      expect(reportsOn([...folder, file])).toEqual(expected);
      expect(reportsOn([...folder, file].map(withWindowsLineEnds))).toEqual(expected);
    },
  );

  test('貼ってある点検の結果は、本物と一字も違わない', () => {
    const reports = blocks.filter(({ info }) => info === '点検の結果');
    expect(reports.length).toBeGreaterThan(0);
    for (const report of reports) {
      const before = blocks[blocks.indexOf(report) - 1];
      if (!before || !wrong.includes(before)) throw new Error('点検の結果の前に、誤りの例がない');
      const files = [...folder, unmarked(before).file];
      const { summary, diagnostics } = compile(files);
      const shown = (file: string): string => `content/${file}`;
      expect(report.text).toBe(
        printText({
          ok: false,
          summary,
          diagnostics: diagnostics.map((one) => ({
            ...one,
            file: shown(one.file),
            related: one.related.map((other) => ({ ...other, file: shown(other.file) })),
          })),
          language: 'ja',
          sources: new Sources(files, shown),
          laws: LAWS,
          helpPage: (code) => `docs/laws/${code.toLowerCase()}.md`,
        }),
      );
    }
  });

  test('決まりの番号は、どれも今ある', () => {
    const known = LAWS.map(({ code }) => code);
    expect([...new Set(guide.match(/\bP\d{3}\b/gu))].filter((code) => !known.includes(code))).toEqual([]);
  });

  test('書けるキーと部品は、すべて案内にある', () => {
    const keys = Object.values(TERMS).flatMap((fields) =>
      Object.values<string | readonly string[]>(fields).flat(),
    );
    const parts = Object.keys(PROSE_PARTS).map((name) => `<${name} `);
    expect([...new Set([...keys, ...parts])].filter((word) => !guide.includes(word))).toEqual([]);
  });
});
