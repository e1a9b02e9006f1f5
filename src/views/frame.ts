import type { LinkedPlan } from '#core/link/linked.ts';
import { wayIntoBook } from './books.ts';
import { PAGE_POLICY, SEARCH_POLICY } from './web/content-policy.ts';
import type { Edition } from './edition.ts';
import { hasFeed } from './web/feed.ts';
import { breadcrumbList, dataset, linkedDataText } from './web/linked-data.ts';
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
  /** Content-Security-Policy. */
  readonly policy: string;
  /** The feed of 改定履歴, where there is one. */
  readonly feed: Link | null;
  /** The page as the world outside knows it; null where 公開先 is unknown, and for what is no page to come to. */
  readonly outside: OutsideProps | null;
  /** The letters of a finished site. */
  readonly fonts: string;
  /** The ways of reading the plan the page belongs to; empty on a page of no plan. */
  readonly ways: readonly (WayProps & { readonly isHere: boolean })[];
  /** The name of that plan, for whoever hears the ways. */
  readonly planName: string | null;
  /** The page's place in the book of that plan; null where there is no book. */
  readonly book: Link | null;
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

/** How a page is known outside of the site, by absolute addresses. */
export interface OutsideProps {
  readonly address: string;
  /** Its own title, without those of plan and site. */
  readonly title: string;
  /** JSON-LD, each safe to stand in a page. */
  readonly linkedData: readonly string[];
}

interface Here {
  /** The home page, or the cover of its plan: what the others stand below; or the page that stands for missing ones. */
  readonly is?: 'home' | 'cover' | 'missing';
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

export function frame(edition: Edition, here: Here): FrameProps {
  const { content, at } = edition;
  const { is, address, title, description, plan, within = [], way } = here;
  const siteName = content.site?.name ?? '計画';
  const home: Link = { text: 'ホーム', href: at.home };
  const cover: Link[] = plan && is !== 'cover' ? [{ text: planName(plan), href: at.plan(plan.slug) }] : [];
  const parts = is === 'home' ? [title] : [title, ...cover.map(({ text }) => text), siteName];
  const trail = is === 'home' ? [] : [home, ...cover, ...within];
  return {
    title: parts.join('｜'),
    description,
    site: { text: siteName, href: at.home },
    municipality: content.site?.municipality?.name ?? null,
    search: at.search,
    address,
    ways: plan ? planWays(plan, at).map((one) => ({ ...one, isHere: one.view === way })) : [],
    planName: plan ? planName(plan) : null,
    book: plan ? wayIntoBook(plan, address, edition) : null,
    icon: at.file('favicon.svg'),
    policy: address === at.search ? SEARCH_POLICY : PAGE_POLICY,
    feed: hasFeed(edition) ? { text: '改定履歴・正誤', href: at.feed } : null,
    outside: is === 'missing' ? null : outside(edition, here, trail),
    fonts: at.file('fonts/fonts.css'),
    trail,
    here: title,
    contact: contactOf(content),
    licence: content.site?.licence ?? null,
    data: (plan ? [plan] : content.plans).map((one) => ({
      text: `${planName(one)}（JSON）`,
      href: at.data(one.slug),
    })),
    about: [
      { text: '計画の見方', href: at.guide },
      ...(content.departments.all.length > 0 ? [{ text: '所管課から探す', href: at.departments }] : []),
      { text: '改定履歴・正誤', href: at.revisions },
      { text: '公開データについて', href: at.openData },
      ...content.pages.map(({ name, title: text }) => ({ text, href: at.sitePage(name) })),
    ],
  };
}

function outside(
  edition: Edition,
  { is, address, title, plan }: Here,
  trail: readonly Link[],
): OutsideProps | null {
  const { content, at, origin } = edition;
  if (origin === null) return null;
  const withData = is === 'cover' && plan ? [plan] : address === at.openData ? content.plans : [];
  const linkedData = [
    ...(trail.length > 0 ? [breadcrumbList(trail, { text: title, href: address }, origin)] : []),
    ...withData.map((one) => dataset(one, edition, origin)),
  ];
  return { address: origin + address, title, linkedData: linkedData.map(linkedDataText) };
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
