import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What went wrong while pages were read one after another: refused by the policy, said in the console, asked of others. */
export interface Watched {
  readonly refused: readonly string[];
  readonly said: readonly string[];
  readonly strangers: readonly string[];
  readonly ran: number;
}

/** Opens each page of a site; `see` looks at the open one. */
export async function openAll(
  browser: Browser,
  siteUrl: string,
  addresses: readonly string[],
  options: BrowserContextOptions,
  see?: (page: Page, address: string) => Promise<void>,
): Promise<Watched> {
  const context = await browser.newContext(options);
  const refused: string[] = [];
  const said: string[] = [];
  const strangers: string[] = [];
  let ran = 0;
  await context.exposeFunction('ran', () => {
    ran += 1;
  });
  await context.exposeFunction('refused', (what: string) => void refused.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { refused(what: string): void }).refused(
        `${location.pathname} ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(siteUrl)) strangers.push(request.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      said.push(`${new URL(page.url()).pathname} ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(error.message));
  for (const address of addresses) {
    /* Only where there is script can something still be asked for later. */
    await page.goto(siteUrl + address, {
      waitUntil: address.startsWith('search/') ? 'networkidle' : 'load',
    });
    await see?.(page, address);
  }
  await context.close();
  return { refused, said, strangers, ran };
}
