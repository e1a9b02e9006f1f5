import { compile } from '#core/compile.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { codeSpan, escapeMarkdown } from '#core/diagnostics/escape-markdown.ts';
import { printDiagnostics } from '#core/diagnostics/print-text.ts';
import { word } from '#core/diagnostics/printed-words.ts';
import { remedyOf } from '#core/diagnostics/remedy.ts';
import type { Remedy } from '#core/diagnostics/remedy.ts';
import { Sources } from '#core/diagnostics/sources.ts';
import type { Law } from '#core/rules/define-rule.ts';
import { exampleOf } from '#core/rules/law-example.ts';

const MADE =
  '<!-- 決まりのファイルから作ったもの（npm run laws）。ここは直さず、src/core/rules/ を直す。 -->';

const FAMILIES: Readonly<Record<string, string>> = {
  P1: '書き方',
  P2: 'id・参照・名前',
  P3: '年度と番号',
  P4: '金額と件数',
  P5: '再掲',
  P6: '取組状況',
  P7: '指標',
  P8: '印刷',
};

const SEVERITIES = {
  error: '**誤り** — 直すまで、サイトも冊子も作りません。',
  warning: '**注意** — サイトや冊子は作れます。`--strict` を付けた点検では止まります。',
} as const;

/** The help page of a law: why it is one, an example that breaks it, what is printed then, and who mends it. */
export function lawPage(law: Law): string {
  const { written, files } = exampleOf(law);
  const reported = reportedBy(law);
  const printed = printDiagnostics({
    diagnostics: reported,
    language: 'ja',
    sources: new Sources(files),
    helpPage: () => null,
  });
  return `${[
    MADE,
    `# ${law.code} ${escapeMarkdown(law.title)}`,
    SEVERITIES[law.severity],
    escapeMarkdown(law.reason),
    '## こう書くと',
    ...written.flatMap(({ path, text }) => [codeSpan(path), fenced(text, languageOf(path))]),
    '## 点検がこう知らせます',
    fenced(printed, 'text'),
    '## 直し方',
    mending(reported),
    '[決まりの一覧](README.md)',
  ].join('\n\n')}\n`;
}

/** The list of all laws, by family. */
export function lawIndexPage(laws: readonly Law[]): string {
  const families = [...new Set(laws.map(({ code }) => code.slice(0, 2)))];
  return `${[
    MADE,
    '# 決まりの一覧',
    '`npm run check` が調べる決まりです。番号は変わりません。画面に出た番号（P501 など）のページに、わけと例と直し方があります。',
    '直し方の欄は、「自動」が `npm run check -- --fix` で直るもの、「選択」が `npm run check -- --ask` で書き方を選ぶもの、空欄は人が直すものです。',
    ...families.flatMap((family) => [
      `## ${family} ${FAMILIES[family] ?? 'そのほか'}`,
      [
        '| 番号 | 決まり | 重さ | 直し方 |',
        '| --- | --- | --- | --- |',
        ...laws.filter(({ code }) => code.startsWith(family)).map(indexRow),
      ].join('\n'),
    ]),
  ].join('\n\n')}\n`;
}

function indexRow(law: Law): string {
  const { code, title, severity } = law;
  const remedy = remedyOfAll(reportedBy(law));
  const who = remedy === 'by hand' ? '' : word(remedy, 'ja');
  return `| [${code}](${code.toLowerCase()}.md) | ${escapeMarkdown(title)} | ${word(severity, 'ja')} | ${who} |`;
}

function reportedBy(law: Law): readonly Diagnostic[] {
  return compile(exampleOf(law).files).diagnostics.filter(({ code }) => code === law.code);
}

/** The easiest way that is offered for some of them. */
function remedyOfAll(reported: readonly Diagnostic[]): Remedy {
  const remedies = reported.map(remedyOf);
  return remedies.find((one) => one === 'fix') ?? remedies.find((one) => one === 'choice') ?? 'by hand';
}

function mending(reported: readonly Diagnostic[]): string {
  const remedy = remedyOfAll(reported);
  const offered = reported.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe === (remedy === 'fix')));
  const next = {
    fix: '`npm run check -- --fix` でも直せます。',
    choice:
      '`npm run check -- --ask` で、次の直し方から選べます。何が正しいかは書いた人にしか分からないため、自動では直しません。',
    'by hand': '何が正しいかは書いた人にしか分からないため、自動では直しません。',
  }[remedy];
  return [listed(reported.map(({ help }) => help)), next, listed(offered.map(({ title }) => title))]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A list of what differs. */
function listed(sentences: readonly string[]): string {
  return [...new Set(sentences)].map((one) => `- ${escapeMarkdown(one)}`).join('\n');
}

function languageOf(path: string): string {
  return path.endsWith('.mdx') ? 'mdx' : 'yaml';
}

function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
