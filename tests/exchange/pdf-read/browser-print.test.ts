import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { linksOf } from '#exchange/pdf-read/annotations.ts';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { judgeMatterhorn, type Verdict } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { documentInfo, xmpOf } from '#exchange/pdf-read/metadata.ts';
import { openPdf, type Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { flatOutline, outlineOf } from '#exchange/pdf-read/outline.ts';
import { fontsOfPage, textOfPage } from '#exchange/pdf-read/page-content.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';
import { elementText, readingOrder } from '#exchange/pdf-read/structure-text.ts';
import { structureOf } from '#exchange/pdf-read/structure.ts';
import { launchBrowser } from '#shell/browser.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = ['japanese', 'latin'].map((part) => {
  const file = resolve(`@fontsource/noto-sans-jp/files/noto-sans-jp-${part}-400-normal.woff2`);
  return `@font-face { font-family: ${part}; src: url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) }`;
});

const HTML = `<!doctype html><html lang="ja"><title>見本の計画</title>
<style>${fonts.join('\n')} html { font-family: latin, japanese } h1, h2, h3, th { font-weight: 400 } h2 { break-before: page }
@page { size: 200mm 100mm; @top-center { content: 'running head' } }</style>
<h1>基本計画</h1><p>本文から<a href="#second">次の章</a>と<a href="https://example.jp/">外の頁</a>へ。</p>
<ul><li>一つ目</li><li>二つ目</li></ul>
<table><thead><tr><th>年度</th><th>金額</th></tr></thead><tbody><tr><th>令和８</th><td>1,200</td></tr></tbody></table>
<h2 id="second">人権の章</h2><figure role="group"><svg role="img" aria-label="棒の図" width="40" height="20"><rect width="40" height="9" /></svg></figure>
<h3>小さな見出し</h3><p>終わりの文。</p></html>`;

let pdf: Pdf;
let verdicts: readonly Verdict[];

beforeAll(async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(HTML);
    await page.evaluate(() => document.fonts.ready.then(() => null));
    pdf = openPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }), inflateSync);
    verdicts = judgeMatterhorn(pdf);
  } finally {
    await browser.close();
  }
}, 120_000);

test('ページの大きさと、Info の題名', () => {
  const sizes = pagesOf(pdf).map(({ mediaBox }) => mediaBox.map((side) => Math.round((side / 72) * 25.4)));
  expect(sizes).toEqual([
    [0, 0, 200, 100],
    [0, 0, 200, 100],
  ]);
  expect(documentInfo(pdf)).toMatchObject({ Title: '見本の計画' });
  expect(xmpOf(pdf)).toBeNull();
});

test('見出しは、しおりとも、構造の木とも同じ', () => {
  const headings = ['基本計画', '人権の章', '小さな見出し'];
  expect(flatOutline(outlineOf(pdf)).map(({ title, page, depth }) => [title, page, depth])).toEqual([
    ['基本計画', 0, 1],
    ['人権の章', 1, 2],
    ['小さな見出し', 1, 3],
  ]);
  const all = structureOf(pdf).tree?.all ?? [];
  const found = all.filter(({ role }) => /^H\d$/u.test(role ?? ''));
  expect(found.map((element) => elementText(pdf, element))).toEqual(headings);
  expect(found.map(({ type }) => type)).toEqual(['H1', 'H2', 'H3']);
});

test('木の順に読めば、書いた順の文になる', () => {
  const text = readingOrder(pdf)
    .map((part) => part.text)
    .join('');
  expect(text.replace(/\s+/gu, '')).toContain('基本計画本文から次の章と外の頁へ。');
  expect(text.replace(/\s+/gu, '')).toMatch(/年度金額令和８1,200人権の章小さな見出し終わりの文。$/u);
  expect(structureOf(pdf).tree?.all.some(({ role, alt }) => role === 'Figure' && alt === '棒の図')).toBe(
    true,
  );
});

test('リンクは名前のある行き先へ届き、その高さに見出しがある', () => {
  expect(linksOf(pdf).map(({ target }) => target)).toMatchObject([
    { kind: 'inside', name: 'second', place: { page: 1 } },
    { kind: 'uri', uri: 'https://example.jp/' },
  ]);
  const heading = textOfPage(pdf, 1).find(({ mcid }) => mcid !== null);
  const top = namedDestinations(pdf).get('second')?.y ?? 0;
  expect(top - (heading?.y ?? 0)).toBeGreaterThan(0);
  expect(top - (heading?.y ?? 0)).toBeLessThan(40);
});

test('字はすべて埋め込んだフォントで、柱にはタグがない', () => {
  const fonts = fontsOfPage(pdf, 0);
  expect(fonts.map(({ name, subtype }) => [name.slice(7), subtype])).toContainEqual([
    'NotoSansJPThin-Regular',
    'Type0',
  ]);
  expect(fonts.filter(({ isEmbedded, hasToUnicode }) => !isEmbedded || !hasToUnicode)).toEqual([]);
  const head = textOfPage(pdf, 0).filter(({ mcid }) => mcid === null);
  expect(head.map(({ text }) => text).join('')).toContain('running head');
});

test('ブラウザーの印刷のままでは足りないものを、検査が見つける', () => {
  const failed = verdicts.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
  expect(failed).toEqual(
    expect.arrayContaining(['01-005', '06-001', '06-002', '06-003', '09-005', '28-012']),
  );
});

test('ブラウザーの埋め込んだフォントは、中まで見て適合とする', () => {
  const passed = verdicts
    .filter(({ verdict, note }) => verdict === 'passed' && note === '')
    .map(({ id }) => id);
  expect(passed).toEqual(
    expect.arrayContaining(['10-001', '31-004', '31-009', '31-011', '31-016', '31-030']),
  );
});
