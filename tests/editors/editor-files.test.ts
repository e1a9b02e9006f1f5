import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { printGithub } from '#core/diagnostics/print-github.ts';
import type { Report } from '#core/diagnostics/report.ts';
import { departments } from '#core/model/department.ts';
import { EXPLANATIONS } from '#core/model/explanations.ts';
import { planCover } from '#core/model/plan.ts';
import { section } from '#core/model/section.ts';
import type { Shape } from '#core/model/shape.ts';
import { site } from '#core/model/site.ts';
import { keysOf, TERMS } from '#core/model/terms.ts';
import type { Noun } from '#core/model/terms.ts';
import { editorSchemas } from '#exchange/editor-schema/editor-schemas.ts';
import type { JsonSchema } from '#exchange/editor-schema/json-schema.ts';
import { editorFile } from './workspace.ts';

/** The keys every noun has in the schemas. */
function keysInSchemas(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const schema of editorSchemas(compile([]).content, 'content').values())
    for (const [noun, { properties }] of Object.entries<JsonSchema>(schema.definitions ?? {}))
      if (noun in TERMS) found.set(noun, Object.keys(properties ?? {}).sort());
  return found;
}

describe('書き方は、読み方から作る', () => {
  test('どの欄のどのキーも、補われるものの中にある', () => {
    const expected = Object.entries(TERMS).map(([noun, fields]) => [
      noun,
      Object.keys(fields)
        .flatMap((field) => keysOf(noun as Noun, field))
        .sort(),
    ]);
    expect(Object.fromEntries(keysInSchemas())).toEqual(Object.fromEntries(expected));
  });

  test('読む側の形は、四種のファイルの根で名乗る', () => {
    const nouns = [site.shape, departments.shape, planCover.shape, section.shape].map((shape: Shape) =>
      shape.kind === 'list' ? shape.of : shape,
    );
    expect(nouns.map((shape) => shape.kind === 'entity' && shape.noun)).toEqual([
      'site',
      'department',
      'plan',
      'section',
    ]);
  });

  test('説明は、どれも文で、例のほかは「。」で終わる', () => {
    for (const fields of Object.values<Readonly<Record<string, string>>>(EXPLANATIONS))
      for (const explanation of Object.values(fields)) {
        expect(explanation.split('例：')[0]).toMatch(/。$/u);
        expect(explanation).not.toMatch(/[a-z]{12,}(?!\.)|undefined/u);
      }
  });

  test('同じ内容からは、いつも同じ書き方ができる', () => {
    const written = (): string => JSON.stringify([...editorSchemas(compile([]).content, 'content')]);
    expect(written()).toBe(written());
  });
});

describe('VS Code の設定', () => {
  test('書き方の置き場所は、作られるファイルとそろっている', async () => {
    const settings = await editorFile('settings.json');
    const made = [...editorSchemas(compile([]).content, 'content').keys()];
    const mapped = Object.keys(settings['yaml.schemas'] as object);
    expect(mapped.filter((file) => !made.includes(file.replace('./.vscode/schemas/', '')))).toEqual([]);
    expect(mapped).toHaveLength(4);
  });

  test('保存しても、原稿の字は変わらない', async () => {
    const settings = await editorFile('settings.json');
    expect(settings).toMatchObject({
      'yaml.format.enable': false,
      'files.encoding': 'utf8',
      'files.autoGuessEncoding': false,
      'files.trimTrailingWhitespace': false,
    });
  });

  test('「点検」の結果は、番号とともに「問題」に並ぶ', async () => {
    const { tasks } = (await editorFile('tasks.json')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } & Readonly<Record<string, unknown>> } }[];
    };
    const { regexp, ...groups } = tasks[0]?.problemMatcher.pattern ?? { regexp: '' };
    const { diagnostics, summary } = compile([
      { path: 'rei/plan.yaml', text: '計画名: 例\n計画期間: 令和5年度〜令和7年度\n' },
      { path: 'rei/01-rei.yaml', text: '分野: 例\n事業:\n  - id: j1\n    事業名称: 例\n' },
    ]);
    const found = printGithub({ diagnostics, summary, language: 'ja' } as Report)
      .split('\n')
      .flatMap((line) => new RegExp(regexp, 'u').exec(line) ?? []);
    expect(found.length).toBeGreaterThan(0);
    const taken = Object.fromEntries(
      Object.entries(groups).map(([name, group]) => [name, found[Number(group)]]),
    );
    expect(taken).toMatchObject({ severity: 'error', file: 'rei/01-rei.yaml', code: 'P102' });
    expect(taken.message).toMatch(/^[^%]+。$/u);
    expect(Number(taken.line)).toBe(4);
  });
});
