import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import { BOOK_VIEWS, INDEX_PART } from '#views/book-places.ts';
import type { Edition } from '#views/edition.ts';
import { pageName, planPages } from '#views/plan-pages.ts';
import type { PlanPage } from '#views/plan-pages.ts';
import { planWays } from '#views/plan-ways.ts';
import { planName, wordsOf } from '#views/words.ts';
import { bookIndex } from './book-index.ts';
import type { BookIndexPart } from './book-index.ts';
import type { PageStyle } from './page-rules.ts';

/** A part of a book begins a page, unless it goes on below another, and stands in the running heads. */
export type BookPart = {
  /** As in the addresses of the site; empty for the plan as a whole. */
  readonly name: string;
  readonly title: string;
  readonly style: PageStyle;
  /** It stands on the pages of the part before it, whose style it has. */
  readonly goesOn: boolean;
  /** It begins the numbered pages of the book. */
  readonly isFirst: boolean;
} & (
  | { readonly kind: 'opening' | 'department-lists' | 'revisions' }
  | { readonly kind: 'index'; readonly index: readonly BookIndexPart[] }
  | { readonly kind: 'page'; readonly page: PlanPage }
  | { readonly kind: 'view'; readonly view: (typeof BOOK_VIEWS)[number] }
);

/** The parts of a plan's book after its 目次; one that would show nothing is left out. */
export function bookParts(plan: LinkedPlan, edition: Edition): readonly BookPart[] {
  const ways = planWays(plan, edition.at);
  const say = wordsOf(plan);
  const pages = planPages(plan).map(
    (page) => ({ kind: 'page', page, name: page.name, title: pageName(page) }) as const,
  );
  const index = bookIndex(plan, edition);
  const sections = pages.findIndex(({ page }) => page.kind === 'section');
  const parts = [
    ...pages.slice(0, Math.max(0, sections)),
    { kind: 'opening', name: '', title: '計画の全体' } as const,
    ...pages.slice(Math.max(0, sections)),
    ...BOOK_VIEWS.flatMap((view) =>
      ways
        .filter((way) => way.view === view)
        .flatMap(({ text }) => [
          { kind: 'view', view, name: view, title: text } as const,
          ...(view === 'departments'
            ? [{ kind: 'department-lists', name: 'Departments', title: `${text}一覧` } as const]
            : []),
        ]),
    ),
    ...((plan.plan.cover?.revisions.length ?? 0) > 0
      ? [{ kind: 'revisions', name: 'revisions', title: say(labelOf('plan', 'revisions')) } as const]
      : []),
    ...(index.length > 0 ? [{ kind: 'index', index, name: INDEX_PART, title: '索引' } as const] : []),
  ];
  return parts.map((part, i) => {
    const { first, last } = runAround(parts, i);
    return {
      ...part,
      isFirst: i === 0,
      goesOn: first < i,
      style: {
        name: `part-${String(first + 1)}`,
        numbering: 'body',
        heads: {
          book: planName(plan),
          part: parts
            .slice(first, last + 1)
            .map(({ title }) => title)
            .join('・'),
        },
      },
    };
  });
}

/** Short lists at the end of a book share their pages: by itself each would leave most of one empty. */
const GOES_ON: Readonly<Record<string, string>> = { Departments: 'departments', revisions: 'sdgs' };

function runAround(parts: readonly { name: string }[], i: number): { first: number; last: number } {
  const goesOn = (at: number): boolean => {
    const after = GOES_ON[parts[at]?.name ?? ''];
    return after !== undefined && parts[at - 1]?.name === after;
  };
  return { first: goesOn(i) ? i - 1 : i, last: goesOn(i + 1) ? i + 1 : i };
}
