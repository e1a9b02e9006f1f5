import { isoDateOf } from '#core/model/calendar-date.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import { revisionsOf } from './revisions.ts';
import type { RevisionProps } from './revisions.ts';
import { planLink } from '../links.ts';
import type { Link } from '../words.ts';

export interface RevisionsPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly lead: string;
  readonly revisions: readonly (RevisionProps & { readonly plan: Link })[];
  /** Plans that write of none. */
  readonly unrevised: readonly Link[];
}

/** 改定履歴・正誤 of every plan. */
export function revisionsPage(edition: Edition): RevisionsPageProps {
  const { content, at } = edition;
  const title = `${labelOf('plan', 'revisions')}・正誤`;
  const lead = '公開している計画の改定と訂正を、新しいものから順に示します。';
  return {
    frame: frame(edition, { address: at.revisions, title, description: lead }),
    title,
    lead,
    revisions: newestRevisions(edition),
    unrevised: content.plans
      .filter((plan) => revisionsOf(plan, at).length === 0)
      .map((plan) => planLink(plan, at)),
  };
}

/** Those of all plans, the newest first; those without a date last, as they are written. */
export function newestRevisions({ content, at }: Edition): RevisionsPageProps['revisions'] {
  return content.plans
    .flatMap((plan) => revisionsOf(plan, at).map((revision) => ({ ...revision, plan: planLink(plan, at) })))
    .map((revision) => ({ revision, when: revision.date === null ? null : isoDateOf(revision.date) }))
    .sort((a, b) => newestFirst(a.when, b.when))
    .map(({ revision }) => revision);
}

/** `2024-09` goes after the days of its month. */
function newestFirst(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? 1 : -1;
}
