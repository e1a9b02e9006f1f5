import type { Stretch } from './leaves.ts';

/* These run in the browser that prints, each by itself: nothing of this file is at hand there. */

/**
 * Waits for the fonts and makes every id a destination of the file: Chromium keeps those that some link names.
 * Gives the stretches of the book, or throws where a font did not come.
 */
export async function prepare(): Promise<readonly Stretch[]> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  for (const face of document.fonts) if (face.status === 'error') throw new Error(`font: ${face.family}`);
  const links = document.createElement('div');
  links.hidden = true;
  for (const { id } of document.querySelectorAll<HTMLElement>('body [id]:not(svg *)')) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    links.append(link);
  }
  document.body.append(links);
  return [...document.querySelectorAll<HTMLElement>('[data-stretch]')].map(
    ({ id, dataset: { stretch, leaf } }) => ({
      place: id,
      kind: stretch as Stretch['kind'],
      leaf: (leaf as Stretch['leaf'] | undefined) ?? null,
    }),
  );
}

export interface Filling {
  readonly labels: Readonly<Record<string, string>>;
  readonly blanks: readonly { readonly before: string; readonly isCounted: boolean }[];
  /** All numbers take the same room from here on, so that they cannot move anything. */
  readonly isSteady?: boolean;
}

/**
 * Writes the page of its target to every link within the book, 「（→12ページ）」, and puts the blank pages in. A list of pages,
 * `ol[data-pages]`, shows each page once, and of three or more that follow each other the first and the last.
 */
export function fill({ labels, blanks, isSteady = false }: Filling): void {
  document.body.classList.toggle('steady', isSteady);
  for (const blank of document.querySelectorAll('.blank')) blank.remove();
  for (const { before, isCounted } of blanks) {
    const blank = document.createElement('div');
    blank.className = isCounted ? 'blank counted' : 'blank';
    document.getElementById(before)?.before(blank);
  }
  const template = document.querySelector<HTMLTemplateElement>('template#AtPage');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    link.querySelector(':scope > .at-page')?.remove();
    const label = labels[decodeURIComponent(link.hash.slice(1))];
    if (label === undefined || label === '') delete link.dataset.page;
    else {
      link.dataset.page = label;
      const all = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
      all?.querySelector('.page-number')?.append(label);
      /* Without the space between its parts. */
      all?.replaceChildren(...all.children);
      if (all) link.append(all);
    }
  }
  for (const list of document.querySelectorAll('ol[data-pages]')) {
    const lines = new Map<string, HTMLElement>();
    for (const line of list.querySelectorAll('li')) {
      const page = line.querySelector('a')?.dataset.page ?? '';
      line.hidden = page === '' || lines.has(page);
      delete line.dataset.runs;
      if (!line.hidden) lines.set(page, line);
    }
    const has = (page: number): boolean => lines.has(String(page));
    for (const [label, line] of lines) {
      const page = Number(label);
      line.hidden = has(page - 1) && has(page + 1);
      if (!has(page - 1) && has(page + 1) && has(page + 2)) line.dataset.runs = '';
    }
  }
}

/** What each place within the book is called by the first link that leads there, its own page number left out. */
export function linkTexts(): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const link of document.querySelectorAll<HTMLAnchorElement>('body :not([hidden]) > a[href^="#"]')) {
    const words = link.cloneNode(true) as HTMLElement;
    words.querySelector('.at-page')?.remove();
    const text = words.textContent.replace(/\s+/gu, ' ').trim();
    if (text !== '') texts[decodeURIComponent(link.hash.slice(1))] ??= text;
  }
  return texts;
}
