import { describe, expect, test } from 'vitest';
import { linkTextsOf, withPageNumbers } from '#print/page-links.ts';

describe('本の中へのリンクには、ページ番号を書き込むところがある', () => {
  test('言葉の後に「（→○ページ）」のところができる', () => {
    expect(withPageNumbers('<a class="x" href="#s1">地域の<em>足</em></a>')).toBe(
      '<a class="x" href="#s1">地域の<em>足</em><span class="at-page">（→<span class="page-number"></span>ページ）</span></a>',
    );
  });

  test('番号だけを書くところが既にあれば、そのまま', () => {
    const line =
      '<a class="leader" href="#s1">一<span class="at-page"><span class="page-number"></span></span></a>';
    expect(withPageNumbers(line)).toBe(line);
  });

  test('本の外へのリンクと、どこへも行かない a は、そのまま', () => {
    const html = '<a href="https://example.com/#s1">外</a><a>どこへも</a><abbr title="a">略</abbr>';
    expect(withPageNumbers(html)).toBe(html);
  });
});

describe('リンク先の呼び名は', () => {
  test('最初に言葉のあるリンクの言葉で、書き込まれる番号は入らない', () => {
    const html =
      '<a href="#s1"><span class="at-page"><span class="page-number"></span></span></a>' +
      '<a href="#s1"><span>\n  柱1① </span> 見守り &amp; <ruby>声<rt>こえ</rt></ruby></a><a href="#s1">二度目</a>';
    expect(linkTextsOf(html)).toEqual({ s1: '柱1① 見守り & 声こえ' });
  });

  test('外へのリンクにはない', () => {
    expect(linkTextsOf('<a href="https://example.com/">外</a><a>無</a>')).toEqual({});
  });

  test('名前に % の印があるところも、その名前で', () => {
    expect(linkTextsOf('<a href="#%E5%9C%B0">地</a>')).toEqual({ 地: '地' });
  });
});
