import { describe, expect, test } from 'vitest';
import { compile } from '#core/compile.ts';

function reports(svg: string, mdx = '# 章\n\n![海](assets/umi.svg)\n'): string[] {
  const files = { 'rei/plan.yaml': '計画名: 例\n', 'rei/00-a.mdx': mdx, 'rei/assets/umi.svg': svg };
  return compile(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { assets: new Set(['rei/assets/umi.svg', 'rei/assets/a.html', 'rei/assets/a.pdf']) },
  ).diagnostics.map(({ code, file, range }) => `${code} ${file}:${String(range.start.line)}`);
}

const svg = (inner: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n${inner}\n</svg>\n`;

describe('図（SVG）', () => {
  test.each([
    ['形と文字', '<title>海岸の図</title><path d="M0 0h9"/><text font-size="9">on の値は 1 = 1</text>'],
    ['図の中のリンク', '<a href="https://example.jp/"><text>外</text></a>'],
    ['図の中の部品', '<defs><g id="a"/></defs><use href="#a"/><style>.a{fill:url(#a)}</style>'],
    ['埋め込まれた写真', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['文字や値の中の on と =', '<title>once = 1</title><path aria-label="on a=1" d="M0 0"/>'],
    [
      '描くソフトが書き添えるもの',
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>' +
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>' +
        '<style type="text/css"><![CDATA[ .st0{fill:#FFF;} ]]></style><path style="fill:none" class="st0"/>',
    ],
  ])('%sは、そのまま載る', (_what, inner) => {
    expect(reports(svg(inner))).toEqual([]);
  });

  test.each([
    ['script', '<script>ran()</script>'],
    ['名前空間の付いた script', '<x:script xmlns:x="http://www.w3.org/2000/svg">ran()</x:script>'],
    ['改行で切った script', '<script\n>ran()</script>'],
    ['属性のプログラム', '<path onload="ran()"/>'],
    ['「/」に続く属性', "<path/onclick='ran()'/>"],
    ['javascript: へのリンク', '<a href="JavaScript:ran()"><text>押す</text></a>'],
    ['文字参照で書かれた javascript:', '<a href="&#106;ava&#x73;cript:ran()"><text>押す</text></a>'],
    ['空白をはさんだ javascript:', '<a href="java&#10;script:ran()"><text>押す</text></a>'],
    ['HTML の入れ子', '<foreignObject><p>文</p></foreignObject>'],
    ['よその図', '<image href="https://example.jp/x.png"/>'],
    ['よそのスタイル', '<style>@import "https://example.jp/x.css";</style>'],
    ['文字参照で書かれたよその図', '<image href="&#104;ttps://example.jp/x.png"/>'],
    ['離れて書かれたよその図', `<image x="${'0'.repeat(500)}" href="https://example.jp/x.png"/>`],
    ['値の「>」に隠れたプログラム', '<path d=">" onload="ran()"/>'],
    ['HTML の部品', '<h:link xmlns:h="http://www.w3.org/1999/xhtml" href="x"/>'],
    ['中に書かれた別の図の部品', '<use href="data:image/svg+xml,x#a"/>'],
  ])('%sのあるものは、断る', (_what, inner) => {
    expect(reports(svg(inner))).toEqual([expect.stringMatching(/^P110 rei\/assets\/umi\.svg:\d$/u)]);
  });

  test('文書の初めに隠したものも、断る', () => {
    const body = '<svg xmlns="http://www.w3.org/2000/svg">&x;</svg>';
    expect(reports(`<!DOCTYPE svg [<!ENTITY x "<script>ran()</script>">]>${body}`)).toHaveLength(1);
    const long = 'x'.repeat(2000);
    const attributes = '<!ATTLIST svg onload CDATA "ran()">';
    expect(reports(`<!DOCTYPE svg PUBLIC "${long}" "" [${attributes}]>${body}`)).toHaveLength(1);
    expect(reports(`<?xml version="1.0"${' '.repeat(300)}encoding="iso-2022-jp"?>${body}`)).toHaveLength(1);
    expect(reports(`<?xml-stylesheet href="x.xsl" type="text/xsl"?>${body}`)).toHaveLength(1);
    expect(reports(`<?xml version="1.0" encoding="iso-2022-jp"?>${body}`)).toHaveLength(1);
    expect(reports(svg('', ' onload="ran()"'))).toEqual(['P110 rei/assets/umi.svg:2']);
  });

  test('読めない文字は、プログラムとは別のこととして知らせる', () => {
    expect(reports(svg('<path d="\u001b"/>'))).toEqual(['P109 rei/assets/umi.svg:3']);
    expect(reports(svg('<text>\ufffd\ufffd</text>'))).toEqual(['P109 rei/assets/umi.svg:3']);
  });

  test('長い図も、長さに応じた時間で読む', () => {
    const start = performance.now();
    for (const begun of ['<!DOCTYPE <?xml <image on ', '<image " on', "<a b='", '<use on=', ' onaa '])
      reports(svg(begun.repeat(20_000)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('開くとページになる種類のファイルへのリンクは、断る', () => {
  expect(reports(svg(''), '# 章\n\n[表](assets/a.html)\n')).toEqual(['P206 rei/00-a.mdx:3']);
  expect(reports(svg(''), '# 章\n\n[表](assets/a.pdf)\n')).toEqual([]);
});
