/** すべての検査を順に行う。一つが落ちても残りまで行い、最後に落ちたものの名を言う。 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

const cache = 'node_modules/.cache/keikaku';
/** .ci/run がここから件数を読む。 */
const report = `${cache}/test-report.json`;

/** .astro の検査が先。ほかが読む型の宣言（.astro/）は、それが作る。 */
const steps: [name: string, file: string, ...args: string[]][] = [
  ['型（.astro）', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'],
  ['型（tsc）', 'node_modules/typescript/bin/tsc'],
  ['書き方（ESLint）', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['体裁（Prettier）', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['公開サイトの組み立て', 'scripts/build.ts', '--out', `${cache}/test-site`],
  [
    'テスト（Vitest）',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];

rmSync(report, { force: true });
const root = resolve(import.meta.dirname, '..');
const failed = steps.filter(([name, file, ...args]) => {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  console.log(
    `── ${name}：${status === 0 ? '通りました' : '落ちました'}（${((performance.now() - began) / 1000).toFixed(1)} 秒）`,
  );
  return status !== 0;
});

console.log(
  failed.length === 0 ? '\nすべて通りました。' : `\n落ちたもの：${failed.map(([name]) => name).join('、')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
