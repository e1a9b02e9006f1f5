import { describe, expect, test } from 'vitest';
import { bind } from '#print/bind.ts';
import { bindingOf } from '#print/binding-of.ts';
import { headingsOf, withHeadingIds } from '#print/headings.ts';
import { bookPlaces } from '#views/book-places.ts';
import { edition, planOf } from '../views/sample-edition.ts';

const sample = edition(
  {
    'site.yaml': 'サイト名: 計画\n公開先: https://city.example.jp/plans/\n',
    'p/plan.yaml': '計画名: 推進計画\n',
    'p/01-a.yaml': '番号: 1\n柱: 土台\n取組施策:\n  - { id: s1, 施策: 一 }\n',
    'p/02-b.mdx': '# 章\n\n文。\n',
  },
  '/plans/',
);
const plan = planOf(sample);
const binding = bindingOf(plan, sample);
const home = sample.at.plan('p');

const bound = bind(
  `<section data-part="01-a" id="Page_01-a"><h2 id="Measures">施策</h2><p id="s1">一</p></section>
<section data-part="02-b" id="Page_02-b"><h2 id="Measures">まとめ</h2><svg aria-labelledby="t d"><title id="t">図</title><path fill="url(#p)"/></svg>
<a class="x" href="${home}01-a/#s1">柱へ</a><a href="${home}01-a/#Measures">施策へ</a><a href="#Measures">ここ</a>
<a href="${home}history/01-a/">経過</a><a href="${home}01-a/#s9">ない</a><a href="https://example.com/?a=1&amp;b=2">外</a></section>`,
  binding,
);

describe('一冊に綴じると', () => {
  test('ページごとに同じだった id が、部分ごとに別になり、内容の id はそのまま残る', () => {
    const ids = [...bound.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['Page_01-a', '01-a_Measures', 's1', 'Page_02-b', '02-b_Measures', '02-b_t']);
    expect(bound).toContain('aria-labelledby="02-b_t 02-b_d"');
    expect(bound).toContain('fill="url(#02-b_p)"');
  });

  test('本にあるページへのリンクは本の中に、ないものは公開先に向かう', () => {
    const links = [...bound.matchAll(/<a([^>]*)>([^<]*)/gu)].map(([, attributes = '', text]) => [
      text,
      attributes,
    ]);
    expect(Object.fromEntries(links)).toEqual({
      柱へ: ' class="x" href="#s1"',
      施策へ: ' href="#01-a_Measures"',
      ここ: ' href="#02-b_Measures"',
      経過: ` href="https://city.example.jp${home}history/01-a/"`,
      ない: ` href="https://city.example.jp${home}01-a/#s9"`,
      外: ' href="https://example.com/?a=1&amp;b=2"',
    });
  });

  test('公開先が分からなければ、本にないものへはリンクしない', () => {
    const text = bind(`<a href="${home}history/01-a/">経過</a>`, { ...binding, origin: null });
    expect(text).toBe('<a>経過</a>');
  });
});

describe('変わった書き方の HTML でも', () => {
  const bindIn = (html: string): string => bind(`<section data-part="02-b">${html}</section>`, binding);

  test('値の中の字は、属性でもタグでもない', () => {
    expect(bindIn('<p title="a > b id=" class="x" hidden id=\'k\'>')).toContain(
      '<p title="a > b id=" class="x" hidden id="02-b_k">',
    );
    expect(bindIn('<code>&lt;a id="k" href="#k"></code>')).toContain('<code>&lt;a id="k" href="#k"></code>');
    expect(bindIn('<script>"<p id=k>"</script><!-- <h2 id="k"> -->')).toBe(
      '<section data-part="02-b"><script>"<p id=k>"</script></section>',
    );
  });

  test('実体参照で書いた id にも、リンクが届く', () => {
    expect(bindIn('<p id="r&#x26;d"></p><a href="#r&amp;d">へ</a>')).toContain(
      '<p id="02-b_r.26d"></p><a href="#02-b_r.26d">へ</a>',
    );
  });

  test('章から見た書き方のリンクは、サイトでと同じ所を指す', () => {
    const aimOf = (href: string): string => /<a([^>]*)>/u.exec(bindIn(`<a href="${href}">へ</a>`))?.[1] ?? '';
    expect(aimOf('../assets/x.pdf')).toBe(` href="https://city.example.jp${home}assets/x.pdf"`);
    expect(aimOf('//example.com/x')).toBe(' href="https://example.com/x"');
    expect(aimOf('mailto:a@example.jp')).toBe(' href="mailto:a@example.jp"');
    expect(aimOf('#50%')).toBe('');
    expect(aimOf('http://[')).toBe('');
  });
});

describe('見出しの言葉', () => {
  const textOf = (inner: string): string | undefined =>
    headingsOf(`<h2 data-a title="x > y" id="k">${inner}</h2>`)[0]?.text;

  test('ルビの読みと、耳のためだけの言葉は入らない', () => {
    expect(textOf('<ruby>章<rp>（</rp><rt>しょう</rt><rp>）</rp></ruby>の<em>題</em>')).toBe('章の題');
    expect(textOf('柱<span class="x visually-hidden">は<span>二つ</span><br>め</span>2')).toBe('柱2');
  });

  test('実体参照は一度だけ字になり、コードも折り返しも言葉の一部', () => {
    expect(textOf('<code>a &#x3C; b</code>\n &amp;amp; R&#38;D&nbsp;')).toBe('a < b &amp; R&D');
  });

  test('id のない見出しだけが id を受け、ほかの属性は残る', () => {
    expect(withHeadingIds('<h2 title="a > b" id="k">一</h2><h3 class="x" data-y>二</h3>')).toBe(
      '<h2 title="a > b" id="k">一</h2><h3 id="Heading-1" class="x" data-y>二</h3>',
    );
  });
});

test('本の場所の名前は、サイトの番地から決まる', () => {
  const places = bookPlaces(plan, home);
  const at = (address: string): string | null => places.at(`${home}${address}`);
  expect(at('01-a/#s1')).toBe('s1');
  expect(at('01-a/')).toBe('Page_01-a');
  expect(at('budget/#Costs')).toBe('budget_Costs');
  expect(at('02-b/#%E6%96%87')).toBe('02-b_.E6.96.87');
  expect(places.at('/elsewhere/')).toBeNull();
});
