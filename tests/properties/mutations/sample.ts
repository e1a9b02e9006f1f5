import { readContentFolder } from '#shell/read-content-folder.ts';
import type { SourceFile } from '#core/source/source-file.ts';
import { writtenIn } from './written.ts';
import type { Written } from './written.ts';

const { files, assets } = await readContentFolder('content');

export const FILES: readonly SourceFile[] = files;
export const ASSETS = assets;

/** All that the YAML of the sample says, line by line. */
export const WRITTEN: readonly Written[] = FILES.filter(({ path }) => path.endsWith('.yaml')).flatMap(
  writtenIn,
);
/** Chapters of the plans, and pages of the city's own beside them. */
export const CHAPTERS: readonly SourceFile[] = FILES.filter(({ path }) => path.endsWith('.mdx'));
export const PLAN_CHAPTERS = CHAPTERS.filter(({ path }) => path.includes('/'));

/** Lines of a key, or of several. */
export function under(...keys: readonly string[]): readonly Written[] {
  return WRITTEN.filter(({ key }) => keys.includes(key));
}

/** What stands in the same mapping, the line itself included. */
export function besides(one: Written): readonly Written[] {
  return WRITTEN.filter(({ file, mapping }) => file === one.file && mapping === one.mapping);
}

/** The entry of the same mapping under a key. */
export function beside(one: Written, key: string): Written | undefined {
  return besides(one).find((other) => other.key === key);
}

/** What stands below a line, at any depth. */
export function within(one: Written): readonly Written[] {
  return WRITTEN.filter(({ file, lineAt }) => file === one.file && lineAt > one.lineAt && lineAt < one.end);
}

/** Whether anything in the sample speaks of an item by its id. */
export function isReferredTo(id: string): boolean {
  const reference = new RegExp(`(?:再掲: |id="|[[ ])${id}(?![a-z0-9-])`, 'u');
  return FILES.some(({ text }) => reference.test(text.replaceAll(`id: ${id}\n`, '')));
}

/** Sentences: values that no law but those of typing looks into. */
export const SENTENCES: readonly Written[] = WRITTEN.filter(
  ({ key, value }) =>
    ['事業内容', '特記事項', '事業目標', '方向性', '見出し', '施策', '取組', '住所'].includes(key) &&
    value.length > 6,
);

/** Years of 取組状況 of items that nothing points at, nor at their lines. */
export const REPORTS: readonly Written[] = WRITTEN.filter(
  (written) =>
    written.path.at(-1) === '取組状況' &&
    written.key.startsWith('令和') &&
    !within(written).some(({ key }) => key === 'id') &&
    !isReferredTo(itemOf(written)),
);

/** The id of the item that a line belongs to. */
function itemOf(line: Written): string {
  const isOwn = ({ file, key, column, lineAt }: Written): boolean =>
    file === line.file && key === 'id' && column < line.column && lineAt < line.lineAt;
  return WRITTEN.findLast(isOwn)?.value ?? '';
}

/** Lines of 取組状況 that stand as plain text in a list. */
export const LINES: readonly Written[] = WRITTEN.filter(
  ({ key, path }) => key === '' && path.includes('取組状況') && path.at(-1) !== '所管課',
);
