/** How a wording ends: as a sentence with its 。, as a sentence without, or in no sentence at all (体言止め). */
export type Ending = 'stop' | 'open' | 'none';

const BRACKETS: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '》': '《',
  '】': '【',
  '〕': '〔',
};

/** The wording without remarks in brackets and spaces at its end: 「実施した。（令和4年度）」 → 「実施した。」. */
export function withoutRemarks(text: string): string {
  let end = text.length;
  for (;;) {
    while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end -= 1;
    const opener = BRACKETS[text[end - 1] ?? ''];
    const open = opener === undefined ? -1 : text.lastIndexOf(opener, end - 1);
    if (open <= 0) return text.slice(0, end);
    end = open;
  }
}

/** A sentence without its 。 is known by the kana a predicate ends in; few nouns end in these. */
export function endingOf(text: string): Ending {
  const last = text.charCodeAt(text.length - 1);
  const words = last === STOP || isKana(last) ? text : withoutRemarks(text);
  const sign = words.charCodeAt(words.length - 1);
  if (sign === STOP) return 'stop';
  const before = words.charCodeAt(words.length - 2);
  const isPast = sign === DA && (before === N || before === I);
  const isOpen = isPast || (OPEN_ENDS.includes(sign) && isKana(before)) || DENIAL.test(words);
  return isOpen ? 'open' : 'none';
}

const DENIAL = /(?:ません|ない)$/u;

const STOP = 0x3002;
/** 取り組んだ, 急いだ */
const [DA, N, I] = [0x3060, 0x3093, 0x3044];
const OPEN_ENDS = Array.from('るたす', (sign) => sign.charCodeAt(0));

function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}
