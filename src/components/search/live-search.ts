import { excerpt, holds, markHits } from '#views/search/excerpt.ts';
import type { Stretch } from '#views/search/excerpt.ts';
import { queryWords } from '#views/search/tokens.ts';
import { searchIndex } from './pagefind-index.ts';
import type { Candidate, Found } from './pagefind-index.ts';

const PAGE = 20;
/** Long enough to pass over a letter typed in between, too short to be noticed. */
const PAUSE = 120;

/** Makes the search form of the page answer as one types. The address carries the query, so that a result can be passed on. */
export function startLiveSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const status = document.querySelector<HTMLElement>('#SearchStatus');
  const list = document.querySelector<HTMLOListElement>('#SearchResults');
  const more = document.querySelector<HTMLButtonElement>('#SearchMore');
  if (!input || !status || !list || !more) return;
  const find = searchIndex(form.dataset.index ?? '/pagefind/');
  let latest = 0;
  let timer: number | undefined;

  const show = async (): Promise<void> => {
    const turn = (latest += 1);
    const query = input.value.trim();
    const words = queryWords(query);
    remember(query);
    more.hidden = true;
    if (words.length === 0) {
      list.replaceChildren();
      status.textContent =
        query === '' ? 'ことばを入力すると、計画の項目を探します。' : '文字か数字を入れてください。';
      return;
    }
    try {
      const candidates = await find(words);
      if (turn !== latest) return;
      list.replaceChildren();
      await append(candidates, words, () => turn === latest);
      if (turn === latest) status.textContent = summary(query, words, candidates.length);
    } catch {
      if (turn === latest)
        status.textContent =
          '検索の索引を読み込めませんでした。通信の状態を確かめて、もう一度お試しください。';
    }
  };

  /** Shows the next results; a hit that its own text does not bear out is left out. */
  const append = async (
    candidates: readonly Candidate[],
    words: readonly string[],
    isCurrent: () => boolean,
  ): Promise<void> => {
    const next = await Promise.all(candidates.slice(0, PAGE).map((candidate) => candidate()));
    if (!isCurrent()) return;
    list.append(
      ...next
        .filter(({ title, texts }) => holds([title, ...texts], words))
        .map((found) => resultItem(found, words)),
    );
    const rest = candidates.slice(PAGE);
    more.hidden = rest.length === 0;
    more.textContent = `続きの${String(Math.min(PAGE, rest.length))}件を見る`;
    more.onclick = () => {
      const shown = list.children.length;
      void append(rest, words, isCurrent).then(() => list.children[shown]?.querySelector('a')?.focus());
    };
  };

  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void show(), PAUSE);
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later();
  });
  input.addEventListener('compositionend', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    void show();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  void show();
}

function remember(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  if (address.href !== location.href) history.replaceState(null, '', address);
}

function summary(query: string, words: readonly string[], count: number): string {
  if (count > 0) return `「${query}」は${String(count)}件見つかりました。`;
  const hint = words.length > 1 ? 'ことばを減らすか、' : '別の言い方や、';
  return `「${query}」は見つかりませんでした。${hint}ことばの一部だけにしてお試しください。`;
}

function resultItem(found: Found, words: readonly string[]): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = found.url;
  link.append(...marked(markHits(found.title, words)));
  const heading = document.createElement('h2');
  heading.append(link);
  item.append(
    heading,
    paragraph('search-place', [
      { text: [found.place, found.departments].filter(Boolean).join('／'), hit: false },
    ]),
  );
  if (found.texts.some((text) => text !== ''))
    item.append(paragraph('search-excerpt', excerpt(found.texts, words)));
  return item;
}

function paragraph(className: string, stretches: readonly Stretch[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...marked(stretches));
  return element;
}

function marked(stretches: readonly Stretch[]): Node[] {
  return stretches.map(({ text, hit }) => {
    if (!hit) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
