import { textWidth } from '../paper.ts';
import type { Paper } from '../paper.ts';

/** Millimetres in a point. */
const POINT = 25.4 / 72;

/** Width of what is printed on a page, in letters of the text. `isWide`: on a page that lies on its side. */
export function lettersAcross(paper: Paper, isWide: boolean): number {
  return textWidth(paper, isWide) / (paper.letters * POINT);
}

/** 半角 letters of Noto Sans JP are between .55 (figures) and .68 (capitals) of a 全角 one. */
const HALF = 0.6;

/** Width of a line of words in their own letters: a 全角 one is 1. More rather than less. */
export function lettersOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (isNarrow(sign) ? HALF : 1), 0);
}

/** Latin letters, figures and their signs; what looks so in 全角 is not. */
function isNarrow(sign: string): boolean {
  return /^[\u0020-\u00ff\uff61-\uff9f]$/u.test(sign);
}

/** Words in lines no wider than `width` letters; a 全角 space, a 読点 or the end of a bracket is the best place to break at. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (lettersOf(line + sign) > width && line !== '') {
      const end = breakOf(line, sign);
      lines.push(line.slice(0, end).trim());
      line = line.slice(end).trimStart();
    }
    line += sign;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}

/** Where a full line ends, given what would follow it. */
function breakOf(line: string, next: string): number {
  const inner = [...line.matchAll(/[\s、。・）」』]/gu)].map(({ index, 0: sign }) => index + sign.length);
  const best = inner.findLast((end) => lettersOf(line.slice(0, end)) * 2.5 >= lettersOf(line));
  if (best !== undefined && best < line.length) return best;
  /* 行頭禁則: what must not begin a line takes the sign before it along. */
  return /[、。・）」』ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u.test(next) && line.length > 1
    ? line.length - 1
    : line.length;
}
