import type { LinkedPlan } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import { BOOK_VIEWS, INDEX_PART } from '#views/book-places.ts';
import type { Edition } from '#views/edition.ts';
import { pageName, planPages } from '#views/plan-pages.ts';
import type { PlanPage } from '#views/plan-pages.ts';
import { planWays } from '#views/plan-ways.ts';
import { planName, wordsOf } from '#views/words.ts';
import type { PageStyle } from './page-rules.ts';

/** A part of a book begins a page, and stands in the running heads. */
export type BookPart = {
  /** As in the addresses of the site; empty for the plan as a whole. */
  readonly name: string;
  readonly title: string;
  readonly style: PageStyle;
  /** It begins the numbered pages of the book. */
  readonly isFirst: boolean;
} & (
  | { readonly kind: 'opening' | 'department-lists' | 'revisions' | 'index' }
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
    { kind: 'index', name: INDEX_PART, title: '索引' } as const,
  ];
  return parts.map((part, i) => ({
    ...part,
    isFirst: i === 0,
    style: {
      name: `part-${String(i + 1)}`,
      numbering: 'body',
      heads: { book: planName(plan), part: part.title },
    },
  }));
}
