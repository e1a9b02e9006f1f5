import { beforeAll, describe, expect, test } from 'vitest';
import { readDestinations } from '#exchange/pdf-finish/destinations.ts';
import { linksOf } from '#exchange/pdf-read/annotations.ts';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { judgeMatterhorn } from '#exchange/pdf-read/matterhorn/judge-matterhorn.ts';
import { documentInfo, xmpOf, xmpValues } from '#exchange/pdf-read/metadata.ts';
import type { Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { flatOutline, outlineOf } from '#exchange/pdf-read/outline.ts';
import { textOfPage } from '#exchange/pdf-read/page-content.ts';
import { pageLabels } from '#exchange/pdf-read/page-labels.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';
import { childElements, type Element, structureOf } from '#exchange/pdf-read/structure.ts';
import { elementText, structureText } from '#exchange/pdf-read/structure-text.ts';
import { FACTS, finish, open, printBook } from './printed-book.ts';

let printed: Uint8Array;
let finished: Uint8Array;
let before: Pdf;
let book: Pdf;

/** Of A4, so that the fixture's pages are the sheets. */
const TRIM = { width: 186, height: 273, bleed: 3, slug: 9 };

beforeAll(async () => {
  printed = await printBook(true);
  finished = await finish(printed);
  before = open(printed);
  book = open(finished);
}, 60_000);

function failures(pdf: Pdf): string[] {
  return judgeMatterhorn(pdf, { withoutClaim: true })
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ id, places }) => `${id} ${places.map(({ what }) => what).join()}`);
}

/** Type and children, text where there are none below. */
function outlineOfElement(element: Element): string {
  const children = childElements(element);
  const inner = children.length > 0 ? children.map(outlineOfElement).join(' ') : elementText(book, element);
  return `${element.type}(${inner})`;
}

function elements(type: string): Element[] {
  return structureOf(book).tree?.all.filter((element) => element.type === type) ?? [];
}

function first(type: string): Element {
  const [element] = elements(type);
  if (!element) throw new Error(type);
  return element;
}

describe('読み上げと検査のために', () => {
  test('ブラウザーの印刷には PDF/UA-1 に合わない所があり、仕上げれば一つもない', () => {
    expect(failures(before).length).toBeGreaterThan(5);
    expect(failures(book)).toEqual([]);
  });

  test('断ち落としの印を付けても、一つもない', async () => {
    expect(failures(open(await finish(printed, { trim: TRIM })))).toEqual([]);
  });

  test('柱とページ番号は飾りになり、本文は飾りにならない', () => {
    const runs = textOfPage(book, 0);
    const artifacts = runs.filter(({ isArtifact }) => isArtifact).map(({ text }) => text);
    expect(artifacts.join('')).toBe('柱の題1');
    expect(runs.filter(({ isArtifact, mcid }) => !isArtifact && mcid === null)).toEqual([]);
  });

  test('次の頁で繰り返す表の見出しは、一度しか読まれない', () => {
    expect(pagesOf(book).length).toBeGreaterThan(2);
    const shown = pagesOf(book)
      .flatMap(({ index }) => textOfPage(book, index).map(({ text }) => text))
      .join('');
    expect(shown.split('事業').length - 1).toBeGreaterThan(1);
    expect(structureText(book).split('事業').length - 1).toBe(1);
  });

  test('繰り返しのほかは、もとの構造にある字を、もとの順に読む', () => {
    const letters = (pdf: Pdf): string => structureText(pdf).replaceAll(/\s/gu, '');
    expect(letters(book)).toBe(letters(before).replaceAll(/(事業|年度|七|八)\1+/gu, '$1'));
  });

  test('箇条書きの項目は、番号と中身でできている', () => {
    expect(outlineOfElement(first('L'))).toBe(
      'L(LI(Lbl(1. ) LBody(Link(一章 1) L(LI(Lbl(1. ) LBody(Link(表 2)))))) LI(Lbl(2. ) LBody(Link(目次) Link(横長) Link(市の頁))))',
    );
  });

  test('ルビには親字と読みがあり、用語と説明は段落に分かれ、題だけの表は表でない', () => {
    expect(elements('Ruby').map(outlineOfElement)).toEqual(['Ruby(RB(章) RT(しょう))']);
    expect(elements('P').map((element) => elementText(book, element))).toEqual(
      expect.arrayContaining(['用語', '説明', '題だけの表', '箱の文']),
    );
    expect(elements('Table')).toHaveLength(1);
  });

  test('見出しの段は飛ばない', () => {
    const levels = structureOf(book).tree?.all.flatMap(({ type }) => /^H(\d)$/u.exec(type)?.[1] ?? []);
    expect(levels?.join('')).toBe('12322');
  });

  test('空の升目が抜けた行も、列の数が揃う', () => {
    const rows = childElements(first('Table'));
    expect(rows[3]?.children.length).toBe(2);
    expect(elements('TH').map(({ attributes }) => attributes.get('Table/Scope'))).not.toContain(undefined);
  });

  test('どのリンクも、行き先を言葉で言う', () => {
    const said = linksOf(book).map(({ contents }) => contents);
    expect(said).toEqual(['章の題へ移る', '表の題', '目次', '横長の頁', 'https://example.org/', '表の題']);
  });
});

describe('本として', () => {
  test('しおりは見出しのとおりで、同じ所へ行く', () => {
    const marks = flatOutline(outlineOf(book));
    expect(marks.map(({ title, depth }) => [title, depth])).toEqual([
      ['目次', 1],
      ['章の題', 2],
      ['表の題', 2],
      ['横長の頁', 3],
    ]);
    const places = FACTS.headings.map(({ destination }) =>
      namedDestinations(before).get(encodeURIComponent(destination)),
    );
    expect(marks.map(({ page, y }) => ({ page, y }))).toEqual(places);
  });

  test('題名、著者、日付、言語が、どこでも同じことを言う', () => {
    expect(documentInfo(book)).toMatchObject({
      Title: FACTS.title,
      Author: '見本市',
    });
    expect(documentInfo(book).CreationDate).toBe("D:20260401000000+09'00'");
    const xmp = xmpOf(book) ?? '';
    expect(xmpValues(xmp, 'http://purl.org/dc/elements/1.1/', 'title')).toEqual([FACTS.title]);
    expect(xmpValues(xmp, 'http://ns.adobe.com/xap/1.0/', 'ModifyDate')).toEqual([
      '2026-04-01T00:00:00+09:00',
    ]);
    expect(book.text(book.root.get('Lang'))).toBe('ja');
    expect(book.name(book.dict(book.root.get('ViewerPreferences'))?.get('Direction'))).toBe('R2L');
    expect(book.name(book.root.get('PageMode'))).toBe('UseOutlines');
  });

  test('PDF/UA と名乗るのは、言われたときだけ', async () => {
    const part = (pdf: Pdf): string[] =>
      xmpValues(xmpOf(pdf) ?? '', 'http://www.aiim.org/pdfua/ns/id/', 'part');
    expect(part(book)).toEqual([]);
    expect(part(open(await finish(printed, { claimsPdfUa: true })))).toEqual(['1']);
  });

  test('ページの名は、範囲の前では空で、あとは紙のとおり', () => {
    expect(pageLabels(book).slice(0, 4)).toEqual(['', 'i', '5', '6']);
  });

  test('裁ち寸法は、塗り足しと余白の内側にある', async () => {
    const millimetre = 72 / 25.4;
    const [page] = pagesOf(open(await finish(printed, { trim: TRIM })));
    const inset = (box: readonly number[] | null | undefined): number[] =>
      (box ?? []).map((edge, index) => Math.abs(edge - (page?.mediaBox[index] ?? 0)) / millimetre);
    inset(page?.bleedBox).forEach((edge) => expect(edge).toBeCloseTo(9));
    inset(page?.trimBox).forEach((edge) => expect(edge).toBeCloseTo(12));
  });

  test('裁ち寸法は判型のとおりで、左上から測る。横長のページでは縦横が入れ替わる', async () => {
    const millimetre = 72 / 25.4;
    const sizes = pagesOf(open(await finish(printed, { trim: TRIM }))).map(({ mediaBox, trimBox }, index) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = trimBox ?? [];
      const sheet = pagesOf(before)[index]?.mediaBox ?? [];
      expect([mediaBox[0], mediaBox[3]]).toEqual([sheet[0], sheet[3]]);
      return [(right - left) / millimetre, (top - bottom) / millimetre].map(Math.round).join('×');
    });
    expect(new Set(sizes)).toEqual(new Set(['186×273', '273×186']));
  });

  test('字と位置は、印刷のまま', () => {
    const look = (pdf: Pdf): unknown =>
      pagesOf(pdf).map(({ index, mediaBox }) => [
        mediaBox,
        textOfPage(pdf, index).map(({ text, x, y, size }) => [text, x, y, size]),
      ]);
    expect(look(book)).toEqual(look(before));
  });

  test('同じ印刷からは、いつも同じバイト', async () => {
    expect(Buffer.compare(await finish(printed), finished)).toBe(0);
    expect(Buffer.compare(await finish(await printBook(true)), finished)).toBe(0);
  }, 60_000);

  test('印刷にない見出しは、仕上げの前に知れる', async () => {
    const headings = [{ level: 1, text: 'ない題', destination: 'nowhere' }];
    await expect(finish(printed, { headings })).rejects.toThrow('ない題');
  });
});

describe('一度目の印刷から読む、行き先の場所', () => {
  test.each([true, false])(
    'タグ %s の印刷で、別の読み手と同じ',
    async (tagged) => {
      const bytes = tagged ? printed : await printBook(false);
      const { pages, destinations } = readDestinations(bytes);
      const pdf = open(bytes);
      expect(pages.map(({ width, height }) => [0, 0, width, height])).toEqual(
        pagesOf(pdf).map(({ mediaBox }) => mediaBox),
      );
      const fromFoot = [...destinations].map(([name, { page, y }]) => [
        name,
        page,
        (pages[page]?.height ?? 0) - y,
      ]);
      const expected = [...namedDestinations(pdf)].map(([name, { page, y }]) => [
        decodeURIComponent(name),
        page,
        expect.closeTo(y ?? 0) as number,
      ]);
      expect(fromFoot).toEqual(expected);
      expect(fromFoot.map(([name]) => name)).toContain('目次');
    },
    60_000,
  );
});
