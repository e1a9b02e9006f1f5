import type { LinkedContent } from '../link/linked.ts';
import type { WordIndex } from '../model/word-index.ts';
import { assetNames } from './asset-names.ts';
import { defineRule } from './define-rule.ts';
import type { Fact } from './define-rule.ts';

interface ImageFact extends Fact {
  readonly url: string;
  readonly fault: 'no-alternative' | 'missing' | 'elsewhere' | 'in-yaml';
  /** A file whose name is nearly the one that is missing. */
  readonly nearest: () => string | null;
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
  *find({ plans, pages, assets }: LinkedContent) {
    const homes = plans.map(({ slug, plan }) => ({ slug, chapters: plan.chapters }));
    for (const { slug, chapters } of [...homes, { slug: null, chapters: pages }]) {
      let names: WordIndex | null = null;
      for (const { images } of chapters) {
        for (const { url, alt, place } of images) {
          const path = pathFrom(slug, url);
          const below = path.slice(slug === null ? 0 : slug.length + 1);
          const nearest = () => (names ??= assetNames(slug, assets)).nearest(below);
          if (alt === '') yield { place, url, fault: 'no-alternative', nearest };
          else if (/^(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(url))
            yield { place, url, fault: 'elsewhere', nearest };
          else if (assets && !assets.has(path)) yield { place, url, fault: 'missing', nearest };
        }
      }
    }
    for (const { plan } of plans)
      for (const { images } of plan.passages)
        for (const { url, place } of images) yield { place, url, fault: 'in-yaml', nearest: () => null };
  },
  say({ url, fault, nearest }) {
    if (fault === 'no-alternative') {
      return {
        message: {
          ja: `図「${url}」に代替テキストがありません。`,
          en: `The picture “${url}” has no text in its place (代替テキスト).`,
        },
        help: {
          ja: '![図の内容を言葉で](ファイル) のように、[ ] の中に図の内容を書いてください。',
          en: 'Write what it shows in the [ ], as in ![what it shows](file).',
        },
      };
    }
    if (fault === 'elsewhere') {
      return {
        message: {
          ja: `図「${url}」は、計画のフォルダーの中のファイルではありません。`,
          en: `The picture “${url}” is no file in the folder of the plan.`,
        },
        help: {
          ja: '図のファイルを計画の assets フォルダーに置き、assets/… と書いてください。',
          en: 'Put the file into the assets folder of the plan and write assets/….',
        },
      };
    }
    if (fault === 'in-yaml') {
      return {
        message: {
          ja: `図「${url}」は、ここには載りません。`,
          en: `The picture “${url}” is not shown here.`,
        },
        help: {
          ja: '図は本文の章（.mdx ファイル）に移してください。',
          en: 'Move the picture to a chapter (an .mdx file).',
        },
      };
    }
    const near = nearest();
    return {
      message: {
        ja: `図のファイル「${url}」が見当たりません。`,
        en: `The file of the picture “${url}” cannot be found.`,
      },
      help:
        near === null
          ? {
              ja: 'ファイルを計画の assets フォルダーに置くか、名前の書き誤りを直してください（大文字と小文字も区別します）。',
              en: 'Put the file into the assets folder of the plan, or correct its name (capitals matter).',
            }
          : {
              ja: `「${near}」というファイルがあります。そのことでしたら直してください（大文字と小文字も区別します）。`,
              en: `There is a file “${near}”. If that was meant, please correct the name (capitals matter).`,
            },
    };
  },
});

/** The path below the content folder that a chapter means by `assets/umi.png` or `./assets/umi.png`. */
function pathFrom(slug: string | null, url: string): string {
  const parts = slug === null ? [] : [slug];
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
