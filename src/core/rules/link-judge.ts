import { isPriority } from '../link/linked.ts';
import { assetOf, targetOf, walk } from '../link/link-target.ts';
import type { Standing } from '../link/link-target.ts';
import type { LinkedContent, LinkedSection } from '../link/linked.ts';
import type { Chapter } from '../model/chapter.ts';
import { isKeptInPlan, isKeptOnSite } from '../model/page-names.ts';
import { ID } from '../model/reference.ts';
import { WordIndex } from '../model/word-index.ts';
import { assetNames } from './asset-names.ts';
import { headingAnchors } from './heading-anchors.ts';
import { LinkablePages } from './linkable-pages.ts';

/** Why a link leads nowhere, and the address that was probably meant. */
export interface BrokenLink {
  readonly why:
    | 'empty'
    | 'local'
    | 'no-scheme'
    | 'no-plan'
    | 'no-page'
    | 'no-anchor'
    | 'no-file'
    | 'active-file'
    | 'no-slash';
  readonly meant: string | null;
}

/**
 * Where links in prose lead, by the addresses of the site: a page is `/<plan>/<file>/`, or `/<file>/` where it belongs to
 * no plan; what stands on it is `#<id>`, a file beside the text `assets/…`. Addresses on other hosts, those that begin with `/` and anchors the site gives out by
 * itself are nobody's to judge here, nor is what a file that cannot be read may hold.
 */
export class LinkJudge {
  readonly #assets: LinkedContent['assets'];
  readonly #plans: ReadonlyMap<string, LinkablePages>;
  readonly #sitePages: ReadonlyMap<string, Chapter>;
  #slugs: WordIndex | null = null;

  constructor({ plans, pages, assets }: LinkedContent) {
    this.#assets = assets;
    this.#plans = new Map(plans.map((plan) => [plan.slug, new LinkablePages(plan, assets)]));
    this.#sitePages = new Map(pages.map((page) => [page.name, page]));
  }

  judge(target: string, { page: from, folder }: Standing): BrokenLink | null {
    const url = target.trim();
    if (url === '') return { why: 'empty', meant: null };
    if (/^(?:file:|[a-z]:[\\/]|\\\\)/iu.test(url)) return { why: 'local', meant: null };
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(url)) return null;
    if (/^www\.[^/]+\.|^https?\/\//iu.test(url)) {
      const rest = url.replace(/^https?\/\//iu, '');
      return { why: 'no-scheme', meant: `https://${rest}` };
    }
    if (/^[^/@\s]+@[^/@\s]+\.[^/@\s]+$/u.test(url)) return { why: 'no-scheme', meant: `mailto:${url}` };
    const { path, fragment } = targetOf(url);
    const [slug = null] = folder;
    const steps = walk(from, path);
    if (steps === null) return null;
    const beside = walk(folder, path) ?? [];
    const file = assetOf(path, { page: from, folder });
    if (file !== null) return this.#file(slug, file);
    const found = this.#page(steps, from, fragment);
    if (found === null && !/(?:^|\/)(?:\.{0,2}|index\.html)$/u.test(path) && steps.length > 0)
      return isFile(steps.at(-1)) ? null : { why: 'no-slash', meant: this.#way(from, steps, fragment) };
    if (found?.why !== 'no-page' && found?.why !== 'no-plan') return found;
    const meant = this.#nearby([steps, beside, [...folder, steps.at(-1) ?? '']]);
    return meant ? { ...found, meant: this.#way(from, meant, fragment) } : found;
  }

  /** The page that a link means which goes by files instead of addresses. */
  #nearby(ways: readonly (readonly string[])[]): readonly string[] | null {
    for (const way of ways) {
      const steps = way.map((step, i) =>
        i === way.length - 1 ? step.replace(/\.(?:ya?ml|mdx?)$/u, '') : step,
      );
      const [first = '', name, ...more] = steps;
      if (more.length > 0) continue;
      if (name === undefined ? this.#sitePages.has(first) : this.#plans.get(first)?.page(name)) return steps;
    }
    return null;
  }

  #file(slug: string | null, path: string): BrokenLink | null {
    if (ACTIVE_FILE.test(path)) return { why: 'active-file', meant: null };
    if (this.#assets === null || this.#assets.has(path)) return null;
    const meant =
      slug === null
        ? assetNames(null, this.#assets).nearest(path)
        : this.#plans.get(slug)?.nearestFile(path.slice(slug.length + 1));
    return { why: 'no-file', meant: meant ?? null };
  }

  #page(steps: readonly string[], from: readonly string[], fragment: string): BrokenLink | null {
    const [slug, name, sheet] = steps.at(-1) === 'index.html' ? steps.slice(0, -1) : steps;
    if (slug === undefined || isKeptOnSite(slug)) return null;
    const pages = this.#plans.get(slug);
    const sitePage = this.#sitePages.get(slug);
    if (!pages && sitePage && name === undefined) return this.#anchorOfSitePage(sitePage, fragment);
    if (!pages) {
      if (isFile(steps.at(-1))) return null;
      this.#slugs ??= new WordIndex([...this.#plans.keys(), ...this.#sitePages.keys()]);
      const meant = this.#slugs.nearest(slug);
      return { why: 'no-plan', meant: meant && this.#way(from, [meant, ...steps.slice(1)], fragment) };
    }
    if (name === undefined) return this.#anchorOfPlan(pages, from, fragment);
    if (isKeptInPlan(name)) return null;
    const page = pages.page(name);
    if (!page) {
      if (!pages.plan.plan.complete) return null;
      const meant = sheet === undefined ? pages.nearestName(name) : null;
      return { why: 'no-page', meant: meant && this.#way(from, [slug, meant], fragment) };
    }
    if (sheet === undefined)
      return 'section' in page
        ? this.#anchorOfSection(pages, page.section, from, fragment)
        : this.#anchorOfChapter(pages, page.chapter, from, fragment);
    const item = pages.plan.byId.get(sheet);
    const hasSheet = item && isPriority(item) && 'section' in page && item.section === page.section;
    return hasSheet && steps.length === 3 ? null : { why: 'no-page', meant: null };
  }

  #anchorOfSitePage({ readable, headings }: Chapter, fragment: string): BrokenLink | null {
    const isKnown = isOwnAnchor(fragment) || !readable || headingAnchors(headings).has(fragment);
    return isKnown ? null : { why: 'no-anchor', meant: null };
  }

  #anchorOfPlan(pages: LinkablePages, from: readonly string[], fragment: string): BrokenLink | null {
    return pages.plan.byId.has(fragment) ? this.#noAnchor(pages, from, fragment) : null;
  }

  #anchorOfSection(
    pages: LinkablePages,
    section: LinkedSection,
    from: readonly string[],
    fragment: string,
  ): BrokenLink | null {
    if (isOwnAnchor(fragment)) return null;
    const [id = '', year] = fragment.split('_', 2);
    const entry = pages.plan.byId.get(id);
    if (entry?.section === section) {
      if (year === undefined || !/^\d{4}$/u.test(year) || entry.kind === 'indicator') return null;
      const hasYear = entry.statuses.some(({ time }) => time !== null && String(time.year) === year);
      return hasYear ? null : { why: 'no-anchor', meant: null };
    }
    return this.#noAnchor(pages, from, fragment);
  }

  #anchorOfChapter(
    pages: LinkablePages,
    chapter: Chapter,
    from: readonly string[],
    fragment: string,
  ): BrokenLink | null {
    const isKnown = isOwnAnchor(fragment) || !chapter.readable || pages.anchorsOf(chapter).has(fragment);
    return isKnown ? null : this.#noAnchor(pages, from, fragment);
  }

  /** An id that stands on another page, or nearly one, is what was meant. */
  #noAnchor(pages: LinkablePages, from: readonly string[], fragment: string): BrokenLink | null {
    const { plan } = pages;
    const [id = ''] = fragment.split('_', 1);
    const meant = plan.byId.has(id) ? fragment : ID.test(fragment) ? pages.nearestId(fragment) : null;
    const entry = meant === null ? undefined : plan.byId.get(meant.split('_', 1)[0] ?? '');
    if (!entry && !plan.plan.complete) return null;
    const page = entry && [plan.slug, entry.section.file.name];
    return { why: 'no-anchor', meant: page ? this.#way(from, page, meant ?? '') : null };
  }

  /** The way from one page to another, as it is written in a link. */
  #way(from: readonly string[], to: readonly string[], fragment: string): string {
    const anchor = fragment === '' ? '' : `#${fragment}`;
    let common = 0;
    while (common < from.length && common < to.length && from[common] === to[common]) common += 1;
    if (common === from.length && common === to.length) return anchor || './';
    return `${'../'.repeat(from.length - common)}${to
      .slice(common)
      .map((step) => `${step}/`)
      .join('')}${anchor}`;
  }
}

/** Files that a browser opens as a page, with all the programs in it; drawings are read before they are published. */
const ACTIVE_FILE = /\.(?:[sx]?html?|xht|mht|mhtml|xml|xslt?|m?js|svgz)$/iu;

function isFile(step: string | undefined): boolean {
  return step !== undefined && /\.[a-z0-9]{1,5}$/iu.test(step) && !/\.(?:ya?ml|mdx?)$/iu.test(step);
}

/** Anchors the site gives out by itself: its own begin with a capital, those of notes with `user-content-`. */
function isOwnAnchor(fragment: string): boolean {
  return fragment === '' || fragment === 'top' || /^(?:[A-Z]|user-content-)/u.test(fragment);
}
