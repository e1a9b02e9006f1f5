import { expect, test } from 'vitest';
import { siteHeaders } from '#shell/site-headers.ts';

test('どの応答にも、ほかのサイトに枠で囲ませず、種類を推し量らせない', () => {
  const [rule = '', ...headers] = siteHeaders([], '/plans').split('\n');
  expect(rule).toBe('/plans/*');
  expect(headers.join('\n')).toContain("frame-ancestors 'none'");
  expect(headers).toContain('  X-Content-Type-Options: nosniff');
});

test('長く取っておけるのは、中身が変われば名も変わるファイルだけ', () => {
  const kept = siteHeaders([], '/plans').matchAll(/^(.+)\n {2}Cache-Control: .*immutable$/gmu);
  expect([...kept].map(([, files]) => files)).toEqual(['/plans/_astro/*', '/plans/fonts/*.woff2']);
});

test('それだけで開くと文書になるファイルは、何も動かせない', () => {
  const text = siteHeaders(
    ['rei/assets/図 1.svg', 'rei/assets/a.pdf', 'rei/assets/b.csv', 'assets/c.HTML'],
    '/',
  );
  expect(text).toContain('/rei/assets/%E5%9B%B3%201.svg\n  Content-Security-Policy: default-src');
  expect(text).toContain('/assets/c.HTML\n');
  expect(text).not.toMatch(/pdf|csv/u);
  expect(text.match(/; sandbox$/gmu)).toHaveLength(2);
});

test("どの方針も、書き込まれたスクリプトとスタイル（'unsafe-inline'）を許さない", () => {
  expect(siteHeaders(['assets/a.svg'], '/')).not.toContain('unsafe-inline');
});
