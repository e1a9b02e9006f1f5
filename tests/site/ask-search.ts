import type { Page } from 'playwright-core';

/** Asks the search page as a reader would and opens every further page of results; gives what it says and where its results and the 再掲 folded into them lead. */
export async function askSearch(
  page: Page,
  siteUrl: string,
  query: string,
  choices = '',
): Promise<{ status: string; found: string[] }> {
  await page.goto(`${siteUrl}search/?q=${encodeURIComponent(query)}${choices}`);
  await page.waitForFunction(() =>
    /見つかりま|入れてください|探します|読み込めません/u.test(
      document.querySelector('#SearchStatus')?.textContent ?? '',
    ),
  );
  while (await page.locator('#SearchMore:visible').count()) {
    const before = await page.locator('#SearchResults > li').count();
    await page.locator('#SearchMore').click();
    await page.waitForFunction((n) => document.querySelectorAll('#SearchResults > li').length > n, before);
  }
  const links = await page
    .locator('#SearchResults :is(h3, .search-listings) a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  return { status: (await page.textContent('#SearchStatus')) ?? '', found: links };
}
