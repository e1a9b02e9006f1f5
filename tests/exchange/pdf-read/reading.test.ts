import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linksOf } from '#exchange/pdf-read/annotations.ts';
import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { documentInfo, xmpOf, xmpValues } from '#exchange/pdf-read/metadata.ts';
import { openPdf, type Pdf } from '#exchange/pdf-read/open-pdf.ts';
import { outlineOf } from '#exchange/pdf-read/outline.ts';
import { fontsOfPage, textOfPage } from '#exchange/pdf-read/page-content.ts';
import { pageLabels } from '#exchange/pdf-read/page-labels.ts';
import { pagesOf } from '#exchange/pdf-read/pages.ts';
import { structureOf } from '#exchange/pdf-read/structure.ts';
import { readingOrder, structureText } from '#exchange/pdf-read/structure-text.ts';
import { goodPdf, swap } from './good-pdf.ts';
import { type Draft, utf16, writePackedPdf, writePdf, type Written } from './make-pdf.ts';

function open(draft: Draft): Pdf {
  return openPdf(writePdf(draft), inflateSync);
}

/** A file of so many empty pages (objects 10, 11 …) with these entries in its catalog, and these objects besides. */
function pages(count: number, catalog: string, others: [number, Written][] = []): Draft {
  const numbers = Array.from({ length: count }, (_, index) => 10 + index);
  return {
    objects: new Map<number, Written>([
      [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
      [
        2,
        `<< /Type /Pages /Count ${count} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /MediaBox [0 0 595 842] >>`,
      ],
      ...numbers.map((number): [number, Written] => [number, '<< /Type /Page /Parent 2 0 R >>']),
      ...others,
    ]),
    trailer: '/Root 1 0 R',
  };
}

function everything(pdf: Pdf): unknown {
  return [pagesOf(pdf).length, textOfPage(pdf, 0), structureText(pdf), outlineOf(pdf), linksOf(pdf).length];
}

describe('どの形の相互参照でも、同じ文書が読める', () => {
  test.each([0, 1, 2, 3, 4] as const)('オブジェクトストリームと、PNG の予測子 %i', (filter) => {
    const packed = openPdf(writePackedPdf(goodPdf(), filter), inflateSync);
    expect(everything(packed)).toEqual(everything(open(goodPdf())));
  });

  test('後から書き足した版が、前の版に勝つ', () => {
    const first = Buffer.from(writePdf(pages(1, '')));
    const before = /startxref\n(\d+)/u.exec(first.toString('latin1'))?.[1] ?? '';
    const offset = String(first.length).padStart(10, '0');
    const added =
      `10 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 50] >>\nendobj\n` +
      `xref\n10 1\n${offset} 00000 n \ntrailer\n<< /Size 11 /Root 1 0 R /Prev ${before} >>\n`;
    const start = first.length + added.indexOf('xref');
    const bytes = Buffer.concat([first, Buffer.from(`${added}startxref\n${start}\n%%EOF\n`)]);
    expect(pagesOf(openPdf(bytes, inflateSync))[0]?.mediaBox).toEqual([0, 0, 100, 50]);
  });

  test('長さが別のオブジェクトにあっても、ストリームを読む', () => {
    const draft = goodPdf();
    draft.objects.set(4, '<< /Length 150 0 R >>\nstream\nBT /F2 9 Tf (AB) Tj ET\nendstream');
    draft.objects.set(150, '22');
    expect(textOfPage(open(draft), 0)[0]?.text).toBe('AB');
  });
});

describe('壊れたファイルは、何が足りないかを言って断る', () => {
  const whole = Buffer.from(writePdf(goodPdf()));
  test.each([
    ['PDF でない', Buffer.from('<html></html>'), '始まりが %PDF- ではありません'],
    ['空', Buffer.alloc(0), '始まりが %PDF- ではありません'],
    ['途中で切れた', whole.subarray(0, whole.length - 200), 'startxref がありません'],
    ['表がない', Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF\n'), 'オブジェクトがありません'],
    [
      'ページがない',
      Buffer.from(writePdf({ objects: new Map([[1, '<< >>']]), trailer: '/Root 1 0 R' })),
      'ページがありません',
    ],
  ])('%s', (_story, bytes, what) => {
    expect(() => openPdf(bytes, inflateSync)).toThrow(`PDF を読めません：`);
    expect(() => openPdf(bytes, inflateSync)).toThrow(what);
  });

  test('表の言う所に、別のオブジェクトがある', () => {
    const text = whole.toString('latin1').replace('\n5 0 obj', '\n6 0 obj');
    expect(() => pagesOf(openPdf(Buffer.from(text, 'latin1'), inflateSync))).toThrow(
      '相互参照表の言う所にありません',
    );
  });

  test('フォントの決まらない文字がある', () => {
    const draft = goodPdf();
    draft.objects.set(4, { dict: '', data: 'BT (A) Tj ET' });
    expect(() => textOfPage(open(draft), 0)).toThrow('フォントの決まっていない文字');
  });

  test.each([
    ['BT ET EMC', '始まりのない EMC'],
    ['/P BMC BT ET', '終わりのない BMC か BDC'],
    ['[ 1 2', '配列が閉じていません'],
    ['(abc', '文字列が閉じていません'],
  ])('ページの中身が %s', (data, what) => {
    const draft = goodPdf();
    draft.objects.set(4, { dict: '', data });
    expect(() => textOfPage(open(draft), 0)).toThrow(what);
  });

  test('ページの木が輪になっている', () => {
    const draft = goodPdf();
    swap(draft, 2, '5 0 R', '2 0 R');
    expect(() => pagesOf(open(draft))).toThrow('輪になっています');
  });

  test('圧縮した部分が壊れている', () => {
    const draft = goodPdf();
    draft.objects.set(4, { dict: '/Filter /FlateDecode', data: 'not deflated' });
    expect(() => textOfPage(open(draft), 0)).toThrow('圧縮された部分が壊れています');
  });
});

describe('フィルター', () => {
  const shows = 'BT /F2 9 Tf (AB) Tj ET';
  /** TIFF's predictor: what each byte adds to the one on its left, here in one row. */
  const tiff = Buffer.from(shows, 'latin1').map(
    (byte, at, all) => byte - (at === 0 ? 0 : (all[at - 1] ?? 0)),
  );

  test.each([
    [
      'ASCIIHex、奇数の桁',
      '/Filter /ASCIIHexDecode',
      `${Buffer.from(`${shows} `).toString('hex').slice(0, -1)} >`,
    ],
    ['ASCII85', '/Filter /A85', "6<#'\\7PZ)H+B2qq-p^0K+B3(u78s~>"],
    [
      'Flate と TIFF の予測子',
      `/Filter [/Fl] /DecodeParms [<< /Predictor 2 /Columns ${shows.length} >>]`,
      deflateSync(tiff),
    ],
  ])('%s', (_story, dict, data) => {
    const draft = goodPdf();
    draft.objects.set(4, { dict, data });
    expect(textOfPage(open(draft), 0)[0]?.text).toBe('AB');
  });

  test('知らないフィルターは、名前を言って断る', () => {
    const draft = goodPdf();
    draft.objects.set(4, { dict: '/Filter /DCTDecode', data: shows });
    expect(() => textOfPage(open(draft), 0)).toThrow('DCTDecode');
  });
});

test('ページの大きさは、木の上から受け継ぎ、断ち切りは書いてあるものだけ', () => {
  const draft = pages(2, '');
  draft.objects.set(
    11,
    '<< /Type /Page /Parent 2 0 R /MediaBox [20 30 0 0] /TrimBox [1 1 19 29] /BleedBox [0 0 20 30] >>',
  );
  expect(pagesOf(open(draft))).toMatchObject([
    { index: 0, object: 10, mediaBox: [0, 0, 595, 842], trimBox: null, bleedBox: null },
    { index: 1, object: 11, mediaBox: [0, 0, 20, 30], trimBox: [1, 1, 19, 29], bleedBox: [0, 0, 20, 30] },
  ]);
});

describe('ページのラベル', () => {
  test('種類、始まりの数、前に付く字が、区切りごとに変わる', () => {
    const ranges =
      '0 << >> 1 << /S /r >> 4 << /S /D >> 6 << /S /R /St 9 >> 7 << /S /a /St 26 >> 9 << /S /A /P (A-) >> 10 << /P (cover) >>';
    const pdf = open(pages(11, `/PageLabels << /Nums [${ranges}] >>`));
    expect(pageLabels(pdf)).toEqual(['', 'i', 'ii', 'iii', '1', '2', 'IX', 'z', 'aa', 'A-A', 'cover']);
  });

  test('定めがなければ、1 から数える', () => {
    expect(pageLabels(open(pages(3, '')))).toEqual(['1', '2', '3']);
  });
});

describe('行き先としおり', () => {
  const others: [number, Written][] = [
    [50, '<< /Kids [51 0 R] >>'],
    [51, '<< /Limits [(a) (b)] /Names [(a) [10 0 R /XYZ 0 700 0] (b) << /D [11 0 R /FitH 300] >>] >>'],
    [52, '<< /First 53 0 R /Last 55 0 R >>'],
    [53, `<< /Title ${utf16('第１章 人権')} /Parent 52 0 R /Next 55 0 R /First 54 0 R /Dest (a) >>`],
    [54, '<< /Title (Caf\\351 \\200) /Parent 53 0 R /A << /S /GoTo /D [11 0 R /XYZ null 20 null] >> >>'],
    [55, '<< /Title (Nowhere) /Parent 52 0 R /Dest /missing >>'],
    [56, '<< /Subtype /Link /Rect [3 4 1 2] /Dest /c /Contents (to c) >>'],
    [57, '<< /Subtype /Link /Rect [1 2 3 4] /A << /S /URI /URI (https://example.jp/) >> >>'],
    [58, '<< /Subtype /Link /Rect [1 2 3 4] /A << /S /GoTo /D (missing) >> >>'],
  ];
  const draft = pages(
    2,
    '/Dests << /c [1 /Fit] /#E4#BA#BA [10 0 R /FitR 0 1 2 3] >> /Names << /Dests 50 0 R >> /Outlines 52 0 R',
    others,
  );
  draft.objects.set(11, '<< /Type /Page /Parent 2 0 R /Annots [56 0 R 57 0 R 58 0 R] >>');

  test('辞書の名前と、名前の木と、どちらの行き先も分かる', () => {
    expect(Object.fromEntries(namedDestinations(open(draft)))).toEqual({
      a: { page: 0, y: 700 },
      b: { page: 1, y: 300 },
      c: { page: 1, y: null },
      人: { page: 0, y: 3 },
    });
  });

  test('しおりは木のまま、行き先の高さとともに', () => {
    expect(outlineOf(open(draft))).toEqual([
      {
        ...{ title: '第１章 人権', page: 0, y: 700, depth: 1 },
        children: [{ title: 'Café •', page: 1, y: 20, depth: 2, children: [] }],
      },
      { title: 'Nowhere', page: null, y: null, depth: 1, children: [] },
    ]);
  });

  test('リンクは、範囲、行き先、説明がそろう', () => {
    expect(linksOf(open(draft))).toMatchObject([
      {
        page: 1,
        rect: [1, 2, 3, 4],
        contents: 'to c',
        target: { kind: 'inside', name: 'c', place: { page: 1 } },
      },
      { contents: null, target: { kind: 'uri', uri: 'https://example.jp/' } },
      { target: { kind: 'inside', name: 'missing', place: null } },
    ]);
  });
});

describe('文字', () => {
  test('ToUnicode と符号で字に直し、位置と大きさ、MCID、飾りかどうかを添える', () => {
    const runs = textOfPage(open(goodPdf()), 0);
    expect(runs[0]).toEqual({
      ...{ text: '計画', x: 20, y: 700, size: 10, fontSize: 10, width: 20, font: 'Test' },
      ...{ mcid: 0, isArtifact: false },
    });
    expect(runs[1]).toMatchObject({ text: 'A', font: 'Latin', mcid: 1 });
    expect(runs[3]).toMatchObject({ text: '★', font: 'Signs', mcid: 3 });
  });

  test('部品（Form XObject）の中の字も、その行列を通した位置で読む', () => {
    expect(textOfPage(open(goodPdf()), 0).at(-1)).toMatchObject({
      text: '画計',
      x: 6,
      y: 7,
      mcid: 0,
      width: 21,
    });
  });

  test('飾りの中の字は、そう言う', () => {
    const draft = goodPdf();
    swap(draft, 4, '% in artifact', 'BT /F2 8 Tf (B) Tj ET');
    expect(textOfPage(open(draft), 0)[0]).toMatchObject({ text: 'B', mcid: null, isArtifact: true });
  });

  test('字を送る指示（Td TD T* Tm \' " Tz Ts cm q Q）のとおりに進む', () => {
    const show =
      'q 2 0 0 2 100 0 cm BT /F2 10 Tf 12 TL 10 20 Td (A) Tj T* (A) Tj 5 -7 TD (A) Tj (A) \' 1 2 (A) " ' +
      '1 0 0 1 0 0 Tm 50 Tz 3 Ts (AA) Tj (A) Tj ET Q BT /F2 5 Tf 1 1 Td (A) Tj ET';
    const draft = goodPdf();
    draft.objects.set(4, { dict: '/Filter /FlateDecode', data: deflateSync(Buffer.from(show)) });
    expect(textOfPage(open(draft), 0).map(({ x, y, size }) => [x, y, size])).toEqual([
      [120, 40, 20],
      [120, 16, 20],
      [130, 2, 20],
      [130, -12, 20],
      [130, -26, 20],
      [100, 6, 20],
      // Two letters of 10 points and 2 points each of character space, at half the width, at twice the size.
      [124, 6, 20],
      [1, 1, 5],
    ]);
  });

  test('文中の画像の生の字は、指示として読まない', () => {
    const draft = goodPdf();
    swap(draft, 4, '% outside', 'BI /W 1 /H 1 /BPC 8 /CS /G ID (EIEMC EI BT ET');
    expect(textOfPage(open(draft), 0)[0]?.text).toBe('計画');
  });

  test('ページのフォントは、部品の中のものも挙げる', () => {
    expect(fontsOfPage(open(goodPdf()), 0)).toEqual([
      { name: 'Test', subtype: 'Type0', isEmbedded: true, hasToUnicode: true },
      { name: 'Latin', subtype: 'TrueType', isEmbedded: true, hasToUnicode: false },
      { name: 'Signs', subtype: 'TrueType', isEmbedded: true, hasToUnicode: true },
      { name: 'Test', subtype: 'Type0', isEmbedded: true, hasToUnicode: true },
    ]);
  });
});

describe('構造の木', () => {
  test('木の順に読み、ActualText は元の字に代わる', () => {
    const order = readingOrder(open(goodPdf())).map(({ element, text }) => `${element.type} ${text}`);
    expect(order.slice(0, 4)).toEqual(['Document ', 'H1 計画', 'P A', 'Link 計']);
    expect(order.slice(-4)).toEqual(['P 画計', 'H2 計', 'P ', 'Strong Plan']);
  });

  test('要素の ActualText は、その中のすべてに代わる', () => {
    const draft = goodPdf();
    swap(draft, 28, '/Pg', `/ActualText ${utf16('表')} /Pg`);
    expect(structureText(open(draft))).toContain('計★計表計画');
  });

  test('読み替えた種類、代わりの文、属性、子、ページが分かる', () => {
    const all = structureOf(open(goodPdf())).tree?.all ?? [];
    expect(all.find(({ type }) => type === 'Strong')).toMatchObject({
      role: 'Span',
      page: 0,
      parent: { type: 'P' },
    });
    expect(all.find(({ type }) => type === 'Figure')?.alt).toBe('図');
    expect(all.find(({ type }) => type === 'TH')?.attributes.get('Table/Scope')).toBe('Column');
    expect(all.find(({ type }) => type === 'Link')?.children).toEqual([
      { kind: 'content', page: 0, stream: null, mcid: 2 },
      { kind: 'object', page: 0, object: 30 },
    ]);
  });
});

test('書誌情報は、Info も XMP も読める', () => {
  const draft = goodPdf();
  draft.objects.set(
    140,
    `<< /Title ${utf16('計画')} /Author (\\357\\273\\277\\345\\270\\202) /Trapped /False >>`,
  );
  draft.trailer += ' /Info 140 0 R';
  const pdf = open(draft);
  expect(documentInfo(pdf)).toEqual({ Title: '計画', Author: '市' });
  expect(xmpValues(xmpOf(pdf) ?? '', 'http://purl.org/dc/elements/1.1/', 'title')).toEqual(['Plan & plan']);
});
