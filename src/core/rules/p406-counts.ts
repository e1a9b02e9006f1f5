import { countItems } from '../link/counts.ts';
import type { Counts } from '../link/counts.ts';
import { labelOf } from '../model/terms.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface CountFact extends Fact {
  readonly field: 'gross' | 'net';
  readonly printed: number;
  readonly counted: Counts;
}

export const countsAreCounted = defineRule<CountFact>({
  code: 'P406',
  name: 'counts-are-counted',
  severity: 'error',
  title: '件数が、数えた件数と同じである',
  reason:
    '件数は、その計画の事業と取組施策を数えたものです。延べには再掲の項目を含み、実質には含みません。行や欄だけの再掲は数えません。',
  example: {
    'rei/plan.yaml': `
計画名: 例の計画
件数: { 延べ: 3, 実質: 2 }  # ← P406
`,
    'rei/01-rei.yaml': `
分野: 市民自治
事業:
  - { id: j101, 事業名: 広聴事業 }
  - { id: j102, 事業名: 広報事業 }
`,
  },
  *find(content) {
    for (const { plan, items } of content.plans) {
      const counts = plan.cover?.counts;
      /* A section that could not be read may hold the items that are missing. */
      if (!counts || !plan.complete) continue;
      const counted = countItems(items);
      for (const field of ['gross', 'net'] as const) {
        const printed = counts[field];
        if (printed !== null && printed !== counted[field])
          yield { place: counts.at(field), field, printed, counted };
      }
    }
  },
  say({ field, printed, counted }) {
    const word = labelOf('counts', field);
    const [gross, net, relisted] = [counted.gross, counted.net, counted.relisted].map(String);
    const all =
      counted.relisted > 0
        ? {
            ja: `延べ${gross}（再掲${relisted}を含む）・実質${net}`,
            en: `延べ ${gross} (with ${relisted} 再掲), 実質 ${net}`,
          }
        : { ja: `${gross}件、再掲はなし`, en: `${gross}, without 再掲` };
    const number = String(counted[field]);
    return {
      message: {
        ja: `件数の${word}「${String(printed)}」が、数えた件数（${all.ja}）と合いません。`,
        en: `The printed count “${word} ${String(printed)}” is not the counted one: ${all.en}.`,
      },
      help: {
        ja: `「${word}」を${number}に直すか、抜けた項目や再掲の書き忘れがないか確かめてください。`,
        en: `Change 「${word}」 to ${number}, or check whether an item is missing or a 再掲 is not marked.`,
      },
    };
  },
});
