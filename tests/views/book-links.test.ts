import { describe, expect, test } from 'vitest';
import type { Edition } from '#views/edition.ts';
import { bookFiles } from '#views/books.ts';
import type { PrintedBooks } from '#views/books.ts';
import { frame } from '#views/frame.ts';
import { edition, planOf } from './sample-edition.ts';

const PLAN = '計画名: 実施計画\n計画期間: 令和4年度〜令和6年度\n';
const FILES = {
  'p/00-first.mdx': '# はじめに\n',
  'p/01-first.yaml':
    '柱: 1 自治\n取組施策:\n  - id: s101\n    番号: ①\n    施策: 窓口を開く。\n    取組状況: { 令和4年度: 開いた。 }\n',
};

/** The plan, with 印刷 or without, and what lies printed of it. */
function sample(printing: '印刷あり' | '印刷なし', books: PrintedBooks = new Map()): Edition {
  const made = edition(
    { ...FILES, 'p/plan.yaml': `${PLAN}${printing === '印刷あり' ? '印刷: { 判型: A4 }\n' : ''}` },
    '/plans',
  );
  return { ...made, books };
}

function bookOf(from: Edition, path: string, hasPlan = true): string | null {
  const address = `/plans/${path}`;
  const link = frame(from, {
    ...{ address, title: '題', description: '' },
    ...(hasPlan ? { plan: planOf(from) } : {}),
  }).book;
  return link && `${link.text} ${link.href}`;
}

const SAME = '冊子（PDF）のこのページを開く /plans/p/book.pdf#';
const NEAREST = '冊子（PDF）の関連するページを開く /plans/p/book.pdf#';

describe('計画のどのページからも、冊子の同じ所へ行ける', () => {
  test.each([
    ['計画の表紙', 'p/', `${SAME}Page_`],
    ['章', 'p/00-first/', `${SAME}Page_00-first`],
    ['柱', 'p/01-first/', `${SAME}Page_01-first`],
    ['個票', 'p/01-first/s101/', `${SAME}s101_sheet`],
    ['進捗', 'p/states/', `${SAME}Page_states`],
  ])('%s', (_, path, link) => {
    expect(bookOf(sample('印刷あり'), path)).toBe(link);
  });

  test.each([
    ['経過は、その柱へ', 'p/history/01-first/', `${NEAREST}Page_01-first`],
    ['年度別は、進捗へ', 'p/years/', `${NEAREST}Page_states`],
    ['ある年度も、進捗へ', 'p/years/2022/', `${NEAREST}Page_states`],
    ['再掲の一覧は、計画の全体へ', 'p/relistings/', `${NEAREST}Page_`],
  ])('冊子に同じものがなければ、最も近い所へ行く：%s', (_, path, link) => {
    expect(bookOf(sample('印刷あり'), path)).toBe(link);
  });

  test('日本語のファイル名でも、場所の名は半角の英数字と記号だけで、どの閲覧ソフトでも開く', () => {
    const made = edition(
      { ...FILES, 'p/plan.yaml': `${PLAN}印刷: { 判型: A4 }\n`, 'p/02-海.mdx': '# 海\n' },
      '/plans',
    );
    const [, href = ''] = (bookOf(made, 'p/02-海/') ?? '').split(' ');
    expect(href).toMatch(/^\/plans\/p\/book\.pdf#Page_02-[\w.]+$/u);
  });
});

describe('リンクがあるのは、冊子のある計画と、印刷すると書いた計画のページだけ', () => {
  const printed: PrintedBooks = new Map([['p', { book: 1_926_237, summary: 211_633 }]]);

  test('印刷もなく、冊子もなければ、リンクもない', () => {
    expect(bookOf(sample('印刷なし'), 'p/')).toBeNull();
    expect(bookFiles(planOf(sample('印刷なし')), sample('印刷なし'))).toEqual([]);
  });

  test('印刷と書いていなくても、冊子があればリンクがある', () => {
    expect(bookOf(sample('印刷なし', printed), 'p/')).toBe(`${SAME}Page_`);
  });

  test('ほかの計画の冊子では、リンクはできない', () => {
    expect(bookOf(sample('印刷なし', new Map([['q', { book: 1 }]])), 'p/')).toBeNull();
  });

  test('概要版だけがあっても、冊子へのリンクはできない', () => {
    expect(bookOf(sample('印刷なし', new Map([['p', { summary: 1 }]])), 'p/')).toBeNull();
  });

  test('計画のものでないページには、リンクがない', () => {
    expect(bookOf(sample('印刷あり', printed), 'search/', false)).toBeNull();
  });
});

describe('計画の表紙は、冊子と概要版を並べる', () => {
  const shown = (made: Edition): readonly string[] =>
    bookFiles(planOf(made), made).map(({ text, href }) => `${text} ${href}`);

  test('まだないときは、大きさを言わない', () => {
    expect(shown(sample('印刷あり'))).toEqual([
      '冊子（PDF） /plans/p/book.pdf',
      '概要版（PDF） /plans/p/summary.pdf',
    ]);
  });

  test('あるものは、大きさを、切り上げて言う', () => {
    const sizes = new Map([['p', { book: 1_926_237, summary: 211_633 }]]);
    expect(shown(sample('印刷なし', sizes))).toEqual([
      '冊子（PDF、2.0MB） /plans/p/book.pdf',
      '概要版（PDF、212KB） /plans/p/summary.pdf',
    ]);
    const small = shown(sample('印刷なし', new Map([['p', { book: 999_001, summary: 3 }]])));
    expect(small.join()).toMatch(/1\.0MB.*1KB/u);
  });

  test('冊子だけがあるときは、冊子だけ', () => {
    expect(shown(sample('印刷あり', new Map([['p', { book: 5000 }]])))).toEqual([
      '冊子（PDF、5KB） /plans/p/book.pdf',
    ]);
  });
});
