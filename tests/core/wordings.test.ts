import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, markedDifference } from '#core/model/difference.ts';
import { endingOf, withoutRemarks } from '#core/model/sentence.ts';
import { comparable, fold, hasRelistingMark, ownMark, withoutRelistingMark } from '#core/model/text.ts';
import { WordIndex } from '#core/model/word-index.ts';
import { coreHash, coreText } from '#core/model/wording.ts';

/** Signs of plans, and some that NFKC changes. */
const sign = fc.constantFrom(
  ...Array.from('市民活動のしました。、（）年4４回アｱガ゙㈱①-－〜～ abAＢ等々ー・\u3000\u200b'),
);
const words = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));

describe('二つの文の違い', () => {
  test.each([
    ['年4回開催します。', '年3回開催します。', '年［4→3］回開催します。'],
    ['情報発信を行う。', '情報収集・発信を行う。', '情報［＋収集・］発信を行う。'],
    ['毎年開催する。', '開催する。', '［－毎年］開催する。'],
    ['協働事業を支援します', '啓発事業を支援しました', '［協働→啓発］事業を支援［します→しました］'],
    ['同じ文', '同じ文', '同じ文'],
  ])('「%s」と「%s」の違いは、「%s」', (before, after, expected) => {
    expect(markedDifference(before, after)).toBe(expected);
  });

  test('どの二つの文でも、残るものと消えるもので前の文に、残るものと加わるもので後の文になる', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const segments = difference(before, after);
        const without = (kind: string): string =>
          segments
            .filter((segment) => segment.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('10万字の似ても似つかない文でも、すぐに答える', () => {
    const started = performance.now();
    difference('市の民'.repeat(33_333), '会を開'.repeat(33_333));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('文をそろえる', () => {
  test('速い道でも遅い道でも、そろえた結果は同じ', () => {
    fc.assert(
      fc.property(words, (text) => {
        const slow = text
          .normalize('NFKC')
          .replace(/[‐‑‒–—―−]/gu, '-')
          .trim();
        expect(fold(text)).toBe(slow);
      }),
    );
  });

  test('そろえると同じ文は、文の芯も同じ', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(coreText(fold(text))).toBe(coreText(text));
        expect(coreHash(fold(text), 7)).toBe(coreHash(text, 7));
      }),
    );
  });

  test.each([
    ['支援します《再掲》', '支援します'],
    ['支援します。（ 再掲 ）', '支援します。'],
    ['支援します《再掲》。', '支援します。'],
    ['支援します。《再掲》。', '支援します。'],
  ])('「%s」の印を取ると「%s」', (text, expected) => {
    expect(hasRelistingMark(text)).toBe(true);
    expect(withoutRelistingMark(text)).toBe(expected);
    expect(comparable(text)).toBe('支援します');
  });

  test.each(['再掲', '（再掲）を除く', '支援します（再掲分を含む）'])('「%s」に印はない', (text) => {
    expect(hasRelistingMark(text)).toBe(false);
  });

  test('計画が自分の印を刷っていれば、それも印', () => {
    const mark = ownMark(' ※再掲 ');
    expect(withoutRelistingMark('支援します。※再掲', mark)).toBe('支援します。');
    expect(withoutRelistingMark('支援します※再掲。', mark)).toBe('支援します。');
    expect(hasRelistingMark('※再掲のとおり', mark)).toBe(false);
    expect(ownMark('【再掲】')).toBeNull();
  });

  test.each([
    ['支援します。', 'stop'],
    ['支援します', 'open'],
    ['実施した。（令和4年度：5地区）', 'stop'],
    ['実施した（令和4年度）', 'open'],
    ['相談会の実施', 'none'],
    ['', 'none'],
  ])('「%s」の終わり方は %s', (text, expected) => {
    expect(endingOf(text)).toBe(expected);
  });

  test('終わりの括弧書きを除く。括弧だけの文はそのまま', () => {
    expect(withoutRemarks('行った。（拡充）（再掲） ')).toBe('行った。');
    expect(withoutRemarks('（検討中）')).toBe('（検討中）');
  });
});

test('一字の書き誤りから、元の語を見つける', () => {
  const index = new WordIndex(['s101', 's204', 'kanyu']);
  expect(['S204', 's024', 's10', 'kanyyu', 'kanu'].map((word) => index.nearest(word))).toEqual([
    's204',
    's204',
    's101',
    'kanyu',
    'kanyu',
  ]);
  expect(index.nearest('j999')).toBeNull();
});
