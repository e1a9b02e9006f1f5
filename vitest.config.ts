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

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          maxWorkers: '100%',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          // 見本の市のサイトを一度だけ組み立てて、みなで読む。
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: building,
          globalSetup: 'tests/site/sample-site.ts',
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'builds',
          include: building,
          // 組み立ては一つで機械の力を使い切る。同時に二つでは、時間切れになる。
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
