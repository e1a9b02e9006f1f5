import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';
import { decoded, encoded, utf16 } from './encodings.ts';
import { concerned } from './mutations/breakage.ts';
import { compileSample } from './mutations/compile-sample.ts';
import { ASSETS, FILES } from './mutations/sample.ts';
import { misplaced } from './places.ts';
import './seed.ts';

/** Pieces of which broken content is made. */
const PIECES = [
  ...[
    '\n',
    '  ',
    '\n    ',
    '\n  - ',
    '- ',
    ': ',
    '：',
    '　',
    '\t',
    '#',
    ' #',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '1,316',
  ],
  ...[
    '|\n',
    '>-\n',
    '&a',
    '*a',
    '!t',
    '<<',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '? ',
    '\r\n',
    '\r',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '\ue000',
    '\ufffd',
    '\ud800',
    '髙',
    '﨑',
    '～',
    '〜',
    'か\u3099',
    '事業:',
    '  - 事業名: あ\n',
    '取組状況:',
    'id: s1\n',
  ],
  ...[
    '再掲: s1',
    '令和5年度:',
    '合計: 5',
    '<b>',
    '{1}',
    'import x',
    '```',
    '![](',
    '<Item id="',
    '|--|',
    '[^1]: ',
  ],
];
const chaos = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const bytes = fc.uint8Array({ maxLength: 400 }).map(decoded);
const path = fc.constantFrom(
  'site.yaml',
  'departments.yaml',
  'p/plan.yaml',
  'p/01-a.yaml',
  'p/00-a.mdx',
  'p/b.yml',
  'x.yaml',
  'p/a.md',
  'p/q/a.yaml',
);
const several = fc.uniqueArray(fc.record({ path, text: fc.oneof(chaos, bytes) }), {
  selector: (file) => file.path,
  minLength: 1,
  maxLength: 4,
});

/** The sample with one file saved otherwise, and what is said of it: `P109 jisshi/plan.yaml:1:1`. */
function savedAs(path: string, save: (text: string) => string): string[] {
  const saved = FILES.map((file) => (file.path === path ? { path, text: save(file.text) } : file));
  const files = concerned(saved, [path]);
  const { diagnostics } = compileSample(files);
  expect(misplaced(files, diagnostics)).toEqual([]);
  return diagnostics.map(({ code, file }) => `${code} ${file}`);
}

const paths = FILES.map((file) => file.path);

describe('whatever stands in the files', () => {
  test('it is answered with places inside them, and never with an exception', () => {
    fc.assert(
      fc.property(several, (files) => {
        expect(misplaced(files, compile(files).diagnostics)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a sample file with a stretch out of order is answered', () => {
    const disturbed = fc.record({
      file: fc.constantFrom(...FILES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 40 }),
      inserted: fc.oneof(chaos, bytes),
    });
    fc.assert(
      fc.property(disturbed, ({ file, at, length, inserted }) => {
        const from = Math.floor(at * file.text.length);
        const text = file.text.slice(0, from) + inserted + file.text.slice(from + length);
        const changed = FILES.map((other) => (other === file ? { path: file.path, text } : other));
        const files = concerned(changed, [file.path]);
        expect(misplaced(files, compileSample(files).diagnostics)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a file saved by another program', () => {
  const others: readonly (readonly [string, (text: string) => string])[] = [
    ['Shift_JIS', (text) => decoded(encoded(text, 'shift_jis'))],
    ['EUC-JP', (text) => decoded(encoded(text, 'euc-jp'))],
    ['UTF-16 (little endian)', (text) => decoded(utf16(text, 'le', true))],
    ['UTF-16 (big endian)', (text) => decoded(utf16(text, 'be', true))],
    ['UTF-16 without a mark', (text) => decoded(utf16(text, 'le', false))],
  ];
  test.each(others)('in %s costs one message for the whole file', (_name, save) => {
    for (const one of paths) expect(savedAs(one, save)).toEqual([`P109 ${one}`]);
  });

  const alike: readonly (readonly [string, (text: string) => string])[] = [
    ['a byte order mark', (text) => decoded(new TextEncoder().encode(`\ufeff${text}`))],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['no line end at its end', (text) => text.trimEnd()],
    ['decomposed letters (NFD)', (text) => text.normalize('NFD')],
  ];
  test.each(alike)('with %s is read like any other', (_name, save) => {
    for (const one of paths) expect(savedAs(one, save)).toEqual([]);
  });

  test('names keep 髙, 﨑 and ～', () => {
    const files = FILES.map(({ path: one, text }) => ({
      path: one,
      text: text.replaceAll('地域共生課', '髙﨑～課'),
    }));
    const { content, diagnostics } = compile(files, { assets: ASSETS });
    expect(diagnostics).toEqual([]);
    expect(content.departments.all.map(({ name }) => name)).toContain('髙﨑～課');
  });
});

describe('what is meant to break a reader', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `k${String(i)}: &k${String(i)} [${`*k${String(i - 1)}, `.repeat(i === 0 ? 0 : 9)}a]\n`,
  ).join('');
  const inputs: Readonly<Record<string, string>> = {
    'an alias bomb': bomb,
    'brackets in brackets': `分野: あ\nその他の欄: ${'['.repeat(20_000)}`,
    'braces in braces': `分野: あ\nその他の欄: ${'{a: '.repeat(5_000)}`,
    'lists in lists': `${'- '.repeat(5_000)}あ`,
    'lines ever deeper': Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}区分:\n`).join(''),
    'a line of 100,000 characters under an unknown key': `分野: あ\n備考: ${'あ'.repeat(100_000)}\n`,
    'a comma in every word of a long line': `分野: あ\nその他の欄: {あ: ${'い,'.repeat(20_000)}う}\n`,
    'nothing but quotation marks': '"'.repeat(50_001),
    'nothing but hashes': `分野: ${'あ #'.repeat(30_000)}\n`,
    'a key repeated': '分野: あ\n'.repeat(5_000),
  };
  test.each(Object.entries(inputs))(
    '%s is answered at once',
    (_name, text) => {
      const files = [
        { path: 'p/plan.yaml', text: '計画名: あ\n' },
        { path: 'p/01-a.yaml', text },
      ];
      const { diagnostics } = compile(files);
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(misplaced(files, diagnostics)).toEqual([]);
    },
    5_000,
  );

  test('a sound line of 100,000 characters is kept to the letter', () => {
    const long = '市民の声を聴きます。'.repeat(10_000);
    const { content, diagnostics } = compile([
      { path: 'p/plan.yaml', text: '計画名: あ\n' },
      { path: 'p/01-a.yaml', text: `分野: あ\n事業:\n  - id: j1\n    事業名: い\n    事業内容: ${long}\n` },
    ]);
    expect(diagnostics).toEqual([]);
    expect(content.plans[0]?.sections[0]?.section.projects[0]?.description).toBe(long);
  });
});
