import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

/** Pages of a site by their path below its folder. */
export type Pages = ReadonlyMap<string, string>;

/** What holds for the HTML of every page, whatever it shows; each law gives all breaches, in words. */
export const PAGE_LAWS: Readonly<Record<string, (pages: Pages) => readonly string[] | Promise<string[]>>> = {
  'HTML の書き方に、html-validate の指摘がない': async (pages) => {
    const found: string[] = [];
    for (const [file, html] of pages) {
      const { results } = await validator.validateString(html, file);
      for (const { messages } of results)
        found.push(...messages.map((one) => `${file}:${one.line} ${one.ruleId} ${one.message}`));
    }
    return found;
  },

  '見出しは一つの h1 から始まり、段を飛ばさない': (pages) =>
    [...pages].flatMap(([file, html]) => {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/gu)].map(([, level]) => Number(level));
      const isStepwise = levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1);
      return isStepwise && levels.filter((level) => level === 1).length === 1
        ? []
        : [`${file}：${levels.join(' ')}`];
    }),

  '題名は、どのページでも違う': (pages) => {
    const titles = [...pages].map(
      ([file, html]) => [/<title>([^<]*)<\/title>/u.exec(html)?.[1]?.trim() ?? '', file] as const,
    );
    const files = Map.groupBy(titles, ([title]) => title);
    return [...files].flatMap(([title, same]) =>
      title === '' || same.length > 1 ? [`「${title}」：${same.map(([, file]) => file).join('、')}`] : [],
    );
  },

  '表にはどれも、表題と、見出しと、その向きがある': (pages) =>
    [...pages].flatMap(([file, html]) =>
      [...html.matchAll(/<table[^]*?<\/table>/gu)].flatMap(([table]) => {
        const [, caption = ''] = /<caption[^>]*>([^]*?)<\/caption>/u.exec(table) ?? [];
        const heads = table.match(/<th(?=[\s>])[^>]*>/gu) ?? [];
        return textOf(caption) !== '' && heads.length > 0 && heads.every((head) => head.includes(' scope="'))
          ? []
          : [`${file}：${textOf(table).slice(0, 60)}`];
      }),
    ),

  'リンクの言葉は、それだけで行き先が分かる': (pages) =>
    [...pages].flatMap(([file, html]) =>
      [...html.matchAll(/<a\s([^>]*)>([^]*?)<\/a>/gu)].flatMap(([link, attributes = '', inner = '']) => {
        const said = /aria-label="([^"]+)"/u.exec(attributes)?.[1] ?? textOf(inner);
        return /^(?:|こちら|ここ|詳細|詳しく|続き|続きを(?:見る|読む)|もっと見る|https?:.*)$/u.test(said)
          ? [`${file}：${link}`]
          : [];
      }),
    ),

  '検索のほかのページには、スクリプトも、書き込まれたスタイルもない': (pages) =>
    [...pages].flatMap(([file, html]) => {
      if (file === 'search/index.html') return [];
      const found = html.match(
        /<script(?! type="application\/ld\+json">)[^>]*>|\sstyle="|<style|\son[a-z]+="|javascript:|<link[^>]* (?:rel="modulepreload"|as="script")/gu,
      );
      return found ? [`${file}：${found.join(' ')}`] : [];
    }),
};

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // 狭い画面では表を段に組み替える。そのとき表であることを忘れるブラウザーがあるため、役割を書いておく。
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
      // Astro は部品の境に空白を残す。見え方には関わらない。
      'no-trailing-whitespace': 'off',
      // 電話番号は書かれたまま示し、折り返しは CSS で防ぐ。
      'tel-non-breaking': 'off',
      // 本文の見出しの id は見出しの言葉からできる。数字で始まってもよい。
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
