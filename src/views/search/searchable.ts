/** A character with the marks that belong to it: か and ゛, ｶ and ﾞ are one character to a reader. */
const CHARACTERS = /[^][\p{M}\uff9e\uff9f]*/gu;

const forms = new Map<string, string>();

/** The form in which texts are searched: width, case, white space, and whether kana is ひらがな or カタカナ, make no difference. */
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

function foldCharacter(character: string): string {
  let form = forms.get(character);
  if (form === undefined) {
    form = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‐‑‒–—―−]/gu, '-')
      .replace(/〜/gu, '~')
      .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_FROM_HIRAGANA))
      .replace(/\s/gu, '');
    forms.set(character, form);
  }
  return form;
}

const KATAKANA_FROM_HIRAGANA = 0x60;
