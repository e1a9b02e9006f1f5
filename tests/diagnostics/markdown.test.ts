import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { describe, expect, test } from 'vitest';
import { printMarkdown } from '#core/diagnostics/print-markdown.ts';
import { diagnostic, reportOf, within } from './report-of.ts';

interface Tree {
  type: string;
  value?: string;
  children?: Tree[];
}
function nodesOf(node: Tree): Tree[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}
const parsed = (text: string): Tree[] => nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text));

describe('--format markdown', () => {
  test('ファイルごとに並べ、何をすればよいかを先に言う', async () => {
    const report = reportOf([
      diagnostic({
        range: within(3, 5, 9),
        related: [{ file: 'content/rei/plan.yaml', range: within(1, 1, 2), message: '計画はここです' }],
      }),
      diagnostic({ severity: 'warning', file: 'content/rei/plan.yaml' }),
    ]);
    await expect(printMarkdown(report)).toMatchFileSnapshot('fixtures/comment.md.txt');
  });

  test('何もなければ、そう言う', () => {
    expect(printMarkdown(reportOf([]))).toContain('誤りも注意もありません。');
  });

  test.each([
    '<img src=x onerror=alert(1)> & </details>',
    '[こちら](https://example.com) ![x](y) [a]: b',
    '**太字** _斜め_ ~~消~~ `code` | 表 |',
    'www.example.com https://example.com a@example.com',
    '# 見出し\n- 箇条\n1. 番号\n> 引用\n```\n$x$',
    '&lt;b&gt; &#64;',
  ])('本文の %j は、飾りにも HTML にもリンクにもならない', (words) => {
    const message = `「${words}」です。`;
    const nodes = parsed(printMarkdown(reportOf([diagnostic({ message })])));
    const kinds = new Set(nodes.map(({ type }) => type));
    for (const kind of [
      'html',
      'link',
      'image',
      'emphasis',
      'delete',
      'table',
      'code',
      'blockquote',
      'definition',
    ])
      expect(kinds).not.toContain(kind);
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(1);
    const text = nodes.flatMap(({ type, value }) => (type === 'text' ? [value] : [])).join('');
    expect(text.replaceAll('\u200b', '')).toContain(message.replaceAll('\n', ' '));
  });

  test.each(['@octocat', '#12', 'owner/name#4', '!3', '~label', '%5', ':tada:', 'GH-8', '@"x"'])(
    '「%s」は、誰も呼ばず、何も指さない',
    (words) => {
      const text = parsed(printMarkdown(reportOf([diagnostic({ message: `「${words}」です。` })])))
        .flatMap(({ type, value }) => (type === 'text' ? [value ?? ''] : []))
        .join('');
      expect(text).not.toContain(words);
      expect(text.replaceAll('\u200b', '')).toContain(words);
    },
  );

  test('ファイルの名も、飾りや HTML にならない', () => {
    const file = 'content/`<b>`@a/01.yaml';
    expect(printMarkdown(reportOf([diagnostic({ file })]))).toContain('**``content/`<b>`@a/01.yaml``**');
    const many = printMarkdown(reportOf(Array.from({ length: 30 }, () => diagnostic({ file }))));
    expect(many).toContain('<code>content/`&lt;b&gt;`@a/01.yaml</code>');
  });

  test('長いものは畳み、65,000字を超えず、省いた数を言う', () => {
    const report = reportOf(
      Array.from({ length: 5000 }, (_one, i) =>
        diagnostic({ file: `content/rei/${String(i % 100)}.yaml`, range: within(i + 1, 1, 2) }),
      ).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    );
    const printed = printMarkdown(report);
    expect(printed.length).toBeLessThanOrEqual(65_000);
    expect(printed.length).toBeGreaterThan(60_000);
    const shown = printed.split('- **誤り P204**').length - 1;
    expect(printed).toContain(`ほかの${String(5000 - shown)}件は省きました。`);
    expect(printed.split('<details>').length).toBe(printed.split('</details>').length);
  });
});
