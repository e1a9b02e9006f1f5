import { defineReadingRule } from './define-rule.ts';
import type { Words } from './define-rule.ts';

export const knownKey = defineReadingRule({
  code: 'P102',
  name: 'key-is-known',
  severity: 'error',
  title: '項目名が決まったものである',
  reason: '知らない項目名の下に書かれたことは、どこにも載らないまま失われます。',
  example: `
分野: 市民自治
事業:
  - id: j101
    事業名: 広聴事業
    事業内客: 市民の声を聴きます。  # ← P102
`,
  say({ key, known, owner, stray }) {
    if (stray) return ofStray(key, stray);
    return {
      message: {
        ja: `「${key}」という項目は「${owner}」にありません。`,
        en: `“${owner}” has no key “${key}”.`,
      },
      help: known
        ? {
            ja: `「${known}」の書き誤りでしたら直してください。`,
            en: `If “${known}” was meant, please correct it.`,
          }
        : {
            ja: '項目名を確かめてください。決まった項目のないことは「その他の欄」に書けます。',
            en: 'Please check the key. What has no key of its own can be written under “その他の欄”.',
          },
    };
  },
});

/** A file that nothing reads. */
function ofStray(path: string, stray: 'file' | 'markdown' | 'text'): Words {
  if (stray === 'text') {
    const name = path.replace(/^.*\/|\.txt$/gu, '');
    return {
      message: {
        ja: `「${path}」は .txt ファイルなので、読まれません。`,
        en: `“${path}” is a .txt file, which is not read.`,
      },
      help: {
        ja: `名前の終わりの .txt を取って「${name}」にしてください。`,
        en: `Take the .txt off the end of its name, so that it is called “${name}”.`,
      },
    };
  }
  if (stray === 'markdown') {
    return {
      message: {
        ja: `「${path}」は .md ファイルなので、本文として載りません。`,
        en: `“${path}” is a .md file, which does not become a chapter.`,
      },
      help: {
        ja: '本文の章であれば、名前の終わりを .mdx に変えてください。',
        en: 'If it is a chapter, change the end of its name to .mdx.',
      },
    };
  }
  return {
    message: {
      ja: `「${path}」は、どの計画にも属していません。`,
      en: `“${path}” belongs to no plan.`,
    },
    help: {
      ja: '計画のフォルダー（content/計画名/）のすぐ下に置くか、content の外へ移してください。',
      en: 'Put it directly into the folder of a plan (content/<plan>/), or move it out of content.',
    },
  };
}
