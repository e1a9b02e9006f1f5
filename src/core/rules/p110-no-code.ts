import { PROSE_PARTS } from '../source/read-mdx.ts';
import { defineReadingRule } from './define-rule.ts';

export const noCode = defineReadingRule({
  code: 'P110',
  name: 'content-holds-no-code',
  severity: 'error',
  title: '本文にプログラムや HTML がない',
  reason:
    '本文に書かれたプログラムは公開サイトの上で動いてしまいます。本文は文章と決まった部品だけで書きます。',
  example: {
    'rei/plan.yaml': '計画名: 例の計画\n',
    'rei/00-hajimeni.mdx': `# はじめに

この計画は<b>大切</b>です。  # ← P110
`,
  },
  say({ found, kind }) {
    const parts = Object.keys(PROSE_PARTS)
      .map((name) => `<${name} />`)
      .join('、');
    const words = {
      import: ['import は使えません。', 'この行を消してください。部品は import しなくても使えます。'],
      export: ['export は使えません。', 'この行を消してください。'],
      expression: ['「{ }」の式は使えません。', '文字として使うときは全角の｛ ｝にしてください。'],
      html: [
        `「${found}」という HTML は使えません。`,
        '取り除いてください。太字は **文字**、表は Markdown の表で書けます。文字として使うときは全角の＜ ＞にしてください。',
      ],
      part: [`「${found}」という部品はありません。`, `使える部品は ${parts} です。`],
      attribute: [`「${found}」という指定は使えません。`, '部品に書けるのは id="…" だけです。'],
      link: [
        `「${found}」へのリンクは使えません。`,
        'https:// で始まるアドレスか、サイト内のページに直してください。',
      ],
    } as const;
    const [message, help] = words[kind];
    return { message, help };
  },
});
