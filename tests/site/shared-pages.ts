import type { Page } from 'playwright-core';

/**
 * Pages of a browser that tests beside one another open their addresses in, each page lent to one test at a time. A page
 * of its own for each would start a process, and fetch and read the fonts, anew.
 */
export class SharedPages {
  readonly #free: Page[];
  readonly #waiting: ((page: Page) => void)[] = [];

  constructor(pages: readonly Page[]) {
    this.#free = [...pages];
  }

  async lend(use: (page: Page) => Promise<void>): Promise<void> {
    const page = this.#free.pop() ?? (await new Promise<Page>((lent) => this.#waiting.push(lent)));
    try {
      await use(page);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(page);
      else this.#free.push(page);
    }
  }
}
