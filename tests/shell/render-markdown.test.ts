import { expect, test } from 'vitest';
import { renderMarkdown } from '#shell/render-markdown.ts';

async function html(text: string): Promise<string> {
  return (await renderMarkdown([text]))(text);
}

test('日本語の強調・波線・引用符は、書かれたとおりに読む', async () => {
  expect(await html('**「重要」**です。1~2年、3~4年は"案"--です。')).toBe(
    '<p><strong>「重要」</strong>です。1~2年、3~4年は"案"--です。</p>',
  );
});

test('生の HTML は、文字として見えるだけで、働かない', async () => {
  const shown = await html('前<script>alert(1)</script>後\n\n<img src=x onerror="alert(1)">\n');
  expect(shown).not.toMatch(/<(?:script|img)/u);
  expect(shown).toContain('&#x3C;script>');
});

test('見出しは、印刷される見出しの下に、段を飛ばさず並ぶ', async () => {
  const levels = (await html('# 大\n\n### 小\n\n# 次\n')).match(/<h\d/gu);
  expect(levels).toEqual(['<h4', '<h5', '<h4']);
});

test('表には、見出しの向きと、立つ場所を言う表題がある', async () => {
  const table = await html('## 費用\n\n| 分野 | 額 |\n| --- | ---: |\n| 自治 | 5 |\n');
  expect(table).toContain('role="region" aria-label="「費用」の表" tabindex="0"');
  expect(table).toContain('<caption class="visually-hidden">「費用」の表</caption>');
  expect(table).toContain('<th scope="col" class="number">額</th>');
});

test('脚注の場所の名は、二つの文で重ならない', async () => {
  const texts = ['一[^1]\n\n[^1]: 注一', '二[^1]\n\n[^1]: 注二'];
  const read = await renderMarkdown(texts);
  const ids = texts.flatMap((text) => [...read(text).matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
