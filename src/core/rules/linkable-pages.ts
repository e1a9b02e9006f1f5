import type { LinkedContent, LinkedPlan, LinkedSection } from '../link/linked.ts';
import type { Chapter } from '../model/chapter.ts';
import { WordIndex } from '../model/word-index.ts';
import { assetNames } from './asset-names.ts';
import { headingAnchors } from './heading-anchors.ts';

/** A page that a file becomes. */
type Page = { readonly section: LinkedSection } | { readonly chapter: Chapter };

/** A plan with what links can lead to; each is made when the first link asks. */
export class LinkablePages {
  readonly plan: LinkedPlan;
  readonly #assets: LinkedContent['assets'];
  readonly #byName = new Map<string, Page>();
  readonly #anchors = new Map<Chapter, ReadonlySet<string>>();
  #names: WordIndex | null = null;
  #ids: WordIndex | null = null;
  #files: WordIndex | null = null;

  constructor(plan: LinkedPlan, assets: LinkedContent['assets']) {
    this.plan = plan;
    this.#assets = assets;
    for (const chapter of plan.plan.chapters) this.#byName.set(chapter.name, { chapter });
    for (const section of plan.sections) this.#byName.set(section.file.name, { section });
  }

  page(name: string): Page | undefined {
    return this.#byName.get(name);
  }

  anchorsOf(chapter: Chapter): ReadonlySet<string> {
    let anchors = this.#anchors.get(chapter);
    if (!anchors) this.#anchors.set(chapter, (anchors = headingAnchors(chapter.headings)));
    return anchors;
  }

  nearestName(name: string): string | null {
    return (this.#names ??= new WordIndex(this.#byName.keys())).nearest(name);
  }

  nearestId(id: string): string | null {
    return (this.#ids ??= new WordIndex(this.plan.byId.keys())).nearest(id);
  }

  nearestFile(path: string): string | null {
    this.#files ??= assetNames(this.plan.slug, this.#assets);
    return this.#files.nearest(path);
  }
}
