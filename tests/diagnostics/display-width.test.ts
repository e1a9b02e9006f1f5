import { expect, test } from 'vitest';
import { displayWidth } from '#core/diagnostics/display-width.ts';

test.each([
  ['abc', 3],
  ['事業', 4],
  ['（：）', 6],
  ['ｶﾞ', 2],
  ['が', 2],
  ['か\u3099', 2],
  ['は\u309aん', 4],
  ['e\u0301', 1],
  ['髙﨑～', 6],
  ['神\ufe00', 2],
  ['葛\u{e0100}', 2],
  ['𠮷', 2],
  ['①→※', 6],
  ['\u00ad\u200b', 0],
  ['👨‍👩‍👧', 2],
  ['👍🏽', 2],
  ['🇯🇵', 2],
  ['🇯🇵🇯🇵', 4],
  ['❤\ufe0f', 2],
  ['1\ufe0f\u20e3', 2],
  ['한글', 4],
  ['\u1112\u1161\u11ab', 2],
])('「%s」は、%i桁に見える', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
