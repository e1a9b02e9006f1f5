import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { planName } from '../words.ts';
import type { Link } from '../words.ts';

export interface SearchPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  /** Where the index stands. */
  readonly index: string;
  /** Where to look without script. */
  readonly plans: readonly Link[];
}

export function searchPage(edition: Edition): SearchPageProps {
  const { at, content } = edition;
  const title = '計画の中を検索';
  const description = '計画の事業・取組施策・取組状況を、ことばや事業コードで探せます。';
  return {
    frame: frame(edition, { address: at.search, title, description }),
    title,
    index: at.file('pagefind/'),
    plans: content.plans.map((plan) => ({ text: planName(plan), href: at.plan(plan.slug) })),
  };
}
