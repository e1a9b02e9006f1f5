import { answerTo, shownResults, whyNot } from '#views/search/answer.ts';
import { addressOf, askedIn } from '#views/search/asked.ts';
import type { Asked } from '#views/search/asked.ts';
import { SORTS } from '#views/search/narrowing.ts';
import { openIndex } from '#views/search/search-index.ts';
import type { SearchIndex } from '#views/search/search-index.ts';
import { answerParts, RESULTS_AT_ONCE } from './answer-parts.ts';
import type { AnswerParts } from './answer-parts.ts';
import { element, partOfPage } from './elements.ts';
import { fetchFrom } from './fetch-index.ts';

/** Milliseconds: long enough that who types is not read a count for every letter, too short to be waited for. */
const PAUSE = 250;

const NO_INDEX = '検索の索引を読み込めませんでした。通信の状態を確かめて、ページを読み込み直してください。';

/** Makes the search form of the page answer as one types. The address carries all that is asked, so that a result can be passed on and gone back to. */
export function startLiveSearch(form: HTMLFormElement): void {
  const input = partOfPage('SearchWords', HTMLInputElement);
  const order = partOfPage('SearchOrder', HTMLSelectElement);
  const read = fetchFrom(form.dataset.index ?? '');
  let opening: Promise<SearchIndex> | null = null;
  let asked = askedIn(new URLSearchParams(location.search));
  let latest = 0;
  let timer: number | undefined;

  const open = (): Promise<SearchIndex> => {
    opening ??= openIndex(read).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const answerNow = async (question: Asked): Promise<Parameters<AnswerParts['show']>> => {
    const index = await open();
    const answered = await answerTo(index, question);
    const show = (from: number) =>
      shownResults(index, answered, answered.results.slice(from, from + RESULTS_AT_ONCE));
    return [answered, await show(0), show];
  };

  /** Answers what is asked; an answer that comes after the next question is dropped. */
  const answer = async (): Promise<void> => {
    const turn = (latest += 1);
    const why = whyNot(asked);
    if (why) {
      parts.showNone(
        why === 'nothing asked' ? '言葉を入力すると、計画の項目を探します。' : '文字か数字を入れてください。',
      );
      return;
    }
    const answered = await answerNow(asked).catch(() => {
      /* The site may have been renewed, and the index with it, while the page was open: it is opened anew, once. */
      opening = null;
      return answerNow(asked).catch(() => null);
    });
    if (turn !== latest) return;
    if (answered) parts.show(...answered);
    else parts.showNone(NO_INDEX);
  };

  /** Asks at once; the way back leads to what was asked before. */
  const ask = (next: Asked): void => {
    window.clearTimeout(timer);
    asked = next;
    input.value = next.query;
    const address = addressHere(next);
    if (address !== location.href) history.pushState(null, '', address);
    void answer();
  };

  const typed = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      asked = { ...asked, query: input.value.trim() };
      history.replaceState(null, '', addressHere(asked));
      void answer();
    }, PAUSE);
  };

  const parts = answerParts(ask, (next, text) => {
    const link = element('a', '', text);
    link.href = addressHere(next);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.focus();
      ask(next);
    });
    return link;
  });

  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.isComposing) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ ...asked, query: input.value.trim() });
  });
  order.addEventListener('change', () =>
    ask({ ...asked, sort: SORTS.find((sort) => sort === order.value) ?? 'relevance' }),
  );
  window.addEventListener('popstate', () => {
    asked = askedIn(new URLSearchParams(location.search));
    input.value = asked.query;
    void answer();
  });
  input.value = asked.query;
  void answer();
}

function addressHere(asked: Asked): string {
  const address = new URL(location.href);
  address.search = addressOf(asked);
  address.hash = '';
  return address.href;
}
