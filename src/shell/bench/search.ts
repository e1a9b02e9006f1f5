import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { answerTo, shownResults } from '#views/search/answer.ts';
import type { Asked } from '#views/search/asked.ts';
import { textsOf } from '#views/search/index-format.ts';
import { searchRecords } from '#views/search/records.ts';
import { openIndex } from '#views/search/search-index.ts';
import { buildSite } from '../build-site.ts';
import { publishedAt } from '../published-at.ts';
import { checkFolder } from '../check/check.ts';
import { writeSearchIndex } from '../write-search-index.ts';
import { generateContent } from './generate-content.ts';
import { mixContent } from './mixed-content.ts';
import { drawer, drawQueries } from './search-queries.ts';

const QUERIES = 420;
const ITEMS = 2000;

/** The table of search: the sample city, and 2,000 items made up and mixed from the sample's own sentences. */
export async function benchSearch(
  sample: string,
  folder: string,
  tell: (text: string) => void,
): Promise<void> {
  const [made, mixed] = [path.join(folder, 'made'), path.join(folder, 'mixed')];
  await generateContent(made, ITEMS);
  const texts = searchRecords((await checkFolder(sample)).content, '/').flatMap(({ shown }) => shown.texts);
  await mixContent(mixed, texts, ITEMS, drawer(ITEMS));
  tell(`\n## 検索（${String(QUERIES)}の問いを、すべての文の総当たりと比べる）\n\n${SEARCH_HEAD}\n`);
  for (const [name, content] of [
    ['見本の市', sample],
    ['作った計画', made],
    ['見本の文を混ぜた計画', mixed],
  ] as const) {
    const measured = await measureSearch(content, path.join(folder, 'search', name), QUERIES);
    tell(`${searchRow(name, measured)}\n`);
  }
}

interface SearchMeasured {
  readonly records: number;
  readonly queries: number;
  /** Share of what was found that holds the words, and share of what holds the words that was found. */
  readonly precision: number;
  readonly recall: number;
  /** Queries that found too much or too little. */
  readonly wrong: readonly string[];
  /** What a first visitor fetches for each query until its results show, script included, packed by gzip as hosts do. */
  readonly bytes: readonly number[];
  readonly secondsOfPages: number;
  readonly secondsOfIndex: number;
}

/** Builds the site of a content and asks its search, against a plain look through every text. */
async function measureSearch(content: string, out: string, queries: number): Promise<SearchMeasured> {
  const times: number[] = [];
  const progress = { step: () => times.push(performance.now()), done: () => undefined };
  const checked = await buildSite({ content, out, progress });
  const base = publishedAt(checked).pathname;
  const began = performance.now();
  await writeSearchIndex(checked.content, base, indexIn(out));
  const ended = performance.now();
  const records = searchRecords(checked.content, base).map(({ shown }) => textsOf(shown));
  const [, pagesBegan = 0, pagesEnded = 0] = times;
  return {
    ...(await askAll(out, records, queries)),
    records: records.length,
    secondsOfPages: (pagesEnded - pagesBegan) / 1000,
    secondsOfIndex: (ended - began) / 1000,
  };
}

type Asking = Pick<SearchMeasured, 'queries' | 'precision' | 'recall' | 'wrong' | 'bytes'>;

async function askAll(out: string, records: readonly (readonly string[])[], count: number): Promise<Asking> {
  const plain = records.map((texts) => texts.map(plainForm));
  const script = await scriptBytes(out);
  const queries = drawQueries(records, count);
  const wrong: string[] = [];
  const bytes: number[] = [];
  const sums = { found: 0, true: 0, both: 0 };
  for (const { kind, query } of queries) {
    const answered = await askAsFirstVisitor(out, {
      query,
      exact: true,
      choices: new Map(),
      sort: 'relevance',
    });
    /* A word of signs alone is no word to look for: `防災 ・ 避難`. */
    const words = query
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .map(plainForm);
    const truth = new Set(
      plain.flatMap((texts, record) =>
        words.every((word) => texts.some((text) => text.includes(word))) ? [record] : [],
      ),
    );
    const both = answered.found.filter((record) => truth.has(record)).length;
    if (both < answered.found.length || both < truth.size)
      wrong.push(`${kind}「${query}」${answered.found.length}件、正しくは${truth.size}件`);
    sums.found += answered.found.length;
    sums.true += truth.size;
    sums.both += both;
    bytes.push(script + answered.bytes);
  }
  return {
    queries: queries.length,
    precision: sums.both / sums.found,
    recall: sums.both / sums.true,
    wrong,
    bytes,
  };
}

/** Results the page shows at once, and so fetches. */
const SHOWN = 20;

async function askAsFirstVisitor(
  out: string,
  asked: Asked,
): Promise<{ found: readonly number[]; bytes: number }> {
  let bytes = 0;
  const index = await openIndex(async (name) => {
    const text = await readFile(path.join(indexIn(out), name), 'utf8');
    bytes += packed(text);
    return JSON.parse(text) as unknown;
  });
  const answer = await answerTo(index, asked);
  await shownResults(index, answer, answer.results.slice(0, SHOWN));
  const found = answer.results.flatMap(({ hit, listings }) => [hit, ...listings]).map(({ record }) => record);
  return { found, bytes };
}

function indexIn(out: string): string {
  return path.join(out, 'search/index');
}

/** The site's scripts are those of its search page. */
async function scriptBytes(out: string): Promise<number> {
  const folder = path.join(out, '_astro');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.reduce((sum, text) => sum + packed(text), 0);
}

function packed(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** What search promises to make no difference, said once more in other words than its own: width, case, kana, spaces, kinds of hyphen and wave. */
function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Katakana}/gu, (kana) => {
      const hiragana = String.fromCharCode(kana.charCodeAt(0) - 0x60);
      return /\p{Script=Hiragana}/u.test(hiragana) ? hiragana : kana;
    })
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('〜', '~')
    .replace(/\s+/gu, '');
}

/** A row of the bench's table. */
function searchRow(name: string, measured: SearchMeasured): string {
  const { records, queries, precision, recall, wrong, bytes, secondsOfPages, secondsOfIndex } = measured;
  const sorted = [...bytes].sort((a, b) => a - b);
  const kilobytes = (n = 0): string => (n / 1000).toFixed(0);
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  const cells = [
    ...[name, records, queries, percent(precision), percent(recall)],
    ...[kilobytes(sorted[Math.floor(sorted.length / 2)]), kilobytes(sorted.at(-1))],
    ...[secondsOfIndex.toFixed(2), secondsOfPages.toFixed(2)],
  ];
  return [`| ${cells.join(' | ')} |`, ...wrong.map((one) => `  - ${one}`)].join('\n');
}

const SEARCH_HEAD = [
  '| 内容 | 索引の件数 | 問い | 適合率 | 再現率 | 最初の検索 kB（中央値） | 最大 | 索引 秒 | ページ 秒 |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n');
