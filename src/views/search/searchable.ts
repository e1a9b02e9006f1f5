/** A character with the marks that belong to it: か and ゛, ｶ and ﾞ are one character to a reader. */
const CHARACTERS = /[^][\p{M}\uff9e\uff9f]*/gu;

const forms = new Map<string, string>();

/**
 * The form in which texts are searched: width, case, white space, whether kana is ひらがな or カタカナ, ヶ or ケ, and which
 * form of a character (異体字) a name is written with, make no difference.
 */
export function searchable(text: string): string {
  let folded = '';
  for (const [character] of text.matchAll(CHARACTERS)) folded += foldCharacter(character);
  return folded;
}

/** The searchable form, and for each of its UTF-16 units the offset in `text` where its character begins. */
export function foldText(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    const form = foldCharacter(character);
    offsets.push(...Array<number>(form.length).fill(index));
    folded += form;
  }
  return { folded, offsets };
}

/** The words of a query, parted by spaces of any width; those that hold nothing to look for are left out. */
export function queryWords(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

/** Forms of characters in names, each before the one that a reader types: few have keys for more. */
const USUAL_FORMS: ReadonlyMap<string, string> = new Map(
  '髙高 﨑崎 嵜崎 濵浜 濱浜 𠮷吉 邉辺 邊辺 齋斎 齊斉 嶋島 嶌島 澤沢 瀧滝 渕淵 廣広 國国 櫻桜 栁柳 眞真 德徳 瀨瀬 黑黒 靑青 淸清 惠恵 龍竜 舘館 冨富 峯峰 曻昇 桒桑 籔薮 槗橋 寬寛 增増 條条 學学 會会 縣県 圖図 榮栄 曾曽 萬万 彌弥 壽寿 禮礼 豐豊 澁渋 鐵鉄 穗穂 實実 圓円 關関 緖緒 槇槙 莊荘 藏蔵 晉晋 當当'
    .split(' ')
    .map((pair) => Array.from(pair))
    .map(([form = '', usual = '']) => [form, usual]),
);

function foldCharacter(character: string): string {
  let form = forms.get(character);
  if (form === undefined) {
    form = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‐‑‒–—―−]/gu, '-')
      .replace(/〜/gu, '~')
      .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_FROM_HIRAGANA))
      .replace(/[ゕゖ]/gu, (kana) => (kana === 'ゕ' ? 'か' : 'け'))
      .replace(/\p{Unified_Ideograph}/u, (kanji) => USUAL_FORMS.get(kanji) ?? kanji)
      .replace(/[\s\p{Variation_Selector}]/gu, '');
    forms.set(character, form);
  }
  return form;
}

const KATAKANA_FROM_HIRAGANA = 0x60;
