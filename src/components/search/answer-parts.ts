import type { Answer, ShownResult } from '#views/search/answer.ts';
import { toggled } from '#views/search/asked.ts';
import type { Asked } from '#views/search/asked.ts';
import { partOfPage } from './elements.ts';
import { showFacets } from './facet-form.ts';
import { resultItem } from './result-item.ts';
import { equivalentsNote, summaryText, triesInstead } from './summary.ts';
import type { LinkTo } from './summary.ts';

export const RESULTS_AT_ONCE = 20;

const NO_MORE =
  '続きを読み込めませんでした。通信の状態を確かめて、もう一度お試しください。直らないときは、ページを読み込み直してください。';

/** The results from one on, as many as are shown at once. */
type ShowFrom = (from: number) => Promise<readonly ShownResult[]>;

export interface AnswerParts {
  show(answer: Answer, first: readonly ShownResult[], showFrom: ShowFrom): void;
  /** Says why there is no answer, and what can be asked. */
  showNone(why: string): void;
}

/** The parts of the search page that show an answer. */
export function answerParts(ask: (asked: Asked) => void, linkTo: LinkTo): AnswerParts {
  const status = partOfPage('SearchStatus', HTMLElement);
  const note = partOfPage('SearchNote', HTMLElement);
  const tries = partOfPage('SearchTries', HTMLElement);
  const help = partOfPage('SearchHelp', HTMLElement);
  const found = partOfPage('SearchFound', HTMLElement);
  const answerPart = partOfPage('SearchAnswerPart', HTMLElement);
  const groups = partOfPage('SearchFacetGroups', HTMLElement);
  const order = partOfPage('SearchOrder', HTMLSelectElement);
  const list = partOfPage('SearchResults', HTMLElement);
  const more = partOfPage('SearchMore', HTMLButtonElement);
  partOfPage('SearchFacets', HTMLDetailsElement).open = window.matchMedia('(min-width: 60rem)').matches;

  let shownAnswer: Answer | null = null;

  const append = ({ words, results }: Answer, shown: readonly ShownResult[]): void => {
    list.append(...shown.map((result) => resultItem(result, words)));
    const soFar = list.children.length;
    more.hidden = soFar >= results.length;
    more.textContent = `続きの${String(Math.min(RESULTS_AT_ONCE, results.length - soFar))}件を見る`;
  };

  return {
    show(answer, first, showFrom) {
      const { asked, results, listings, facets } = answer;
      const summary = summaryText(asked, results.length, listings);
      shownAnswer = answer;
      help.hidden = true;
      found.hidden = facets.every(({ values }) => values.length === 0);
      answerPart.hidden = results.length === 0;
      note.replaceChildren(...equivalentsNote(answer, linkTo));
      tries.replaceChildren(...(results.length === 0 ? triesInstead(answer, linkTo) : []));
      showFacets(groups, facets, (name, key) => ask(toggled(asked, name, key)));
      order.value = asked.sort;
      list.replaceChildren();
      append(answer, first);
      more.onclick = async () => {
        const soFar = list.children.length;
        const next = await showFrom(soFar).catch(() => null);
        if (shownAnswer !== answer || list.children.length !== soFar) return;
        status.textContent = next ? summary : NO_MORE;
        if (!next) return;
        append(answer, next);
        list.children[soFar]?.querySelector('a')?.focus();
      };
      status.textContent = summary;
    },
    showNone(why) {
      shownAnswer = null;
      status.textContent = why;
      help.hidden = false;
      found.hidden = true;
      for (const part of [list, note, tries]) part.replaceChildren();
    },
  };
}
