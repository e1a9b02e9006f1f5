import type { Department } from '../model/department.ts';
import { fold } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface TwiceFact extends Fact {
  readonly name: string;
  readonly first: Department;
}

export const departmentOnce = defineRule<TwiceFact>({
  code: 'P210',
  name: 'department-is-listed-once',
  severity: 'error',
  title: '組織の一覧に、同じ課が二度載っていない',
  reason:
    '二度載った課は、所管課別の一覧に二つ並び、どちらに属する事業か分からなくなります。部が違えば、同じ名称の課があってもかまいません。',
  example: {
    'departments.yaml': `
- 名称: 企画課
- 名称: 総務課
  部: 市民部
- 名称: 総務課
  部: 教育部
- 名称: 企画課  # ← P210
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    所管課: 企画課
`,
  },
  *find({ departments }) {
    const seen = new Map<string, Department>();
    for (const department of departments.all) {
      const { name, division } = department;
      if (name === null) continue;
      const key = fold(`${division ?? ''} ${name}`);
      const first = seen.get(key);
      if (first) yield { place: department.at('name'), name, first };
      else seen.set(key, department);
    }
  },
  say: ({ name, first }) => ({
    message: {
      ja: `所管課「${name}」が、組織の一覧に二度載っています。`,
      en: `The department “${name}” is listed twice.`,
    },
    help: {
      ja: 'どちらか一方を消してください。別の部の課であれば、それぞれに「部」を書いてください。',
      en: 'Delete one of the two. If they belong to different 部, write the 部 of each.',
    },
    related: [
      {
        place: first.at('name'),
        message: { ja: '先に載っているのはここです', en: 'It is listed here first' },
      },
    ],
  }),
});
