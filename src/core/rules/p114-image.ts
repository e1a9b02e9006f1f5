import type { LinkedContent } from '../link/linked.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface ImageFact extends Fact {
  readonly url: string;
  readonly fault: 'no-alternative' | 'missing' | 'elsewhere';
}

export const imageIsThere = defineRule<ImageFact>({
  code: 'P114',
  name: 'image-is-there-and-described',
  severity: 'error',
  title: '図や写真があり、代替テキストが付いている',
  reason:
    '代替テキストのない図は、画面を見ずに読む人には何もないのと同じです。ファイルのない図は、誰にも見えません。',
  example: {
    'rei/00-hajimeni.mdx': `# はじめに

![](assets/umi.png)  # ← P114
`,
  },
  *find({ plans, assets }: LinkedContent) {
    for (const { slug, plan } of plans) {
      for (const { url, alt, place } of plan.chapters.flatMap((chapter) => chapter.images)) {
        if (alt === '') yield { place, url, fault: 'no-alternative' };
        else if (/^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(url)) yield { place, url, fault: 'elsewhere' };
        else if (assets && !assets.has(pathFrom(slug, url))) yield { place, url, fault: 'missing' };
      }
    }
  },
  say({ url, fault }) {
    if (fault === 'no-alternative') {
      return {
        message: `図「${url}」に代替テキストがありません。`,
        help: '![図の内容を言葉で](ファイル) のように、[ ] の中に図の内容を書いてください。',
      };
    }
    if (fault === 'elsewhere') {
      return {
        message: `図「${url}」は、計画のフォルダーの中のファイルではありません。`,
        help: '図のファイルを計画の assets フォルダーに置き、assets/… と書いてください。',
      };
    }
    return {
      message: `図のファイル「${url}」が見当たりません。`,
      help: 'ファイルを計画の assets フォルダーに置くか、名前の書き誤りを直してください（大文字と小文字も区別します）。',
    };
  },
});

/** The path below the content folder that a chapter of a plan means by `assets/umi.png` or `./assets/umi.png`. */
function pathFrom(slug: string, url: string): string {
  const parts = [slug];
  for (const part of decoded(url.replace(/[?#].*$/u, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
