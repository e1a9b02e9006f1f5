import { fixSafely } from '#core/fix/fix-safely.ts';
import type { Fixed } from '#core/fix/fix-safely.ts';
import type { SourceFile } from '#core/source/source-file.ts';

export const SECTION = 'rei/01-rei.yaml';

/** A section with two choices to make: a 再掲 in other words (P503), and the same words unmarked (P504). */
export const CHOICES = `柱: 市民活動
取組施策:
  - id: s101
    施策: 市民活動の相談会を年4回開催して、団体の悩みを聴きます。
  - id: s102
    施策: 市民活動の相談会を年3回開催して、団体の悩みを聴きます。
    再掲: s101
  - id: s103
    施策: 市民活動の相談会を年4回開催して、団体の悩みを聴きます。
`;

/** A small content folder: plan.yaml and departments.yaml are plain ones where the story needs none of its own. */
export function folderOf(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  const all = {
    'departments.yaml': '- 名称: 企画課\n- 名称: 総務課\n',
    'rei/plan.yaml': '計画名: 例の計画\n金額の単位: 百万円\n計画期間: 令和5年度〜令和7年度\n',
    ...files,
  };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

export function fixSection(text: string): Fixed {
  return fixSafely(folderOf({ [SECTION]: text }), {});
}

/** The section after all safe fixes. */
export function fixedSection(text: string): string {
  return fixSection(text).after.text(SECTION) ?? '';
}
