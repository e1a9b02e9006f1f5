import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { COMPUTED, codeOf, importsOf, someNode } from './architecture/imports-of.ts';

const core = ['core/source', 'core/diagnostics', 'core/model', 'core/link', 'core/rules', 'core/compile.ts'];
const exchange = ['exchange', 'exchange/open-data', 'exchange/editor-schema', 'exchange/pdf-read'];

/**
 * THE table: who may import whom. Besides, every room may import itself. Names with `npm:` are packages, `node:` is
 * Node itself; a room without them has none. Data flows one way, from the top of the table to its bottom.
 */
const mayImport: Record<string, readonly string[]> = {
  'core/source': [
    ...['yaml', 'js-yaml'],
    ...['unified', 'remark-parse', 'remark-mdx', 'remark-gfm', 'remark-cjk-friendly'],
    ...['mdast-util-find-and-replace', 'vfile-message', 'mdast', 'unist'],
  ].map(npm),
  'core/diagnostics': ['core/source'],
  'core/model': ['core/source', 'core/diagnostics', npm('zod')],
  'core/link': ['core/source', 'core/diagnostics', 'core/model'],
  'core/rules': ['core/source', 'core/diagnostics', 'core/model', 'core/link'],
  'core/compile.ts': core,
  'core/fix': [...core, npm('diff')],
  exchange: [...core, ...exchange, npm('parse5'), npm('yaml')],
  'exchange/open-data': [...core, ...exchange, npm('zod')],
  'exchange/editor-schema': ['core/model', 'core/link'],
  // The second opinion on the book: shares nothing with what writes it, and needs no package.
  'exchange/pdf-read': ['core/diagnostics'],
  'exchange/pdf-finish': [npm('pdf-lib')],
  views: ['core/model', 'core/link'],
  print: ['core/model', 'core/link', 'views', 'components', 'styles', npm('astro')],
  'print/pages': ['print', 'views', 'shell', npm('astro')],
  components: ['core/model', 'views', npm('astro'), 'components/search'],
  'components/search': ['views'],
  styles: [npm('@digital-go-jp/design-tokens'), npm('@fontsource/noto-sans-jp')],
  layouts: ['views', 'components', 'styles', npm('astro')],
  shell: [
    ...[...core, 'core/fix', ...exchange, 'exchange/pdf-finish', 'views', 'print', 'node:'],
    ...['astro', 'sirv', 'playwright-core', '@sparticuz/chromium', 'js-yaml'].map(npm),
    ...['@astrojs/markdown-remark', 'chokidar', 'rolldown', 'subset-font'].map(npm),
    // Made while the site is, from the names of the chapters.
    npm('keikaku:chapter-bodies'),
  ],
  pages: ['views', 'components', 'components/search', 'layouts', 'shell', 'exchange/open-data', npm('astro')],
  // Starts any file of its folder.
  'shell/start-thread.mjs': ['node:', COMPUTED],
  scripts: [...core, ...exchange, 'shell', 'node:'],
  // Made at installation, or the source it was made from: known only when it runs.
  'scripts/check.mjs': ['shell', 'node:', 'scripts', COMPUTED],
};

interface File {
  path: string;
  text: string;
}

/** Every breach of the house rules in these files, one sentence each. Paths are relative, with slashes. */
function breaches({ path, text }: File): string[] {
  const room = roomOf(path);
  if (room === null) return [`${path} は、どの部屋にもない`];
  const found: string[] = [];
  if (room !== 'tests') {
    for (const name of importsOf(path, text)) {
      const target = targetOf(path, name);
      if (target !== room && !mayImport[room]?.includes(target))
        found.push(`${room} は ${target} を知らない（${name}）`);
    }
  }
  const lines = text.trimEnd().split('\n').length;
  if (room === 'scripts' && lines > 60) found.push(`scripts は60行まで（${lines}行）`);
  if (room.endsWith('pages') && lines > 40) found.push(`pages は40行まで（${lines}行）`);
  for (const name of path.split('/')) {
    if (/\b(utils?|helpers?|common|managers?)\b/iu.test(name)) found.push(`${name} は、中身を言わない名前`);
    if (
      !/^[.a-z0-9]+([-.][a-z0-9]+)*$/u.test(room.endsWith('pages') ? name.replace(/[[\]]|\.{3}/gu, '') : name)
    ) {
      found.push(`${name} は kebab-case でない`);
    }
  }
  const code = codeOf(path, text);
  if (someNode(code, ts.isEnumDeclaration)) found.push('enum は使わない');
  if (!room.endsWith('pages') && someNode(code, isDefaultExport)) {
    found.push('default export は使わない');
  }
  if (/^(core|exchange|views)\b/u.test(room)) {
    const clock = /\bDate\.now\b|\bnew Date\s*\(|\bMath\.random\b/u.exec(code);
    if (clock) found.push(`時計とさいころは使わない（${clock[0]}）`);
  }
  return found.map((breach) => `${path}：${breach}`);
}

function npm(name: string): string {
  return `npm:${name}`;
}

/** The room a file lies in, the narrowest first; null where it lies in none. */
function roomOf(path: string): string | null {
  if (path.startsWith('tests/')) return 'tests';
  const inside = path.replace(/^src\//u, '');
  const rooms = Object.keys(mayImport).filter((room) => inside === room || inside.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

function targetOf(path: string, name: string): string {
  if (name === COMPUTED) return COMPUTED;
  if (isBuiltin(name)) return 'node:';
  if (name.startsWith('astro:')) return npm('astro');
  const local = name.startsWith('#') ? `src/${name.slice(1)}` : posix.join(posix.dirname(path), name);
  if (/^[#.]/u.test(name)) return roomOf(local) ?? local;
  return npm(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function filesOfTheHouse(): File[] {
  const root = join(import.meta.dirname, '..');
  return ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        posix.join(
          ...join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(/[\\/]/u),
        ),
      )
      .filter(
        (path) => /\.(ts|tsx|js|mjs|astro|css)$/u.test(path) && !/\/(fixtures|__snapshots__)\//u.test(path),
      )
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

test('家の決まりを、どのファイルも守っている', () => {
  expect(filesOfTheHouse().flatMap(breaches)).toEqual([]);
});

describe('決まりを破れば、必ず見つかる', () => {
  const broken: [story: string, path: string, text: string, breach: string][] = [
    ['from', 'src/views/a.ts', `import { b } from '#shell/b.ts';`, 'views は shell を知らない'],
    [
      'import type',
      'src/core/source/a.ts',
      `import type { B } from '../model/b.ts';`,
      'core/model を知らない',
    ],
    ['名前のない import', 'src/core/model/a.ts', `import 'node:fs';`, 'node: を知らない'],
    ['node: を付けない Node の部品', 'src/views/a.ts', `import fs from 'fs/promises';`, 'node: を知らない'],
    ['import()', 'src/core/link/a.ts', `const b = await import('../rules/b.ts');`, 'core/rules を知らない'],
    [
      '名前の分からない import()',
      'src/shell/a.ts',
      `await import(name);`,
      '（実行時に決まる名前） を知らない',
    ],
    [
      '型の中の import()',
      'src/core/model/a.ts',
      `type B = import('#core/link/b.ts').B;`,
      'core/link を知らない',
    ],
    [
      'export from',
      'src/core/diagnostics/a.ts',
      `export * from '#core/model/b.ts';`,
      'core/model を知らない',
    ],
    ['import.meta.glob', 'src/components/a.ts', `import.meta.glob('../shell/*.ts');`, 'shell を知らない'],
    ['パッケージ', 'src/core/rules/a.ts', `import { parse } from 'yaml';`, 'npm:yaml を知らない'],
    [
      '.astro の囲み',
      'src/components/a.astro',
      `---\nimport b from '#shell/b.ts';\n---\n<p />`,
      'shell を知らない',
    ],
    [
      '.astro の script',
      'src/layouts/a.astro',
      `<script>\nimport '#core/compile.ts';\n</script>`,
      'core/compile.ts を知らない',
    ],
    [
      '.astro の script src',
      'src/layouts/a.astro',
      `<script src="../shell/b.ts"></script>`,
      'shell を知らない',
    ],
    ['.astro の本文', 'src/layouts/a.astro', `<p>{await import('#shell/b.ts')}</p>`, 'shell を知らない'],
    [
      'スタイルの @import',
      'src/styles/a.css',
      `@import url("../components/b.css");`,
      'components を知らない',
    ],
    [
      '公開データのほかの exchange',
      'src/pages/a.ts',
      `import '#exchange/excel/b.ts';`,
      'pages は exchange を知らない',
    ],
    ['部屋の外', 'src/misc/a.ts', '', 'どの部屋にもない'],
    ['長い script', 'scripts/a.ts', '\n'.repeat(60) + 'x;', '60行まで'],
    ['長いページ', 'src/pages/a.astro', '\n'.repeat(40) + '<p />', '40行まで'],
    ['中身を言わない名前', 'src/views/date-utils.ts', '', '中身を言わない'],
    ['中身を言わない部屋', 'src/core/model/common/a.ts', '', '中身を言わない'],
    ['大文字のファイル名', 'src/components/ItemCard.astro', '', 'kebab-case'],
    ['enum', 'src/core/model/a.ts', 'export enum A { B }', 'enum'],
    ['default export', 'src/views/a.ts', 'export default function a() {}', 'default export'],
    ['default への改名', 'src/views/a.ts', 'const a = 1; export { a as default };', 'default export'],
    ['今の時刻', 'src/core/model/a.ts', 'const now = new Date();', '時計'],
    ['さいころ', 'src/exchange/a.ts', 'const dice = Math.random();', '時計'],
  ];

  test.each(broken)('%s', (_story, path, text, breach) => {
    expect(breaches({ path, text })).toEqual([expect.stringContaining(breach)]);
  });

  test('守っているものは、咎めない', () => {
    const pages = `---\nimport { plans } from '#shell/plans.ts';\n---\n<p>{plans}</p>`;
    expect(breaches({ path: 'src/pages/[plan]/[...slug].astro', text: pages })).toEqual([]);
    expect(
      breaches({
        path: 'src/core/rules/a.ts',
        text: `// import 'x'\nimport '../link/b.ts';\nimport './c.ts';`,
      }),
    ).toEqual([]);
  });
});
