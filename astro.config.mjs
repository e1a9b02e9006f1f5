// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { chapterFiles } from './src/shell/chapter-files.ts';
import { assetsOfPlan, headingsFrom, markdownSettings } from './src/shell/markdown-settings.ts';
import { contentFolder } from './src/shell/read-content-folder.ts';
import { checkWhileWriting } from './src/shell/dev/check-while-writing.ts';

// 組み立ては、誰にも何も知らせない。
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** 公開先。https://city.example.lg.jp/plans のように、パスが付いてもよい。 */
const publishedAt = new URL(process.env.KEIKAKU_URL ?? 'http://localhost/');

const content = contentFolder(undefined);

/** @type {import('astro').AstroUserConfig} */
export default {
  site: publishedAt.origin,
  base: publishedAt.pathname,
  output: 'static',
  trailingSlash: 'always',
  // 一つを書き込む間に、次を作る。
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  // 既定では、隣り合う要素の間の改行（文字の間の空き）まで消える。
  compressHTML: false,
  devToolbar: { enabled: false },
  // 図は公開された原本のまま置く。変換は、機械によって違うバイト列を作りうる。
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [mdx(), checkWhileWriting(content)],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      ...markdownSettings,
      // 章の題はページが出す。本文の見出しは h2 から始まる。
      rehypePlugins: [
        ...markdownSettings.rehypePlugins,
        assetsOfPlan,
        [headingsFrom, { highest: 2, title: 'drop' }],
      ],
    }),
  },
  vite: {
    plugins: [chapterFiles(content)],
    build: {
      // 小さな図やスクリプトをページに書き込めば、ページの CSP がそれを止める。
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro 自身が作る指示行への注意であり、書く人にできることはない。
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
};
