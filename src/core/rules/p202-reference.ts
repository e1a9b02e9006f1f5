import type { LinkedContent, LinkedPlan } from '../link/linked.ts';
import { parseReference } from '../model/reference.ts';
import { nearestWord } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface ReferenceFact extends Fact {
  readonly written: string;
  readonly nearest: string | null;
}

export const referenceResolves = defineRule<ReferenceFact>({
  code: 'P202',
  name: 'reference-resolves',
  severity: 'error',
  title: '参照した id がある',
  reason: '行き先のない参照は、公開したときに行き止まりのリンクになります。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
改定履歴:
  - { 日付: 令和6年9月1日, 種別: 訂正, 内容: 誤字を改めました。, 対象: [j110] }  # ← P202
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
`,
  },
  *find(content) {
    for (const plan of content.plans) {
      if (!plan.plan.complete) continue;
      for (const [written, place] of referencesOf(plan)) {
        const { ids, found } = lookUp(written, plan, content);
        if (!found) yield { place, written, nearest: nearestWord(written, ids) };
      }
    }
  },
  say: ({ written, nearest }) => ({
    message: `「${written}」という id の項目は見当たりません。`,
    help: nearest ? `「${nearest}」の書き誤りでしたら直してください。` : '参照先の id を確かめてください。',
  }),
});

/** Every reference that is no 再掲: of 改定履歴, and of the parts in prose. */
function* referencesOf({ plan }: LinkedPlan): Generator<[string, Place]> {
  for (const revision of plan.cover?.revisions ?? []) {
    for (const [i, target] of revision.targets.entries()) yield [target, revision.at('targets', i)];
  }
  for (const chapter of plan.chapters) for (const { id } of chapter.parts) if (id) yield [id.text, id.place];
}

function lookUp(
  written: string,
  home: LinkedPlan,
  content: LinkedContent,
): { ids: readonly string[]; found: boolean } {
  const reference = parseReference(written);
  const slug = reference?.plan ?? home.slug;
  const plan = content.plans.find((p) => p.slug === slug);
  const ids = [...(plan ?? home).byId.keys()];
  return { ids, found: reference !== null && plan?.byId.has(reference.item) === true };
}
