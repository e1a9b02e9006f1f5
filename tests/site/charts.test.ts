import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '#shell/browser.ts';
import { pagesOf } from './pages-of.ts';

const site = inject('sampleSite');
const drawn = [...pagesOf(site.dir)].flatMap(([file, html]) =>
  html.includes('class="chart"') ? [file.replace(/index\.html$/u, '')] : [],
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test('図は、計画の全体、事業費、指標、進捗にある', () => {
  expect(drawn).toEqual(
    expect.arrayContaining(['jisshi/', 'jisshi/budget/', 'kyodo/states/', 'kyodo/indicators/']),
  );
});

describe.each(drawn)('「%s」の図', (address) => {
  test('読み上げには、題名と、見て分かることを述べた文とがある', async () => {
    await page.goto(site.url + address);
    const tree = await page.locator('main').ariaSnapshot();
    const told = await page
      .locator('.chart [role=img]')
      .evaluateAll((charts) =>
        charts.map((chart) =>
          ['aria-labelledby', 'aria-describedby'].map((name) =>
            (document.getElementById(chart.getAttribute(name) ?? '')?.textContent ?? '').trim(),
          ),
        ),
      );
    for (const [title = '', description = ''] of told) {
      expect(tree).toContain(`- img "${title}"`);
      expect(description, title).toMatch(/^(?=.{10,}).*。$/su);
    }
  });

  test('長さと高さは、すぐ下の表の数のとおり', async () => {
    await page.goto(site.url + address);
    for (const { title, table, bars, points } of await page.locator('.chart').evaluateAll(readCharts)) {
      if (bars.length > 0) expect(drawnAsWritten(bars, table), title).toEqual([]);
      else expect(heightsOff(points, table), title).toEqual([]);
    }
  });
});

interface Bar {
  readonly label: string;
  /** Every series of the picture, drawn or not: its length in percent. */
  readonly parts: readonly { readonly name: string; readonly length: number }[];
}

type Table = readonly (readonly string[])[];

/** Parts whose length is not that of the figure that the table has for them, on the one scale of the picture. */
function drawnAsWritten(bars: readonly Bar[], table: Table): string[] {
  const parts = bars.flatMap(({ label, parts }) =>
    parts.map(({ name, length }) => ({ name, length, label, cell: cellOf(table, label, name, bars.length) })),
  );
  const sum = parts.reduce((all, { length }) => all + length, 0);
  const figures = parts.reduce((all, { cell }) => all + (numberIn(cell) ?? 0), 0);
  return parts.flatMap(({ name, label, length, cell }) => {
    const expected = ((numberIn(cell) ?? 0) * sum) / figures;
    return cell !== null && Math.abs(length - expected) < 0.1
      ? []
      : [`${label}・${name}：図 ${length}、表 ${cell ?? 'にない'}（${expected}）`];
  });
}

/** The cell of a bar and one of its series, whichever of them the rows are; a lone bar needs no name in its table and stands in the first column. */
function cellOf([heads = [], ...rows]: Table, bar: string, series: string, bars: number): string | null {
  const find = (row: string, column: number): string | null =>
    (column > 0 ? rows.find(([head]) => head === row)?.[column] : null) ?? null;
  return find(bar, heads.indexOf(series)) ?? find(series, bars === 1 ? 1 : heads.indexOf(bar));
}

/** Points of a line whose height is not that of any value of the table, or values without a point. */
function heightsOff(heights: readonly number[], table: Table): string[] {
  const values = table.slice(1).flatMap((row) => numberIn(row.at(-1) ?? '') ?? []);
  const high = [...heights].sort((a, b) => b - a);
  const low = [...values].sort((a, b) => a - b);
  const [least = 0, most = 0] = [low[0], low.at(-1)];
  const [bottom = 0, top = 0] = [high[0], high.at(-1)];
  const expected = low.map((value) =>
    most === least ? bottom : bottom - ((value - least) / (most - least)) * (bottom - top),
  );
  return expected.length === high.length && expected.every((one, i) => Math.abs(one - (high[i] ?? 0)) < 0.1)
    ? []
    : [`図 ${high.join(' ')}、表 ${expected.join(' ')}`];
}

/** What counts net of 再掲 where both are told. */
function numberIn(cell: string | null): number | null {
  const [, figure] = /実質([\d,.]+)/u.exec(cell ?? '') ?? /^(-?[\d,.]+)/u.exec(cell ?? '') ?? [];
  return figure === undefined ? null : Number(figure.replaceAll(',', ''));
}

/** Runs in the browser: what pictures show, each with the cells of the table that follows it, in the first of several units. */
function readCharts(charts: Element[]) {
  const textOf = (element: Element | null): string => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const other of copy?.querySelectorAll('.western, .in:not(.in-1)') ?? []) other.remove();
    return (copy?.textContent ?? '').replace(/\s+/gu, '');
  };
  const tables = [...document.querySelectorAll('table')];
  return charts.map((chart) => {
    const table = tables.find(
      (one) => chart.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const looks = [...chart.querySelectorAll('.chart-legend li')].map((one) => ({
      name: textOf(one),
      fill: one.querySelector('rect')?.getAttribute('fill'),
    }));
    return {
      title: textOf(chart.querySelector('figcaption > span')),
      table: [...(table?.rows ?? [])].map((row) => [...row.cells].map(textOf)),
      points: [...chart.querySelectorAll('.line-chart > .point, .line-chart > .mark')].map((point) =>
        Number(point.getAttribute('cy') ?? point.getAttribute('y')),
      ),
      bars: [...chart.querySelectorAll('.stacked-bar')].map((bar) => {
        const rects = [...bar.querySelectorAll('rect.look')];
        const lengthOf = (some: Element[]): number =>
          some.reduce((sum, one) => sum + Number.parseFloat(one.getAttribute('width') ?? ''), 0);
        return {
          label: textOf(bar.querySelector('.bar-label')),
          parts:
            looks.length === 0
              ? [{ name: '', length: lengthOf(rects) }]
              : looks.map(({ name, fill }) => ({
                  name,
                  length: lengthOf(rects.filter((one) => one.getAttribute('fill') === fill)),
                })),
        };
      }),
    };
  });
}
