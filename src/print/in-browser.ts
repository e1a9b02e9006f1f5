import type { Stretch } from './leaves.ts';

/* These run in the browser that prints, each by itself: nothing of this file is at hand there. */

/**
 * Waits for the fonts and makes ids destinations of the file: Chromium keeps those that some link names, and looks for each on
 * every page. 取組状況, of which each item has some a year, are one only where the book itself leads there. Gives the
 * stretches of the book, or throws where a font did not come.
 */
export async function prepare(): Promise<readonly Stretch[]> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  for (const face of document.fonts) if (face.status === 'error') throw new Error(`font: ${face.family}`);
  const links = document.createElement('div');
  links.hidden = true;
  const isPlace = ':not(svg *, .status, .status *)';
  for (const { id } of document.querySelectorAll<HTMLElement>(`body [id]${isPlace}`)) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    links.append(link);
  }
  document.body.append(links);
  document.body.classList.add('prepared');
  return [...document.querySelectorAll<HTMLElement>('[data-stretch]')].map(
    ({ id, dataset: { stretch, leaf } }) => ({
      place: id,
      kind: stretch as Stretch['kind'],
      leaf: (leaf as Stretch['leaf'] | undefined) ?? null,
    }),
  );
}

/**
 * A number for every place, guessed from the letters that stand before it, so that the first pass bears about as many numbers,
 * and about as long ones, as the last will.
 */
export function guessLabels(): Readonly<Record<string, string>> {
  /** How much of a page letters set without a gap would fill, in the books seen so far. */
  const FILLED = 0.26;
  const style = getComputedStyle(document.documentElement);
  const letter = (parseFloat(style.fontSize) * 25.4) / 96;
  const lettersIn = (name: string): number => parseFloat(style.getPropertyValue(name)) / letter;
  const lettersOfPage = FILLED * lettersIn('--text-width') * lettersIn('--text-height');
  const labels: Record<string, string> = {};
  let letters = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) letters += node.data.trim().length;
    else if (node instanceof Element && node.id !== '') {
      labels[node.id] = String(1 + Math.floor(letters / lettersOfPage));
    }
  }
  return labels;
}

export interface Filling {
  readonly labels: Readonly<Record<string, string>>;
  readonly blanks: readonly { readonly before: string; readonly isCounted: boolean }[];
  /** All numbers take the same room from here on, so that they cannot move anything. */
  readonly isSteady?: boolean;
  /** All takes its place, and nothing is to be seen: for a print that only tells the places. */
  readonly isUnseen?: boolean;
}

/**
 * Writes the page of its target to every link within the book, 「（→12ページ）」, and puts the blank pages in. A list of pages,
 * `ol[data-pages]`, shows each page once, and of three or more that follow each other the first and the last: 「3, 5–8」. What
 * stands between them is words of the page like the numbers, or it would be read to nobody.
 */
export function fill({ labels, blanks, isSteady = false, isUnseen = false }: Filling): void {
  document.body.classList.toggle('steady', isSteady);
  document.body.classList.toggle('unseen', isUnseen);
  for (const blank of document.querySelectorAll('.blank')) blank.remove();
  for (const { before, isCounted } of blanks) {
    const blank = document.createElement('div');
    blank.className = isCounted ? 'blank counted' : 'blank';
    document.getElementById(before)?.before(blank);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const label = labels[decodeURIComponent(link.hash.slice(1))] ?? '';
    if (label === '') delete link.dataset.page;
    else link.dataset.page = label;
    link.querySelector('.at-page')?.toggleAttribute('hidden', label === '');
    link.querySelector('.page-number')?.replaceChildren(label);
  }
  for (const list of document.querySelectorAll('ol[data-pages]')) {
    const lines = new Map<string, HTMLElement>();
    for (const line of list.querySelectorAll('li')) {
      const page = line.querySelector('a')?.dataset.page ?? '';
      line.hidden = page === '' || lines.has(page);
      if (!line.hidden) lines.set(page, line);
    }
    const has = (page: number): boolean => lines.has(String(page));
    for (const [label, line] of lines) line.hidden = has(Number(label) - 1) && has(Number(label) + 1);
    const last = [...lines.values()].findLast(({ hidden }) => !hidden);
    for (const [label, line] of lines) {
      const page = Number(label);
      const runsOn = !has(page - 1) && has(page + 1) && has(page + 2);
      line.querySelector('.between')?.replaceChildren(line === last ? '' : runsOn ? '–' : ',\u00a0');
    }
  }
}
