import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** これらの検査は、自分の内容からサイトを組み立てる。 */
const BUILDING = [
  'addresses',
  'assets',
  'book-odd-plans',
  'dev',
  'hostile-content',
  'index-of-names',
  'print-command',
  'real-documents',
];
const building = [...BUILDING, 'same-bytes'].map((name) => `tests/site/${name}.test.ts`);

/** サイトの検査は、ブラウザーや、別に起こしたコマンドを待ってばかりいる。待つ間に、次の一つを進める。 */
const maxWorkers = Math.ceil(availableParallelism() * 1.5);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          // かかる時間を見る検査がある。サイトの検査のあとに、コアの数だけで行う。
          sequence: { groupOrder: 1 },
          maxWorkers: '100%',
          // 一つ一つを別の世界で読み直すと、読むだけで倍かかる。
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // 見本の市のサイトを一度だけ組み立てて、みなで読む。名の順で builds のあとに始まり、それまでにできている。
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: building,
          globalSetup: 'tests/site/sample-site.ts',
          setupFiles: 'tests/site/await-sample-site.ts',
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'builds',
          include: building,
          maxWorkers,
          // ほかの組み立てと隣り合うと、一つに時間がかかる。
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
