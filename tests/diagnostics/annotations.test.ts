import { describe, expect, test } from 'vitest';
import { printGithub } from '#core/diagnostics/print-github.ts';
import { printGitlab } from '#core/diagnostics/print-gitlab.ts';
import { diagnostic, reportOf, within } from './report-of.ts';

const FILE = 'content/rei/01-a.yaml';

describe('--format github', () => {
  test('一件が一行の指図になり、終わりに件数を言う', () => {
    const printed = printGithub(
      reportOf([
        diagnostic({ range: within(3, 5, 9) }),
        diagnostic({ severity: 'warning', range: within(4, 1, 1) }),
      ]),
    );
    expect(printed.split('\n')).toEqual([
      `::error file=${FILE},line=3,endLine=3,col=5,endColumn=9,title=誤り P204::「17.71」はありません。%0A番号を確かめてください。`,
      `::warning file=${FILE},line=4,endLine=4,col=1,endColumn=1,title=注意 P204::「17.71」はありません。%0A番号を確かめてください。`,
      '3ファイル、41項目、再掲2件を調べました。誤り1件、注意1件です。',
      '',
    ]);
  });

  test('何行にもわたる場所では、桁を言わない（GitHub が断る）', () => {
    const range = { start: { line: 1, column: 2 }, end: { line: 3, column: 4 } };
    expect(printGithub(reportOf([diagnostic({ range })]))).toContain('line=1,endLine=3,title=');
  });

  test('本文の言葉は、ほかの指図になれない', () => {
    const message = '「100%\n::set-output name=a::b\r\n」です。';
    const printed = printGithub(reportOf([diagnostic({ message, file: 'content/a,b:c%.yaml' })]));
    expect(printed).toContain('file=content/a%2Cb%3Ac%25.yaml,');
    expect(printed).toContain('「100%25');
    expect(printed.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });
});

describe('--format gitlab', () => {
  interface Issue {
    check_name: string;
    description: string;
    fingerprint: string;
    severity: string;
    location: unknown;
  }
  const issues = (...args: Parameters<typeof reportOf>): Issue[] =>
    JSON.parse(printGitlab(reportOf(...args))) as Issue[];

  test('Code Quality の形に並べる', () => {
    expect(issues([diagnostic({ severity: 'warning', range: within(3, 5, 9) })])).toEqual([
      {
        description: 'P204 「17.71」はありません。 番号を確かめてください。',
        check_name: 'P204',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
        severity: 'minor',
        location: { path: FILE, lines: { begin: 3, end: 3 } },
      },
    ]);
    expect(issues([])).toEqual([]);
  });

  test('指紋は、行がずれても変わらず、何が書かれているかで変わる', () => {
    const [before] = issues([diagnostic({ range: within(1, 1, 3) })], { [FILE]: '環境' });
    const [moved] = issues([diagnostic({ range: within(3, 4, 6) })], { [FILE]: '\n\nここは環境' });
    const [other] = issues([diagnostic({ range: within(1, 1, 3) })], { [FILE]: '福祉' });
    expect(moved?.fingerprint).toBe(before?.fingerprint);
    expect(other?.fingerprint).not.toBe(before?.fingerprint);
  });

  test('指紋は、同じものがいくつあっても重ならない', () => {
    const same = Array.from({ length: 3000 }, (_one, i) => diagnostic({ range: within(i + 1, 1, 2) }));
    expect(new Set(issues(same).map(({ fingerprint }) => fingerprint)).size).toBe(3000);
  });
});
