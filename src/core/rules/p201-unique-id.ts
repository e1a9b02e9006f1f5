import type { Item } from '../link/linked.ts';
import { linesOf } from '../link/resolve-relistings.ts';
import { ID } from '../model/reference.ts';
import type { Place } from '../source/source-file.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface IdFact extends Fact {
  readonly id: string;
  readonly fault: 'ill-formed' | 'retired' | 'twice';
  readonly first?: Place;
}

export const uniqueId = defineRule<IdFact>({
  code: 'P201',
  name: 'id-is-unique',
  severity: 'error',
  title: 'id が一つの計画に一度だけ使われている',
  reason: 'id は項目の変わらない住所です。重なると、参照や再掲、公開したリンクがどちらを指すか決まりません。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
  - id: j101  # ← P201
    事業名: 広報事業
`,
  *find(content) {
    for (const plan of content.plans) {
      const retired = new Set(plan.plan.cover?.retiredIds ?? []);
      const seen = new Map<string, Place>();
      for (const entry of [...plan.items, ...plan.indicators])
        yield* judge(entry.id, entry.entity.at('id'), seen, retired);
      for (const item of plan.items) yield* linesIn(item);
    }
  },
  say({ id, fault, first }) {
    if (fault === 'ill-formed') {
      return {
        message: `id「${id}」は使えない形です。`,
        help: '半角の小文字の英字で始め、小文字の英字・数字・ハイフンだけで書いてください（例: j109）。',
      };
    }
    if (fault === 'retired')
      return {
        message: `id「${id}」は欠番です。`,
        help: '欠番は二度と使えません。ほかで使っていない id を付けてください。',
      };
    return {
      message: `id「${id}」が二度使われています。`,
      help: 'どちらかに、ほかで使っていない id を付けてください。',
      ...(first ? { related: [{ place: first, message: '先に使われているのはここです' }] } : {}),
    };
  },
});

/** Ids of lines are unique in their item and year. */
function* linesIn(item: Item): Generator<IdFact> {
  for (const status of item.entity.statuses) {
    const seen = new Map<string, Place>();
    for (const [, line] of linesOf(status)) yield* judge(line.id, line.at('id'), seen, new Set());
  }
}

function* judge(
  id: string | null,
  place: Place,
  seen: Map<string, Place>,
  retired: ReadonlySet<string>,
): Generator<IdFact> {
  if (id === null) return;
  const first = seen.get(id);
  if (!ID.test(id)) yield { place, id, fault: 'ill-formed' };
  else if (first) yield { place, id, fault: 'twice', first };
  else if (retired.has(id)) yield { place, id, fault: 'retired' };
  if (!first) seen.set(id, place);
}
