const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Characters that fonts for Japanese draw at full width though Unicode calls their width ambiguous. */
const AMBIGUOUS =
  /[§¨°±´¶×÷‐―‖‘’“”†‡…‰′″※℃№℡Å\u2153-\u215e\u2160-\u217b←↑→↓↔⇒⇔∀-⋿⌒\u2460-\u24ff─-╿■-◯★☆♀♂♪♭\ue000-\uf8ff○●◎△▲▽▼◆◇▶▷]/u;
/** Marks on the character before them (also the second half of a が written in two), and what shows nothing at all. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
const JOINER = '\u200d';
/** Asks for the colour picture of the character before it, which is two wide. */
const AS_PICTURE = '\ufe0f';
const SKIN = /\p{Emoji_Modifier}/u;
const FLAG_LETTER = /\p{Regional_Indicator}/u;

/**
 * Columns a text takes on a terminal, after UAX #11 East Asian Width; ambiguous characters are two wide, as terminals in
 * Japan show them. Pictures joined into one count once, as do the two letters of a flag.
 */
export function displayWidth(text: string): number {
  let width = 0;
  let before = '';
  let beforeWidth = 0;
  for (const char of text) {
    let own = charWidth(char);
    if (char === AS_PICTURE) own = beforeWidth === 1 ? 1 : 0;
    else if (before === JOINER || (beforeWidth === 2 && SKIN.test(char))) own = 0;
    else if (FLAG_LETTER.test(char)) own = before !== '' && FLAG_LETTER.test(before) ? 0 : 2;
    width += own;
    /* Of three letters in a row the third begins a new flag. */
    before = own === 0 && FLAG_LETTER.test(char) ? '' : char;
    beforeWidth = own;
  }
  return width;
}

function charWidth(char: string): number {
  if (char >= ' ' && char <= '~') return 1;
  if (NO_WIDTH.test(char)) return 0;
  return WIDE.test(char) || AMBIGUOUS.test(char) ? 2 : 1;
}
