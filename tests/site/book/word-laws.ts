import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Item, LinkedPlan, LinkedSection } from '#core/link/linked.ts';
import type { Amount } from '#core/model/money.ts';
import { formatNumber } from '#core/model/money.ts';
import { collectProse } from '#core/source/collect-prose.ts';
import { MARKDOWN_PLUGINS } from '#core/source/markdown.ts';
import { planName, sectionName } from '#views/words.ts';
import type { Book, Laws, Part } from './book-of.ts';
import { squeezed } from './book-of.ts';

/**
 * What a plan says that its book prints in other words or not at all, by the names of the model; everything else of the model is
 * looked for in the book as it is written, also what is added tomorrow.
 */
const NOT_PRINTED_AS_WRITTEN = new Set([
  ...['id', 'slug', 'file', 'place', 'parts', 'images', 'links', 'passages'],
  ...['relists', 'originalText', 'retiredIds', 'targets', 'printing', 'reading', 'printNumber'],
  /* Named by the plan's own words, or counted, or set by our own rules. */
  ...['words', 'stateWords', 'gradeWords', 'relistingMark', 'written', 'calledAs', 'unit', 'rounding'],
]);

/** Of the words of a whole book. */
export const WORD_LAWS: Laws = {
  '計画に書いたどの言葉も、金額も、読み上げの順の中にある': (book, plan) => {
    const all = book.parts.map(({ text }) => text).join('');
    const cover = squeezed(book.order.map(({ text }) => text).join(''));
    const chapters = plan.plan.chapters.flatMap(({ title, headings, words }) => [
      title,
      ...headings,
      ...words,
    ]);
    return [...chapters, ...stringsOf(plan.plan.cover)]
      .filter((text) => !isIn(all, text) && !isIn(cover, text))
      .map((text) => `「${text}」がない`);
  },

  '分野・柱の言葉はその部分にあり、部分は計画の順に並ぶ': (book, plan) => {
    const parts = plan.sections.map((section) => [section, partOf(book, section)] as const);
    const places = parts.map(([, part]) => (part ? book.parts.indexOf(part) : -1));
    return [
      ...parts.flatMap(([section, part]) => missing(part?.text ?? '', section)),
      ...(places.every((place, i) => place > (places[i - 1] ?? -1)) ? [] : [`順は ${places.join()}`]),
    ];
  },

  '事業・施策は計画の順に並び、それぞれの文が続く': (book, plan) =>
    plan.sections.flatMap((section) => outOfOrder(partOf(book, section)?.text ?? '', section.items)),
};

/** What a section says that is missing in the text of a part, or stands in another order. */
export function missingOfSection(text: string, section: LinkedSection): string[] {
  return [...missing(text, section), ...outOfOrder(text, section.items)];
}

/** What an item's 個票 says that is missing in a text. */
export function missingOfSheet(text: string, { title, entity }: Item): string[] {
  const told = entity.relists ? [] : stringsOf({ ...entity, statuses: [], indicators: [], others: [] });
  return [title, ...told].filter((words) => !isIn(text, words));
}

/** What a 概要版 must name and does not. */
export function missingOfSummary(text: string, plan: LinkedPlan): string[] {
  const priorities = plan.items.filter((item) => item.kind === 'project' && item.entity.priority !== null);
  const names = [
    planName(plan),
    ...plan.sections.map(({ title }) => title),
    ...priorities.map(({ title }) => title),
  ];
  return names.filter((name) => !isIn(squeezed(text), name));
}

function partOf(book: Book, section: LinkedSection): Part | undefined {
  const title = squeezed(sectionName(section));
  return book.parts.find((part) => squeezed(part.title) === title);
}

function missing(text: string, section: LinkedSection): string[] {
  return stringsOf(section.section).flatMap((words) =>
    isIn(text, words) ? [] : [`${section.label} に「${words}」がない`],
  );
}

/** An item stands where its longest words stand: its name may be told before. */
function outOfOrder(text: string, items: readonly Item[]): string[] {
  let at = 0;
  return items.flatMap((item) => {
    const body = item.kind === 'project' ? item.entity.description : null;
    const own = [item.title, ...(body === null ? [] : wordsOfMarkdown(body))].map(squeezed);
    const places = own.map((words) => text.indexOf(words, at));
    const isAfter = !places.includes(-1);
    if (isAfter) at = Math.max(...places);
    return isAfter ? [] : [`${item.label}「${item.title}」が順にない`];
  });
}

function isIn(text: string, words: string): boolean {
  return (
    text.includes(squeezed(words)) || wordsOfMarkdown(words).every((block) => text.includes(squeezed(block)))
  );
}

const markdown = unified().use(remarkParse).use(MARKDOWN_PLUGINS);

/** The words of a Markdown text, a block each. */
function wordsOfMarkdown(text: string): readonly string[] {
  const place = { file: '', start: 0, end: 0 };
  const { words } = collectProse(markdown.parse(text), text, () => place, []);
  return words.length === 0 ? [text] : words;
}

/** Every text below a value of the model, amounts as they are printed. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  if (isAmount(value))
    return [value.yen === null ? value.printed : formatNumber(value.yen, value.unit, value.grain)];
  const entries = Object.entries(value).filter(([name]) => !NOT_PRINTED_AS_WRITTEN.has(name));
  /* 状態 is printed by the plan's own word for it. */
  const isTold = 'stateWord' in value && value.stateWord !== null;
  return entries.filter(([name]) => !(name === 'state' && isTold)).flatMap(([, inner]) => stringsOf(inner));
}

function isAmount(value: object): value is Amount {
  return 'yen' in value && 'grain' in value;
}
