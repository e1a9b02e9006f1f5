import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, askedIn, toggled } from '#views/search/asked.ts';
import { exactWord, USUAL_EQUIVALENTS, withEquivalents } from '#views/search/equivalents.ts';
import { excerpt, markHits } from '#views/search/excerpt.ts';
import { FACETS } from '#views/search/index-format.ts';
import { SORTS } from '#views/search/narrowing.ts';
import { foldText, queryWords, searchable } from '#views/search/searchable.ts';

const others = (word: string): readonly string[] => withEquivalents(word, USUAL_EQUIVALENTS).others;
const marked = (text: string, ...words: string[]): readonly string[] =>
  markHits(text, words.map(exactWord)).flatMap((stretch) => (stretch.hit ? stretch.text : []));

describe('探す形', () => {
  test.each([
    ['ＮＰＯ', 'npo'],
    ['ﾎﾞﾗﾝﾃｨｱ', 'ボランティア'],
    ['ごみ', 'ゴミ'],
    ['ヴィラ', 'ゔぃら'],
    ['０－１', '0-1'],
    ['第 3 次', '第3次'],
    ['か\u3099', 'が'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邉', '渡辺'],
    ['𠮷田', '吉田'],
    ['葛\u{e0100}城市', '葛城市'],
    ['龍ヶ崎', '竜ケ崎'],
    ['3ヶ所', '３ケ所'],
  ])('%s と %s は同じ', (one, other) => {
    expect(searchable(one)).toBe(searchable(other));
  });

  test.each([
    ['か', 'が'],
    ['ハ', 'ハー'],
    ['10', '１１'],
    ['斎藤', '斉藤'],
  ])('%s と %s は違う', (one, other) => {
    expect(searchable(one)).not.toBe(searchable(other));
  });

  test('どの字がどこから来たかを、どんな文でも覚えている', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, offsets } = foldText(text);
        expect(folded).toBe(searchable(text));
        expect(offsets).toHaveLength(folded.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      }),
    );
  });

  test('問いは空白で分かれ、文字も数字もないものは数えない', () => {
    expect(queryWords('協議会　補助 《》 協議会')).toEqual(['協議会', '補助']);
  });
});

describe('言い換え', () => {
  test.each([
    ['取組', ['取り組み', '取組み']],
    ['街づくり推進', ['まちづくり推進', '町づくり推進']],
    ['こども会', ['子ども会', '子供会']],
    ['見直し', ['見直す']],
    ['３ヶ所', ['３か所', '３箇所']],
    ['市役所', []],
  ])('%s', (word, expected) => {
    expect(others(word)).toEqual(expected);
  });

  test('長いほうのことばを先に見るので、「取組み」の「み」は残らない', () => {
    expect(others('取組み')).toEqual(['取組', '取り組み']);
  });

  test('一つの語の中に幾つあっても、すべての組み合わせを探す', () => {
    expect(others('子どものまちづくり')).toContain('子供の街づくり');
  });

  test('市が加えたことばは、どちらの側からでも引ける', () => {
    const city = [...USUAL_EQUIVALENTS, ['公民館', '地区センター']];
    expect(withEquivalents('地区センターの改修', city).others).toEqual(['公民館の改修']);
    expect(withEquivalents('公民館', city).others).toEqual(['地区センター']);
  });

  test('どんな語でも、書いたとおりのものは言い換えに入らず、同じものは二度入らない', () => {
    const part = fc.constantFrom(...USUAL_EQUIVALENTS.flat(), '市', 'の', 'ＡＢ', '・');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const word = parts.join('');
        const forms = [word, ...others(word)].map(searchable);
        expect(new Set(forms).size).toBe(forms.length);
      }),
    );
  });
});

describe('見つけた語の印', () => {
  test('幅や空白が違っても、原文の文字に付く', () => {
    expect(marked('第 ３ 次のＮＰＯ支援', '第3次', 'npo')).toEqual(['第 ３ 次', 'ＮＰＯ']);
  });

  test('言い換えで見つけた語にも付く', () => {
    const words = [withEquivalents('街づくり', USUAL_EQUIVALENTS)];
    expect(markHits('まちづくり', words)).toEqual([{ text: 'まちづくり', hit: true }]);
  });

  test('印を付けても、原文は一字も変わらない', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        const stretches = markHits(text, words.map(exactWord));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });

  test('抜き書きは、最初に見つけた所のまわりを示す', () => {
    const long = `${'あ'.repeat(200)}津波${'い'.repeat(200)}`;
    const shown = excerpt(['はじめ', long], [exactWord('津波')]);
    expect(shown[0]).toEqual({ text: '…', hit: false });
    expect(shown).toContainEqual({ text: '津波', hit: true });
  });
});

describe('アドレス', () => {
  test('問うたことのすべてを覚え、そのまま戻る', () => {
    const query = fc.string().map((text) => text.trim());
    const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });
    const choices = fc.uniqueArray(fc.tuple(fc.constantFrom(...FACETS), keys), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(query, fc.boolean(), choices, fc.constantFrom(...SORTS), (q, exact, chosen, sort) => {
        const asked = {
          ...{ query: q, exact, sort },
          choices: new Map(chosen.map(([name, values]) => [name, new Set(values)])),
        };
        expect(askedIn(new URLSearchParams(addressOf(asked)))).toEqual(asked);
      }),
    );
  });

  test('同じ条件を二度選ぶと、元に戻る', () => {
    const asked = askedIn(new URLSearchParams('q=海&department=環境課'));
    expect(toggled(toggled(asked, 'department', '保育課'), 'department', '保育課')).toEqual(asked);
    expect(toggled(asked, 'department', '環境課').choices.size).toBe(0);
  });
});
