import type { Item } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';
import { idEdit, NewIds } from './new-ids.ts';

interface NoIdFact extends Fact {
  readonly item: Item;
  /** An id for it; null where a file of the plan cannot be read and may hold any. */
  readonly id: string | null;
}

export const idPresent = defineRule<NoIdFact>({
  code: 'P207',
  name: 'item-has-an-id',
  severity: 'error',
  title: '項目に id がある',
  reason: '印刷する番号は動きますが、id は動きません。id がないと、再掲もリンクも付けられません。',
  example: `
分野: 市民自治
事業:
  - 事業名: 広聴事業  # ← P207
    所管課: []
`,
  *find(content) {
    for (const plan of content.plans) {
      let ids: NewIds | null = null;
      for (const item of plan.items) {
        if (item.id !== null) continue;
        const id = plan.plan.complete ? (ids ??= new NewIds(plan)).next(item) : null;
        yield { place: item.entity.at(), item, id };
      }
    }
  },
  say({ item, id }) {
    const edit = id === null ? null : idEdit(item, id);
    const name =
      item.title === ''
        ? { ja: item.label, en: item.label }
        : { ja: `「${item.title}」`, en: `“${item.title}”` };
    return {
      message: { ja: `${name.ja}に id がありません。`, en: `${name.en} has no id.` },
      help:
        id === null
          ? {
              ja: 'ほかで使っていない id（例: j109、s204）を付けてください。',
              en: 'Give it an id that nothing else has (such as j109 or s204).',
            }
          : {
              ja: `この項目に「id: ${id}」と書いてください（ほかで使っていない id です）。`,
              en: `Write “id: ${id}” in the item (nothing else has this id).`,
            },
      fixes:
        edit && id !== null
          ? [
              {
                title: { ja: `id「${id}」を付ける`, en: `Give it the id “${id}”` },
                safe: true,
                edits: [edit],
              },
            ]
          : [],
    };
  },
});
