import { isSdgTarget } from '../model/sdg.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface TargetFact extends Fact {
  readonly target: string;
}

export const sdgTarget = defineRule<TargetFact>({
  code: 'P204',
  name: 'sdg-target-exists',
  severity: 'error',
  title: 'SDGs のターゲットが実在する',
  reason: 'SDGs は17のゴールと169のターゲットです。ない番号は、印刷した後に必ず気づかれます。',
  example: `
分野: 市民自治
SDGs:
  ターゲット: [16.6, 17.71]  # ← P204
`,
  *findIn({ section: { sdgs } }) {
    for (const [i, target] of (sdgs?.targets ?? []).entries())
      if (sdgs && !isSdgTarget(target)) yield { place: sdgs.at('targets', i), target };
  },
  say: ({ target }) => ({
    message: {
      ja: `SDGs に「${target}」というターゲットはありません。`,
      en: `The SDGs have no target “${target}”.`,
    },
    help: {
      ja: '16.6 や 14.a のように、実在するターゲットの番号を書いてください。',
      en: 'Write the number of a target that exists, such as 16.6 or 14.a.',
    },
  }),
});
