import path from 'node:path';
import { reportMatterhorn, totals } from '#exchange/pdf-read/matterhorn/report-matterhorn.ts';
import type { PrintedBook } from './print-books.ts';

/** What was printed, a line for each file; with the table of all conditions where it is asked for. */
export function reportBooks(books: readonly PrintedBook[], withTable: boolean): string {
  return books
    .map(({ file, verdicts }) => {
      const name = path.relative('', file);
      return withTable ? `${name}\n\n${reportMatterhorn(verdicts)}\n` : `${name}\n`;
    })
    .join('');
}

/** A letter without a form or without a meaning. */
const ABOUT_LETTERS = new Set(['10-001', '31-030']);
const LETTERS_IN_PICTURES =
  '文字についての条件は、図（SVG）の中の文字が印刷できないときにも破れます。図の文字を図形（アウトライン）にして書き出してください。';

/** What a person should look at before a book is handed out: nothing where all is well. */
export function troubleIn({ file, verdicts, strangers, scale }: PrintedBook): string {
  const failed = verdicts.filter(({ verdict }) => verdict === 'failed');
  const letters = [...strangers].map(([letter, page]) => `「${letter}」（${String(page)}枚目）`);
  const lines = [
    ...(failed.length === 0
      ? []
      : [
          'PDF/UA-1 の条件に合わないところがあります。道具の誤りなので、開発元に知らせてください。',
          ...failed.map(({ id, demand }) => `・${id} ${demand}`),
          totals(verdicts)[0] ?? '',
          ...(failed.some(({ id }) => ABOUT_LETTERS.has(id)) ? [LETTERS_IN_PICTURES] : []),
        ]),
    ...(letters.length === 0
      ? []
      : [
          `冊子の字にない文字が、ほかの字で印刷されました：${letters.join('、')}。字の形を確かめてください。`,
        ]),
  ];
  if (scale < 1) {
    lines.push(
      `紙の幅に収まらないものがあり、全体が ${String(Math.round(scale * 100))}% に縮んで印刷されました。広い表や長い英数字の並びを見直してください。`,
    );
  }
  return lines.length === 0 ? '' : `${path.relative('', file)}：${lines.join('\n')}\n`;
}
