import type { Item, LinkedPlan } from '../link/linked.ts';
import { originalItem } from '../link/linked.ts';
import { fold } from '../model/text.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface CodeFact extends Fact {
  readonly code: string;
  readonly label: string;
  readonly first: { readonly place: Place; readonly label: string };
}

export const projectCodeOnce = defineRule<CodeFact>({
  code: 'P205',
  name: 'project-code-is-one-project',
  severity: 'error',
  title: '同じ事業CDが、別々の事業に付いていない',
  reason:
    '事業CDは予算や決算と突き合わせる番号です。別々の事業に付いていると、どちらの金額か分からなくなります。全角と半角の違いは同じ番号とみなします。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業CD: 0-1-1-1
    事業名: 広聴事業
  - id: j102
    事業CD: ０−１−１−１  # ← P205
    事業名: 広報事業
  - id: j103
    事業CD: 0-1-1-1
    再掲: j101
`,
  *find(content) {
    for (const plan of content.plans) yield* inPlan(plan);
  },
  say: ({ code, label, first }) => ({
    message: {
      ja: `${label}の事業CD「${code}」は、${first.label}にも付いています。`,
      en: `The 事業CD “${code}” of ${label} is also that of ${first.label}.`,
    },
    help: {
      ja: `どちらかの番号を直してください。同じ事業であれば、後のほうを「再掲:」で${first.label}を指す形にしてください。`,
      en: `Correct one of the codes. If it is the same project, make the later one a 再掲 of ${first.label}.`,
    },
    related: [
      {
        place: first.place,
        message: { ja: `${first.label}の事業CDはここです`, en: `This is the 事業CD of ${first.label}` },
      },
    ],
  }),
});

/** The first to bear a code has it; a 再掲 has its original's, and one that leads nowhere is told as such (P501). */
function* inPlan({ items }: LinkedPlan): Generator<CodeFact> {
  const owners = new Map<string, Item>();
  for (const item of items) {
    if (item.kind !== 'project' || item.entity.code === null) continue;
    const original = originalItem(item);
    if (item.relisting && !original) continue;
    const code = fold(item.entity.code);
    const first = owners.get(code);
    if (!first) owners.set(code, item);
    else if ((originalItem(first) ?? first) !== (original ?? item)) {
      yield {
        place: item.entity.at('code'),
        code: item.entity.code,
        label: item.label,
        first: { place: first.entity.at('code'), label: first.label },
      };
    }
  }
}
