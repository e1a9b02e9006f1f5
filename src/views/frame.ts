import type { LinkedPlan } from '#core/link/linked.ts';
import type { Edition } from './edition.ts';
import { planWays } from './plan-ways.ts';
import type { WayProps } from './plan-ways.ts';
import { planName } from './words.ts';
import type { Link } from './words.ts';

/** What stands around every page. */
export interface FrameProps {
  /** Of the document: the page first, the site last. */
  readonly title: string;
  readonly description: string;
  readonly site: Link;
  readonly municipality: string | null;
  readonly search: string;
  /** The page's own address on the site. */
  readonly address: string;
  readonly icon: string;
  /** The ways of reading the plan the page belongs to; empty on a page of no plan. */
  readonly ways: readonly (WayProps & { readonly isHere: boolean })[];
  /** The name of that plan, for whoever hears the ways. */
  readonly planName: string | null;
  /** The way from the home page to here; empty on the home page itself. */
  readonly trail: readonly Link[];
  /** The page itself, at the end of the trail. */
  readonly here: string;
  readonly contact: readonly {
    readonly label: string;
    readonly text: string;
    readonly href: string | null;
  }[];
  readonly licence: string | null;
  readonly data: readonly Link[];
  /** Pages about the site itself. */
  readonly about: readonly Link[];
}

interface Here {
  /** The home page, or the cover of its plan: what the others stand below. */
  readonly is?: 'home' | 'cover';
  /** The page's own address. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** The plan the page belongs to. */
  readonly plan?: LinkedPlan;
  /** Pages between the plan and this one. */
  readonly within?: readonly Link[];
  /** The way of reading the plan that the page is, or belongs to. */
  readonly way?: WayProps['view'];
}

export function frame(
  { content, at }: Edition,
  { is, address, title, description, plan, within = [], way }: Here,
): FrameProps {
  const siteName = content.site?.name ?? '計画';
  const home: Link = { text: 'ホーム', href: at.home };
  const cover: Link[] = plan && is !== 'cover' ? [{ text: planName(plan), href: at.plan(plan.slug) }] : [];
  const parts = is === 'home' ? [title] : [title, ...cover.map(({ text }) => text), siteName];
  return {
    title: parts.join('｜'),
    description,
    site: { text: siteName, href: at.home },
    municipality: content.site?.municipality?.name ?? null,
    search: at.search,
    address,
    ways: plan ? planWays(plan, at).map((one) => ({ ...one, isHere: one.view === way })) : [],
    planName: plan ? planName(plan) : null,
    icon: at.file('favicon.svg'),
    trail: is === 'home' ? [] : [home, ...cover, ...within],
    here: title,
    contact: contactOf(content),
    licence: content.site?.licence ?? null,
    data: (plan ? [plan] : content.plans).map((one) => ({
      text: `${planName(one)}（JSON）`,
      href: at.data(one.slug),
    })),
    about: [
      { text: '計画の見方', href: at.guide },
      { text: '所管課から探す', href: at.departments },
      { text: '改定履歴・正誤', href: at.revisions },
      { text: '公開データについて', href: at.openData },
    ],
  };
}

function contactOf({ site }: Edition['content']): FrameProps['contact'] {
  const contact = site?.contact;
  if (!contact) return [];
  const { department, phone, mail } = contact;
  const municipality = site.municipality?.name ?? '';
  return [
    ...(department ? [{ label: '担当', text: `${municipality} ${department}`.trim(), href: null }] : []),
    ...(phone ? [{ label: '電話', text: phone, href: `tel:${phone.replace(/[^\d+]/gu, '')}` }] : []),
    ...(mail ? [{ label: 'メール', text: mail, href: `mailto:${mail}` }] : []),
  ];
}
