import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { TERMS } from '#core/model/terms.ts';
import { LAWS } from '#core/rules/laws.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { PROSE_PARTS } from '#core/source/prose.ts';

/**
 * How the guide marks its blocks, behind the three backticks:
 * - `yaml jisshi/plan.yaml`, `mdx jisshi/00-hajimeni.mdx`: a right file. All of them make one content folder.
 * - `yaml 誤り jisshi/04-rei.yaml`: a file beside them that breaks laws. Its lines end in `  # ← CODE` where one reports.
 * - `text 点検の結果`, `text --fix の結果`: what `check` prints, with these options, for the wrong file before it.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = path.join(ROOT, 'docs');
const guide = readFileSync(path.join(DOCS, 'editors-guide.md'), 'utf8');

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
const folderOfGuide: readonly SourceFile[] = right.map(({ info, text }) => ({ path: info, text }));

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

async function writeContent(folder: string, files: readonly SourceFile[]): Promise<void> {
  for (const { path: name, text } of files) {
    const file = path.join(folder, 'content', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** What a person sees who runs `check` in a folder: the report, then what is said beside it. */
function check(folder: string, options: readonly string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts/check.mjs'), '--content', 'content', ...options],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined } },
  );
  return stdout + stderr;
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
    expect(compile(folderOfGuide).diagnostics).toEqual([]);
    expect(reportsOn(folderOfGuide.map(withWindowsLineEnds))).toEqual([]);
  });

  test.each(wrong.map((block) => [block.info, block] as const))(
    '%s は、印の付いた行だけで知らせる',
    (_info, block) => {
      const { file, expected } = unmarked(block);
      expect(expected.length).toBeGreaterThan(0);
      expect(reportsOn([...folderOfGuide, file])).toEqual(expected);
      expect(reportsOn([...folderOfGuide, file].map(withWindowsLineEnds))).toEqual(expected);
    },
  );

  const shown = blocks.flatMap((block, i) => {
    const options = /^(.+)の結果$/u.exec(block.info)?.[1]?.trim();
    const about = blocks.slice(0, i).findLast((one) => wrong.includes(one));
    return options === undefined || !about ? [] : [{ options, about, printed: block.text }];
  });

  test('点検の結果が貼ってある', () => {
    expect(shown.map(({ options }) => options)).toEqual(['点検', '点検', '--fix --dry-run']);
  });

  test.each(shown)('貼ってある $options の結果（$about.info）は、本物と一字も違わない', async (one) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'keikaku-guide-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeContent(folder, [...folderOfGuide, unmarked(one.about).file]);
    const options = one.options === '点検' ? [] : one.options.split(' ');
    expect(check(folder, options)).toBe(one.printed);
  });

  test('図は、どれもあり、小さく、言葉でも説明してある', () => {
    const pictures = Array.from(guide.matchAll(/!\[(.*?)\]\((.*?)\)/gu), ([, words = '', file = '']) => ({
      words,
      file,
    }));
    expect(pictures.length).toBeGreaterThan(5);
    for (const { words, file } of pictures) {
      expect(words.length, file).toBeGreaterThan(40);
      expect(statSync(path.join(DOCS, file)).size, file).toBeLessThan(150_000);
    }
  });

  test('コマンドとその指定は、どれも今ある', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Array.from(guide.matchAll(/npm run (?:--silent )?([a-z]+)/gu), ([, name]) => name);
    for (const name of commands) expect(Object.keys(scripts)).toContain(name);
    const usage = check(ROOT, ['--nai']);
    const options = Array.from(guide.matchAll(/npm run check -- ([^`\n]+)/gu), ([, words = '']) => words);
    for (const [option] of options.join(' ').matchAll(/--[a-z-]+/gu)) expect(usage).toContain(option);
  });

  test('記録を断る文は、実際に出る文と同じである', () => {
    const hook = readFileSync(path.join(ROOT, '.githooks/pre-commit'), 'utf8');
    const sentences = Array.from(hook.matchAll(/^ *echo '(.+)' >&2$/gmu), ([, words]) => words);
    expect(sentences.length).toBeGreaterThan(1);
    for (const words of sentences) expect(guide).toContain(`「${words}」`);
  });

  test('ほかの文書へのリンクと、章の番号は、行き先がある', () => {
    for (const [, file = ''] of guide.matchAll(/\]\(((?!https?:)[^)#]+)\)/gu))
      expect(existsSync(path.join(DOCS, file)), file).toBe(true);
    const chapters = Array.from(guide.matchAll(/^## (\d+)\. /gmu), ([, number]) => Number(number));
    expect(chapters).toEqual(chapters.map((_, i) => i + 1));
    for (const [, number] of guide.matchAll(/(\d+)章/gu)) expect(chapters).toContain(Number(number));
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
