import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocument } from '#exchange/document/import-document.ts';
import { checked, dishonesties, fixture, FIXTURES, seed } from '../exchange/imported.ts';
import './seed.ts';

const invented = readdirSync(FIXTURES)
  .filter((name) => /\.(?:txt|md|html)$/u.test(name))
  .map(fixture);
const real = ['000_f3ed86b69024d7b1.txt', '003_11c33b543c82b328.txt']
  .map(seed)
  .filter((text) => text !== null);
const documents = [...invented, ...real];

/** Pieces that break what documents are made of. */
const piece = fc.constantFrom(
  '<',
  '>',
  '</td>',
  '</table>',
  '<table>',
  '<td rowspan=3>',
  '<tr>',
  '<ul>',
  '<li>',
  '<br>',
  '<!--',
  '-->',
  '|',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\n\n',
  '# ',
  '## ',
  '#',
  '【',
  '】',
  '【柱9】',
  '①',
  '(1)',
  '1. ',
  'ア ',
  '（再掲）',
  '《再掲》',
  '・',
  '▶',
  '→',
  '※',
  '&amp;',
  '&nbsp;',
  '&#x3000;',
  '&',
  '"',
  "'",
  ': ',
  '：',
  ' #',
  '- ',
  '*',
  '**',
  '`',
  '\\',
  '\\|',
  '{',
  '}',
  '[',
  ']',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud83d\ude00',
  '\ud800',
  '　',
  '令和5年度',
  '推計事業費：',
  '1,316',
  '百万円',
  '検討中',
  '（検討中）',
  '合計',
  '。 ',
  '（単位：千円）',
  '計画期間：令和5年度～令和7年度',
  '\n事業名\t所管課\t事業内容\n',
  '\n|事業名|担当課|\n|---|---|\n|あ|い|\n',
  '\n指標名\t基準値（令和4年度）\t目標値\n',
);

interface Change {
  readonly kind: 'delete' | 'double' | 'insert' | 'swap lines' | 'other line ends';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'insert', 'insert', 'swap lines', 'other line ends'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 160 }),
  text: fc.oneof(
    { weight: 4, arbitrary: piece },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
});

const mutated = fc
  .tuple(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 9 }))
  .map(([document, changes]) => changes.reduce(applied, document));

function applied(text: string, { kind, at, length, text: inserted }: Change): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + length);
  if (kind === 'delete') return text.slice(0, from) + text.slice(to);
  if (kind === 'double') return text.slice(0, to) + text.slice(from);
  if (kind === 'insert') return text.slice(0, from) + inserted + text.slice(from);
  if (kind === 'other line ends') return text.replaceAll('\n', '\r\n');
  const lines = text.split('\n');
  const [one, other] = [
    Math.floor(at * lines.length),
    (Math.floor(at * lines.length) + length) % lines.length,
  ];
  [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  return lines.join('\n');
}

/** What a broken document may rightly be told by the laws: it is the plan that is at fault, not how it was written down. */
const OF_THE_PLAN = new Set(['P204', 'P205', 'P301', 'P401', 'P402', 'P403', 'P404', 'P501', 'P502']);
/** Characters that no import mends: they are kept, and the check tells of them. */
const OF_THE_CHARACTERS = new Set(['P109', 'P801']);

describe('取り込みは何も失わない', () => {
  test('どんな文書でも、区分けは隙間なく、重ならず、原本の全体を覆う', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        const { spans } = importDocument(text, { fileName: '試し' });
        let at = 0;
        for (const span of spans) {
          expect(span.start).toBe(at);
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('保たれたとする文字は、書かれた値に本当にある', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(dishonesties(text, importDocument(text, { fileName: '試し', year: '令和4年度' }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('壊れた文書からも、形式に合った内容だけを書く', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(null, '令和4年度'), (text, year) => {
        const errors = checked([importDocument(text, { fileName: '試し', year })]).diagnostics.filter(
          ({ severity, code }) =>
            severity === 'error' && !OF_THE_PLAN.has(code) && !OF_THE_CHARACTERS.has(code),
        );
        expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('同じ文書は、いつも同じファイルになる', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const options = { fileName: '試し' };
        expect(importDocument(text, options)).toEqual(importDocument(text, options));
      }),
      { numRuns: 30 },
    );
  });
});
