import { isDeepStrictEqual } from 'node:util';
import { readDestinations } from '#exchange/pdf-finish/destinations.ts';
import type { PrintedPlaces } from '#exchange/pdf-finish/destinations.ts';
import { fitTables } from '#print/fit-tables.ts';
import { fill, guessLabels, prepare } from '#print/in-browser.ts';
import type { Facts } from '#print/facts.ts';
import { FACTS } from '#print/facts.ts';
import { labelOfPage, leavesOf } from '#print/leaves.ts';
import type { LabelRange, Leaves, Stretch } from '#print/leaves.ts';
import type { Page } from 'playwright-core';

/** A book as Chromium prints it, every number in it true. */
export interface Print {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly labels: readonly LabelRange[];
  /** What the book says of itself. */
  readonly facts: Facts;
}

/**
 * Numbers wider than the ones they stand for can move what follows; a third pass is seldom needed. Where numbers and pages
 * chase each other, they take the same room from this pass on, and nothing is left to move.
 */
const STEADY_FROM = 4;
const MOST_PASSES = STEADY_FROM + 3;

/**
 * Prints a page that is open in the browser. Chromium cannot tell the page of a target while it lays out, so that the first
 * pass, with guessed numbers and nothing painted, only tells where everything comes to lie, and the last has the true ones.
 * Passes follow until one bears the numbers, and has the blank pages, that it asks for itself.
 */
export async function printTwice(page: Page): Promise<Print> {
  const stretches = await page.evaluate(prepare);
  await page.evaluate(fitTables);
  const facts = JSON.parse((await page.locator(`#${FACTS}`).textContent()) ?? '') as Facts;
  await page.evaluate(fill, { labels: await page.evaluate(guessLabels), blanks: [], isUnseen: true });
  let seen = placesOf(readDestinations(await pdf(page, false)));
  if (facts.headings.some(({ place }) => !seen.has(place))) {
    /* A browser that takes the print for its trial: it prints slower, but all. */
    await page.evaluate(() => document.body.classList.remove('prepared'));
    seen = placesOf(readDestinations(await pdf(page, false)));
  }
  let leaves = layOut(stretches, seen);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    const written = { labels: labelsOf(seen, leaves), blanks: leaves.blanks };
    await page.evaluate(fill, { ...written, isSteady: pass >= STEADY_FROM });
    const bytes = await pdf(page, true);
    const read = readDestinations(bytes);
    seen = withoutBlanks(placesOf(read), leaves);
    leaves = layOut(stretches, seen);
    const asked = { labels: labelsOf(seen, leaves), blanks: leaves.blanks };
    if (isDeepStrictEqual(asked, written)) {
      return { bytes, pages: read.pages.length, labels: leaves.labels, facts };
    }
  }
  throw new Error('The pages of the book move with every pass.');
}

/** What is printed on the page of each place, and so beside links that lead there. */
function labelsOf(seen: ReadonlyMap<string, number>, { labels, shifted }: Leaves): Record<string, string> {
  return Object.fromEntries([...seen].map(([place, at]) => [place, labelOfPage(shifted(at), labels)]));
}

function layOut(stretches: readonly Stretch[], seen: ReadonlyMap<string, number>): Leaves {
  return leavesOf(stretches, (place) => {
    const at = seen.get(place);
    if (at === undefined) throw new Error(`The print has no place ${place}`);
    return at;
  });
}

/** Pages as they would be had none been left blank. */
function withoutBlanks(pages: ReadonlyMap<string, number>, { blanks }: Leaves): Map<string, number> {
  const begun = blanks.map(({ before }) => pages.get(before) ?? 0);
  return new Map([...pages].map(([place, at]) => [place, at - begun.filter((first) => first <= at).length]));
}

function placesOf({ destinations }: PrintedPlaces): Map<string, number> {
  return new Map([...destinations].map(([place, { page }]) => [place, page]));
}

function pdf(page: Page, tagged: boolean): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false });
}
