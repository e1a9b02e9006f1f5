import { readDestinations } from '#exchange/pdf-finish/destinations.ts';
import type { PrintedPlaces } from '#exchange/pdf-finish/destinations.ts';
import { fitTables } from '#print/fit-tables.ts';
import { fill, prepare } from '#print/in-browser.ts';
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
const PLACEHOLDER = '000';

/**
 * Prints a page that is open in the browser. Chromium cannot tell the page of a target while it lays out, so that the first
 * pass, in which nothing is painted, only tells where everything comes to lie, and the last has these numbers filled in.
 * Passes follow until nothing moves.
 */
export async function printTwice(page: Page): Promise<Print> {
  const stretches = await page.evaluate(prepare);
  await page.evaluate(fitTables);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  const facts = JSON.parse((await page.locator(`#${FACTS}`).textContent()) ?? '') as Facts;
  const placeholders = Object.fromEntries(ids.map((id) => [id, PLACEHOLDER]));
  await page.evaluate(fill, { labels: placeholders, blanks: [], isUnseen: true });
  let seen = placesOf(readDestinations(await pdf(page, false)));
  let leaves = layOut(stretches, seen);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    const expected = new Map([...seen].map(([place, at]) => [place, leaves.shifted(at)]));
    const labels = Object.fromEntries(
      [...expected].map(([place, at]) => [place, labelOfPage(at, leaves.labels)]),
    );
    await page.evaluate(fill, { labels, blanks: leaves.blanks, isSteady: pass >= STEADY_FROM });
    const bytes = await pdf(page, true);
    const read = readDestinations(bytes);
    const places = placesOf(read);
    if ([...expected].every(([place, at]) => places.get(place) === at)) {
      return { bytes, pages: read.pages.length, labels: leaves.labels, facts };
    }
    seen = withoutBlanks(places, leaves);
    leaves = layOut(stretches, seen);
  }
  throw new Error('The pages of the book move with every pass.');
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
