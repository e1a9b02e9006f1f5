import type { Item } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface NoIdFact extends Fact {
  readonly label: string;
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
    for (const plan of content.plans)
      for (const item of plan.items)
        if (item.id === null) yield { place: item.entity.at(), label: nameOf(item) };
  },
  say: ({ label }) => ({
    message: `${label}に id がありません。`,
    help: 'ほかで使っていない id（例: j109、s204）を付けてください。',
  }),
});

function nameOf(item: Item): string {
  return item.title === '' ? item.label : `「${item.title}」`;
}
