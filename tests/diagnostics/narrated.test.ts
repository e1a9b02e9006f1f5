import { expect, test } from 'vitest';
import { printNarrated } from '#core/diagnostics/print-narrated.ts';
import { diagnostic, reportOf, within } from './report-of.ts';

const report = reportOf(
  [
    diagnostic({
      range: within(3, 8, 13),
      related: [
        { file: 'content/rei/01-a.yaml', range: within(1, 1, 5), message: '欄はここです' },
        { file: 'content/rei/plan.yaml', range: within(1, 1, 5), message: '計画はここです' },
      ],
    }),
    diagnostic({ severity: 'warning', range: within(9, 1, 1) }),
  ],
  { 'content/rei/01-a.yaml': 'SDGs:\n\n  番号: [17.71]\n' },
);

test('読み上げる報告は、文だけで場所と書かれたものを言う', async () => {
  await expect(printNarrated(report)).toMatchFileSnapshot('fixtures/narrated.txt');
  await expect(printNarrated({ ...report, language: 'en' })).toMatchFileSnapshot('fixtures/narrated.en.txt');
});

test('読み上げる報告は、何も描かず、字下げもしない', () => {
  const printed = printNarrated(report);
  expect(printed).not.toMatch(/[\^|■│─]/u);
  expect(printed).not.toMatch(/^[ \t\u3000]/mu);
  for (const line of printed.split('\n').filter(Boolean)) expect(line).toMatch(/。$/u);
});
