import { expect, test } from 'vitest';
import { UsageError } from '#shell/command-line.ts';
import { settle } from '#shell/fix/accept.ts';
import { FixWords } from '#shell/fix/words.ts';
import { CHOICES, folderOf, SECTION } from '../fix/fix-text.ts';

const TEXT = `${CHOICES}    所管課：企画課
  - id: s104
    よみ: ひろば
    施策: 広場を開きます。
`;

/** Settles one finding of the text above; the content lies in the working folder. */
function settled(code: string, place: string, choice = 1) {
  return settle(
    { content: process.cwd(), language: 'ja' },
    { files: folderOf({ [SECTION]: TEXT }), assets: new Set() },
    { kind: 'accept', code, place, choice, dryRun: false },
    new FixWords('ja', (file) => file),
  );
}

test('選んだ指摘だけが、初めの書き方で直る', () => {
  const { after, failed } = settled('P504', `${SECTION}:9`);
  expect(after.text(SECTION)).toBe(TEXT.replace(/(s103\n {4})施策: .*/u, '$1再掲: s101'));
  expect(failed).toBe(false);
});

test('2つ目の書き方も選べる', () => {
  const { after } = settled('P503', `${SECTION}:6:9`, 2);
  expect(after.text(SECTION)).toBe(TEXT.replace(/ {4}施策: .*年3回.*\n/u, ''));
});

const unclear: [name: string, code: string, place: string, choice: number, said: RegExp][] = [
  [
    '別の行',
    'P504',
    `${SECTION}:6`,
    1,
    /P504 はありません。[^]*--accept P503 .*:6:9[^]*--accept P504 .*:9:9/u,
  ],
  ['行がない', 'P504', SECTION, 1, /は場所ではありません/u],
  ['ない書き方', 'P504', `${SECTION}:9`, 7, /「--choice 7」という書き方はありません。\n {2}1 {2}/u],
  ['選ばなくても直せる', 'P105', `${SECTION}:10`, 1, /--fix で直せます。/u],
  ['選べる書き方がない', 'P102', `${SECTION}:12`, 1, /選べる書き方がありません。/u],
];
test.each(unclear)('どれのことか分からなければ、選べるものを示す: %s', (_name, code, place, choice, said) => {
  expect(() => settled(code, place, choice)).toThrow(UsageError);
  expect(() => settled(code, place, choice)).toThrow(said);
});
