import { isPriority } from '#core/link/linked.ts';
import { labelOf } from '#core/model/terms.ts';
import type { Edition } from '../edition.ts';
import { frame } from '../frame.ts';
import type { FrameProps } from '../frame.ts';
import type { Link } from '../words.ts';
import { departmentPart, indexPages, itemParts } from './name-index.ts';
import type { IndexPart } from './name-index.ts';

export interface SearchPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  /** Where the search index stands. */
  readonly index: string;
  /** Words of the plans that show what can be asked. */
  readonly examples: readonly { readonly what: string; readonly link: Link }[];
  /** The index of names, as far as it has room here. */
  readonly parts: readonly IndexPart[];
  /** Its other pages. */
  readonly pages: readonly Link[];
}

export interface NamesPageProps {
  readonly frame: FrameProps;
  readonly title: string;
  readonly parts: readonly IndexPart[];
  readonly others: readonly Link[];
}

const TITLE = '計画の中を検索';

export function searchPage(edition: Edition): SearchPageProps {
  const { at, content } = edition;
  const description = '計画の事業・取組施策・取組状況を、言葉や事業CDで探せます。';
  const pages = indexPages(itemParts(content, at));
  const departments = departmentPart(content, at);
  return {
    frame: frame(edition, { address: at.search, title: TITLE, description }),
    title: TITLE,
    index: at.file('search/index/'),
    examples: examples(edition),
    parts: [...(departments ? [departments] : []), ...(pages.length > 1 ? [] : (pages[0] ?? []))],
    pages: pages.length > 1 ? pageLinks(edition, pages) : [],
  };
}

/** The index of names where it needs pages of its own; none where it has room on the search page. */
export function namesPages(edition: Edition): readonly NamesPageProps[] {
  const { at, content } = edition;
  const pages = indexPages(itemParts(content, at));
  if (pages.length < 2) return [];
  const links = pageLinks(edition, pages);
  return pages.map((parts, i) => {
    const title = `索引（${String(i + 1)}／${String(pages.length)}）`;
    return {
      frame: frame(edition, {
        address: at.searchNames(i + 1),
        title,
        description: `計画の項目の索引です。${links[i]?.text ?? ''}`,
        within: [{ text: TITLE, href: at.search }],
      }),
      title,
      parts,
      others: links.filter((_, other) => other !== i),
    };
  });
}

function pageLinks({ at }: Edition, pages: readonly (readonly IndexPart[])[]): readonly Link[] {
  return pages.map((parts, i) => ({
    text: `索引${String(i + 1)}：${parts.map(spanOf).join('、')}`,
    href: at.searchNames(i + 1),
  }));
}

/** `事業（五十音順） あ行〜さ行` */
function spanOf({ title, rows }: IndexPart): string {
  const [first, last] = [rows[0]?.title ?? '', rows.at(-1)?.title ?? ''];
  return `${title} ${first === last ? first : `${first}〜${last}`}`;
}

function examples({ at, content }: Edition): SearchPageProps['examples'] {
  const items = content.plans.flatMap((plan) => plan.items);
  const projects = items.filter((item) => item.kind === 'project');
  const named = items.find(isPriority) ?? items[0];
  const coded = projects.find((item) => item.entity.code !== null);
  const words = [
    { what: '事業や取組施策の名称の一部', word: named?.title.slice(0, LONGEST_EXAMPLE) },
    { what: labelOf('project', 'code'), word: coded?.entity.code },
    { what: labelOf('project', 'departments'), word: items.flatMap((item) => item.departments)[0]?.written },
  ];
  return words.flatMap(({ what, word }) =>
    word ? { what, link: { text: word, href: `${at.search}?q=${encodeURIComponent(word)}` } } : [],
  );
}

const LONGEST_EXAMPLE = 4;
