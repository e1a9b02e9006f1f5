import { departmentsNamedBy, mentionsOf } from '../link/departments.ts';
import type { DepartmentMention, LinkedContent } from '../link/linked.ts';
import { nearestWord } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface DepartmentFact extends Fact {
  readonly written: string;
  /** The present name of a department written by a former one. */
  readonly present: string | null;
  readonly nearest: string | null;
  readonly noList: boolean;
}

export const departmentIsKnown = defineRule<DepartmentFact>({
  code: 'P203',
  name: 'department-is-known',
  severity: 'error',
  title: '所管課が組織の一覧にある',
  reason: '一覧にない所管課の項目は、所管課別の一覧から漏れます。',
  example: {
    'departments.yaml': `
- 名称: 地域共生課
  旧名称: [市民相談課]
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    所管課: 地域共存課  # ← P203
  - id: j102
    事業名: 相談事業
    所管課: 市民相談課  # ← P203
`,
  },
  *find(content) {
    if (content.departments.list === 'unreadable') return;
    const names = content.departments.all.flatMap((department) => department.name ?? []);
    for (const { written, department, former, place } of everyMention(content)) {
      const fact = {
        place,
        written,
        present: department?.name ?? null,
        nearest: nearestWord(written, names),
        noList: content.departments.list === 'missing',
      };
      if (department && former) yield { ...fact, severity: 'warning' };
      else if (!department) yield fact;
      if (fact.noList) return;
    }
  },
  say({ written, present, nearest, noList }) {
    if (noList) {
      return {
        message: '組織の一覧 departments.yaml がないため、所管課を確かめられません。',
        help: 'content に departments.yaml を作り、「- 名称: 課の名前」を組織の順に並べてください。',
      };
    }
    if (present !== null)
      return {
        message: `「${written}」は旧名称です。現在は「${present}」です。`,
        help: `「${present}」に直してください。`,
      };
    return {
      message: `所管課「${written}」は departments.yaml にありません。`,
      help: nearest
        ? `「${nearest}」の書き誤りでしたら直してください。新しい課であれば departments.yaml に書き足してください。`
        : 'departments.yaml に書き足すか、課の名前を確かめてください。',
    };
  },
});

function* everyMention(content: LinkedContent): Generator<DepartmentMention> {
  for (const plan of content.plans) {
    for (const item of plan.items)
      if (item.entity.departments.length > 0 || !item.relisting)
        yield* departmentsNamedBy(item, content.departments);
    for (const { entity } of plan.indicators) {
      for (const [i, name] of entity.departments.entries())
        yield* mentionsOf(name, entity.at('departments', i), content.departments);
    }
  }
}
