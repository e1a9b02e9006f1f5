import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, launchFirst } from '#shell/browser.ts';

describe('ブラウザー', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('ページを開き、書かれたスクリプトを動かす', async () => {
    const page = await browser.newPage();
    await page.goto(
      'data:text/html;charset=utf-8,<title>計画</title><p>一</p><script>document.querySelector("p").textContent += "二三"</script>',
    );
    expect(await page.title()).toBe('計画');
    expect(await page.textContent('p')).toBe('一二三');
    await page.close();
  });

  test('紙に刷ると、文字のある PDF になる', async () => {
    const page = await browser.newPage();
    await page.setContent('<h1>keikaku</h1>');
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // フォントの設定が見つからないと、文字もフォントもない PDF が黙って出てくる。
    expect(pdf.toString('latin1')).toContain('/Font');
    await page.close();
  });
});

describe('ブラウザーがなければ、黙って飛ばさずに失敗する', () => {
  test('指定された場所にないとき、ほかのものでは代えない', async () => {
    await expect(launchBrowser('/nowhere/browser')).rejects.toThrow(/起動できません[^]*\/nowhere\/browser/u);
  });

  test('一つも見つからないとき、何をすればよいかを言う', async () => {
    const none = launchFirst([{ name: 'どこにもないもの', options: () => null }]);
    await expect(none).rejects.toThrow(/どこにもないもの：この機械にはありません[^]*入れるか/u);
  });
});
