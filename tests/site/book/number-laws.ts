import { namedDestinations } from '#exchange/pdf-read/destinations.ts';
import { ancestors } from '#exchange/pdf-read/structure.ts';
import { originalOf } from '#core/link/linked.ts';
import { paperOf } from '#print/paper.ts';
import { itemsByDepartment } from '#views/departments/department-items.ts';
import type { Book, Laws, Leaf, PrintedLink } from './book-of.ts';
import { named, squeezed } from './book-of.ts';

const MILLIMETRE = 72 / 25.4;

/** Of the page numbers in any print. */
export const NUMBER_LAWS: Laws = {
  'リンクに添えて印刷したページ番号は、行き先のページの番号である': (book) =>
    book.links.flatMap(({ number, target, text, page }) => {
      if (number === null) return [];
      const label = target.kind === 'inside' && target.place ? labelAt(book, target.place.page) : 'なし';
      return label === number
        ? []
        : [`${named(book, page)}「${text}」は${number}ページとあるが、行き先は${label}`];
    }),

  '「（→12ページ）」は、行き先のあるリンクにだけ添える': (book) => {
    const words = squeezed(book.order.map(({ text, tellsPage }) => (tellsPage ? '' : text)).join(''));
    return words.match(/.{0,20}（→(?:\d+|[ivxlc]*)ページ）/gu) ?? [];
  },

  '余白に印刷した番号は、しおりや閲覧ソフトが示す番号と同じで、外側にある': (book, plan) => {
    const { binding, margins } = paperOf(plan.plan);
    return book.leaves.flatMap((leaf) => {
      const foot = footOf(leaf, margins.bottom * MILLIMETRE);
      const printed = foot.map(({ text }) => text).join('');
      const isOdd = leaf.index % 2 === 0;
      const middle = (leaf.trim[0] + leaf.trim[2]) / 2;
      const isOutside = foot.every(({ x }) => x > middle === (isOdd === (binding === 'left')));
      if (squeezed(printed) !== leaf.label) return [`${named(book, leaf.index)}の余白に「${printed}」`];
      return isOutside ? [] : [`${named(book, leaf.index)}の番号が、のどの側にある`];
    });
  },
};

/** Of those in a whole book. */
export const NUMBERING_LAWS: Laws = {
  '目次と索引のどの行にも、ページ番号がある': (book) => {
    const index = book.parts.findLast(({ title }) => title === '索引');
    return book.links.flatMap((link) => {
      const isInList = /^[ivxlc]+$/u.test(labelAt(book, link.page)) || (index && link.page >= index.page);
      return isInList && link.target.kind === 'inside' && link.number === null
        ? [`${named(book, link.page)}「${link.text}」`]
        : [];
    });
  },

  '索引から、所管課の受け持つものの立つページがすべて分かる': (book, plan) => {
    const index = book.parts.findLast(({ title }) => title === '索引');
    if (!index) return [];
    /* 奥付 has no number. */
    const pieces = book.order.filter(({ page }) => page >= index.page && labelAt(book, page) !== '');
    const words = squeezed(pieces.map(({ text }) => text).join(''));
    const places = namedDestinations(book.pdf);
    return [...itemsByDepartment(plan)].flatMap(([name, items]) => {
      const pages = items.flatMap(({ id }) => Number(labelAt(book, places.get(id ?? '')?.page ?? -1)) || []);
      const line = `${squeezed(name)}${pageRuns(pages)}`;
      return new RegExp(`${RegExp.escape(line)}(?![\\d,–])`, 'u').test(words)
        ? []
        : [`索引に「${line}」がない`];
    });
  },

  '章の文から冊子の中へ導く言葉には、行き先のページ番号がある': (book, plan) => {
    const chapters = plan.plan.chapters.map(({ title }) => squeezed(title));
    const parts = book.parts.map(({ title, page }, i) => ({
      isChapter: chapters.includes(squeezed(title)),
      from: page,
      to: book.parts[i + 1]?.page ?? Infinity,
    }));
    return book.links.flatMap((link) => {
      const part = parts.find(({ from, to }) => from <= link.page && link.page < to);
      const isNote = /^\d+$/u.test(link.text);
      const isInTable = link.element && [...ancestors(link.element)].some(({ role }) => role === 'TR');
      return part?.isChapter && link.target.kind === 'inside' && link.number === null && !isNote && !isInTable
        ? [`${named(book, link.page)}「${link.text}」`]
        : [];
    });
  },

  '再掲と再掲先は、互いのページ番号を印刷している': (book, plan) =>
    plan.relistings.flatMap((relisting) => {
      const original = originalOf(relisting);
      const [here, there] = [relisting.from.item.id, original?.item.id];
      if (here == null || there == null || here === there) return [];
      return [
        ...(tells(book, here, there) ? [] : [`${here} に、元の ${there} のページがない`]),
        ...(tells(book, there, here) ? [] : [`${there} に、再掲先の ${here} のページがない`]),
      ];
    }),

  '表紙、白いページ、奥付に番号はなく、目次はローマ数字、本文は1から続く': (book) => {
    const labels = book.leaves.map(({ label }) => label);
    const front = labels.filter((label) => /^[ivxlc]+$/u.test(label));
    const first = labels.indexOf('1');
    const last = labels.findLastIndex((label) => /^\d+$/u.test(label));
    const colophon = book.leaves.findLast(({ texts }) => texts.length > 0);
    return [
      ...(labels[0] === '' ? [] : ['表紙に番号がある']),
      ...(colophon?.label === '' ? [] : ['奥付に番号がある']),
      ...(front[0] === 'i' || book.parts[0]?.title !== '目次' ? [] : ['目次が i から始まらない']),
      ...front.flatMap((label, i) =>
        label === ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][i] ? [] : [`目次の ${label}`],
      ),
      ...book.leaves.flatMap(({ index, label, texts }) => {
        const isBody = index >= first && index <= last;
        const expected = texts.length === 0 ? '' : isBody ? String(index - first + 1) : null;
        return expected === null || expected === label
          ? []
          : [`${String(index + 1)}枚目は「${label}」、正しくは「${expected}」`];
      }),
    ];
  },
};

/** 「3,5–8」: each page once, three or more in a row by the first and the last. */
function pageRuns(pages: readonly number[]): string {
  const runs: number[][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${String(run[0])}–${String(run.at(-1))}` : run.join(',')))
    .join(',');
}

function labelAt(book: Book, page: number): string {
  return book.leaves[page]?.label ?? '';
}

/** What is printed in the margin at the foot of a page. */
function footOf({ texts, trim: [, bottom] }: Leaf, margin: number): Leaf['texts'] {
  return texts.filter(({ isArtifact, y }) => isArtifact && bottom <= y && y < bottom + margin);
}

/** Whether what stands at one place bears the page number of another. */
function tells(book: Book, from: string, to: string): boolean {
  const places = namedDestinations(book.pdf);
  const start = places.get(from)?.page ?? -1;
  const leadsThere = ({ target }: PrintedLink): boolean =>
    target.kind === 'inside' && target.name?.replace(/_.*$/u, '') === to;
  return book.links.some(
    (link) => leadsThere(link) && link.number !== null && [start, start + 1].includes(link.page),
  );
}
