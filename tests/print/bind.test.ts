import { describe, expect, test } from 'vitest';
import { bind } from '#print/bind.ts';
import { bindingOf } from '#print/binding-of.ts';
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

test('本の場所の名前は、サイトの番地から決まる', () => {
  const places = bookPlaces(plan, home);
  const at = (address: string): string | null => places.at(`${home}${address}`);
  expect(at('01-a/#s1')).toBe('s1');
  expect(at('01-a/')).toBe('Page_01-a');
  expect(at('budget/#Costs')).toBe('budget_Costs');
  expect(at('02-b/#%E6%96%87')).toBe('02-b_.E6.96.87');
  expect(places.at('/elsewhere/')).toBeNull();
});
