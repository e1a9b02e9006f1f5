import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { Memory } from '#core/model/memory.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { Draw } from './mutations/draw.ts';
import { ASSETS, FILES } from './mutations/sample.ts';
import './seed.ts';

type Folder = ReadonlyMap<string, string>;

const SAMPLE: Folder = new Map(FILES.map(({ path, text }) => [path, text]));

/** What someone may do to a content folder between two looks at it. */
const STEPS: readonly ((folder: Folder, draw: Draw) => Folder)[] = [
  /* Words of settings are changed too: other files are read by them. */
  (folder, draw) => edited(folder, draw, somePath(folder, draw, /./u)),
  (folder, draw) => edited(folder, draw, somePath(folder, draw, /(?:plan|departments|site)\.yaml$/u)),
  (folder, draw) => withSetting(folder, draw),
  (folder, draw) => without(folder, somePath(folder, draw, /./u)),
  (folder, draw) => {
    const path = somePath(folder, draw, /\//u);
    const to = path.replace(/[^/]*$/u, (name) =>
      draw.pick([`x${name}`, 'plan.yaml', name.replace('.yaml', '.yml')]),
    );
    return new Map([...without(folder, path), [to, folder.get(path) ?? '']]);
  },
  (folder, draw) => {
    const path = somePath(folder, draw, /\//u);
    return new Map([...folder, [path.replace(/\/.*$/u, '/99-copy.yaml'), folder.get(path) ?? '']]);
  },
  /* What was taken away or spoilt comes back. */
  (folder, draw) => {
    const path = somePath(SAMPLE, draw, /./u);
    return new Map([...folder, [path, SAMPLE.get(path) ?? '']]);
  },
];

const SETTINGS = [
  '計画期間: 令和5年度',
  '計画期間: 令和1年度〜令和3年度',
  '時点: 令和4年3月31日',
  '取組状況の年度: 令和3年度',
  '金額の単位: 円',
  '端数処理: 切り捨て',
  '再掲の印: ※',
  '状態の語: { 実施: 完了 }',
  '欠番: [s101, j101]',
  '知らない項目: 値',
];

function withSetting(folder: Folder, draw: Draw): Folder {
  const path = somePath(folder, draw, /plan\.yaml$/u);
  const setting = draw.pick(SETTINGS);
  const key = setting.slice(0, setting.indexOf(':'));
  const lines = (folder.get(path) ?? '').split('\n').filter((line) => !line.startsWith(`${key}:`));
  return new Map([...folder, [path, [setting, ...lines].join('\n')]]);
}

/** A line goes, comes twice, or is typed otherwise. */
function edited(folder: Folder, draw: Draw, path: string): Folder {
  const lines = (folder.get(path) ?? '').split('\n');
  const at = draw.below(lines.length);
  const line = lines[at] ?? '';
  const instead = draw.pick([
    [],
    [line, line],
    [line.replace(': ', '：')],
    [line.replace(/[0-9]/u, '7')],
    [line.replace(/[。課]/u, '')],
    [`　${line}`],
    [`${line}"`],
  ]);
  return new Map([...folder, [path, lines.toSpliced(at, 1, ...instead).join('\n')]]);
}

function without(folder: Folder, path: string): Folder {
  return new Map([...folder].filter(([other]) => other !== path));
}

function somePath(folder: Folder, draw: Draw, pattern: RegExp): string {
  const paths = [...folder.keys()].filter((path) => pattern.test(path));
  return paths.length === 0 ? 'jisshi/plan.yaml' : draw.pick(paths);
}

function filesOf(folder: Folder): readonly SourceFile[] {
  return Array.from(folder, ([path, text]) => ({ path, text }));
}

test('what is read again after a change says what reading everything anew says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(STEPS.length - 1), fc.nat()), { minLength: 6, maxLength: 12 }),
      (steps) => {
        const memory = new Memory();
        let folder = SAMPLE;
        compile(filesOf(folder), { assets: ASSETS, memory });
        for (const [step, seed] of steps) {
          folder = STEPS[step]?.(folder, new Draw(seed)) ?? folder;
          const files = filesOf(folder);
          const again = compile(files, { assets: ASSETS, memory });
          const anew = compile(files, { assets: ASSETS });
          expect(again.diagnostics).toEqual(anew.diagnostics);
          expect(again.summary).toEqual(anew.summary);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
